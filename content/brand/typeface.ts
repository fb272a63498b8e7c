/** Reads a company's typeface and tells whether browsers can show it. */
import { create, type Font } from 'fontkitten';
import type { Refusal } from './logo.ts';

export interface Typeface {
  /** The format as CSS names it in `format()`. */
  format: 'woff2' | 'woff' | 'truetype' | 'opentype';
  ending: 'woff2' | 'woff' | 'ttf' | 'otf';
  bytes: Uint8Array;
  /** The font as parsed, for drawing letters. */
  font: Font;
}

/** The first four bytes of each format. */
const signatures: Readonly<Record<string, Pick<Typeface, 'format' | 'ending'>>> = {
  wOF2: { format: 'woff2', ending: 'woff2' },
  wOFF: { format: 'woff', ending: 'woff' },
  '\0\u0001\0\0': { format: 'truetype', ending: 'ttf' },
  true: { format: 'truetype', ending: 'ttf' },
  OTTO: { format: 'opentype', ending: 'otf' },
};

/** Reads the font in a file, or tells what is the matter with it. */
export function readTypeface(bytes: Uint8Array, name: string): Typeface | Refusal {
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  const known = signatures[signature];
  const hint = 'Give the font as a .woff2, .woff, .ttf or .otf file, or write "system".';
  if (signature === 'ttcf') return { message: `${name} holds several fonts, and browsers show none of them`, hint };
  if (!known) return { message: `${name} is no font: it begins like ${likeWhat(bytes)}`, hint };
  try {
    const font = create(Buffer.from(bytes));
    // A file that was cut off while it was copied still has its tables; only its letters cannot be drawn.
    if (font.isCollection || font.glyphForCodePoint(65).path.toSVG() === '') return { message: `${name} has no letter A`, hint };
    return { ...known, bytes, font };
  } catch {
    return { message: `${name} is damaged: its letters cannot be read`, hint: `Copy the file again. ${hint}` };
  }
}

function likeWhat(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 60)).trimStart();
  if (bytes.length === 0) return 'an empty file';
  if (start.startsWith('PK')) return 'a ZIP archive';
  if (/^<(?:!doctype|html)/i.test(start)) return 'a web page';
  if (start.startsWith('%PDF')) return 'a PDF';
  return `"${start.replace(/[^\x20-\x7e]/g, '.').slice(0, 12)}"`;
}
