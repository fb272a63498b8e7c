import { sourceText, type SourceText } from './source-text.ts';

/** The first bytes of files that are not text → what the file is. */
const notText: Record<string, string> = {
  'PK\u0003\u0004': 'a zip file, or a document of an office program',
  '\u00d0\u00cf\u0011\u00e0': 'a document of an old office program',
  '%PDF-': 'a PDF',
  '{\\rtf': 'a document in RTF',
  '\u0089PNG': 'a picture',
  GIF8: 'a picture',
  '\u00ff\u00d8\u00ff': 'a picture',
};

const asUtf8 = 'Save it as UTF-8: most editors ask for the encoding under "Save as".';

/**
 * Decodes a file. A file that is not text in UTF-8 is reported and marked as not readable.
 *
 * @param bytes undefined where the file could not be read
 */
export function decode(bytes: Uint8Array | undefined, file: string): SourceText {
  const unreadable = (message: string, hint?: string, text = '', at = 0): SourceText => {
    const source = sourceText(text, file);
    return { ...source, problems: [{ ...source.placeAt(at), message, ...(hint ? { hint } : {}) }], readable: false };
  };
  if (!bytes) return unreadable('this file cannot be read', 'See that it is there, and that you may open it.');
  const beginning = Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join('');
  const other = Object.keys(notText).find((signs) => beginning.startsWith(signs));
  if (other !== undefined)
    return unreadable(`this is ${notText[other]}, not text`, 'Copy its text into a file that a text editor has made.');
  const utf16 = sixteenBits(beginning);
  if (utf16) return unreadable('this file is written in UTF-16', asUtf8, new TextDecoder(utf16).decode(bytes));
  try {
    // Some editors begin a file with a byte order mark; decoding drops it.
    return sourceText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch {
    const text = new TextDecoder().decode(bytes);
    return unreadable(
      'this file is not written in UTF-8: a letter here is written in another encoding',
      asUtf8,
      text,
      text.indexOf('\ufffd'),
    );
  }
}

/** Recognises UTF-16 by its byte order mark, or by a zero beside nearly every letter. */
function sixteenBits(beginning: string): 'utf-16le' | 'utf-16be' | undefined {
  if (beginning.startsWith('\xff\xfe')) return 'utf-16le';
  if (beginning.startsWith('\xfe\xff')) return 'utf-16be';
  const zeros = (from: number) => [...beginning].filter((sign, index) => index % 2 === from && sign === '\0').length;
  const enough = beginning.length / 4;
  if (beginning.length < 4) return undefined;
  if (zeros(1) > enough && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > enough && zeros(1) === 0 ? 'utf-16be' : undefined;
}
