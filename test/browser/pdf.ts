import { inflateSync } from 'node:zlib';

const pagesIn = (text: string): number => text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Counts the pages of a PDF. Chromium and WebKit write its objects as plain text, Firefox compresses them. */
export function pagesOf(pdf: Buffer): number {
  // Latin-1 has one character for each byte, so positions in the text are positions in the file.
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/Type\s*\/ObjStm\b[^]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return inflateSync(pdf.subarray(start, text.indexOf('endstream', start)), { finishFlush: 2 }).toString('latin1');
  });
  return [text, ...packed].reduce((count, part) => count + pagesIn(part), 0);
}
