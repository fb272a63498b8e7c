import { inflateSync } from 'node:zlib';

const pagesIn = (text: string): number => text.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Counts the pages of a PDF, in plain objects as Chromium and WebKit write them, or in compressed ones as Firefox does. */
export function pagesOf(pdf: Buffer): number {
  // One character for each byte: places in the text are places in the file.
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/Type\s*\/ObjStm\b[^]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length;
    return inflateSync(pdf.subarray(start, text.indexOf('endstream', start)), { finishFlush: 2 }).toString('latin1');
  });
  return [text, ...packed].reduce((count, part) => count + pagesIn(part), 0);
}
