/** Draws the pictures that the build makes from the brand: icons for home screens, and the picture that chat tools show for a link. */
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import literata from '@fontsource/literata/files/literata-latin-400-normal.woff2?inline';
import { pageGrounds, paletteOf } from '../../content/brand/colours.ts';
import { isRefused, logoOf, typefaceOf } from '../../content/brand/brand-files.ts';
import type { Logo } from '../../content/brand/logo.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { markOf, ownIcon } from './mark.ts';

/** The share of an icon that systems never cut off: https://www.w3.org/TR/appmanifest/#icon-masks */
const safeShare = 0.8;

/**
 * Draws the icon as PNG.
 *
 * @param size the width and the height in pixels
 * @param filled whether the icon gets a background, with a margin that systems may cut off
 */
export async function iconPng(playbook: Playbook, size: number, filled = false): Promise<Buffer> {
  const inner = Math.round(filled ? size * safeShare * 0.85 : size);
  const own = ownIcon(playbook);
  const picture = await drawn(own ?? { bytes: Buffer.from(plainMark(playbook)), width: 32, height: 32 }, inner, inner);
  const ground = filled ? pageGrounds.light : { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp({ create: { width: size, height: size, channels: 4, background: ground } })
    .composite([{ input: picture, gravity: 'centre' }])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** Removes the rule for dark pages: a PNG cannot have two looks. */
const plainMark = (playbook: Playbook) => markOf(playbook).replace(/@media[^}]+\}\s*\}/, '');

/** Scales a picture into a box, sharp whatever its own size. */
function drawn({ bytes, width, height }: Pick<Logo, 'bytes' | 'width' | 'height'>, maxWidth: number, maxHeight: number): Promise<Buffer> {
  // An SVG is drawn at a density: 72 dots per inch is its own size.
  const scale = Math.min(maxWidth / width, maxHeight / height);
  const density = Math.min(Math.max(72 * scale, 72), 2400);
  return sharp(bytes, { density, limitInputPixels: 2 ** 26 })
    .resize(maxWidth, maxHeight, { fit: 'inside' })
    .png()
    .toBuffer();
}

const width = 1200;
const height = 630;
const margin = 88;

/** Draws what chat tools and intranets show for a link: the logo, the name and the tagline. 1200 × 630 pixels, PNG. */
export async function socialPicture(playbook: Playbook): Promise<Buffer> {
  const { settings } = playbook;
  const accent = paletteOf(settings).accent.light;
  const font = fontOfLines(playbook);
  const title = set(settings.name, font, 84, width - 2 * margin, 3);
  const below = set(settings.tagline ?? settings.summary, font, 38, width - 2 * margin, 3);
  const titleTop = 250;
  const isRight = settings.direction === 'rtl';
  const write = (lines: readonly string[], size: number, top: number, colour: string) =>
    lines.map((line, row) => drawnLine(line, font, size, isRight, top + row * size * 1.22, colour)).join('');
  const belowTop = titleTop + title.length * 84 * 1.22 + 24;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="${pageGrounds.light}"/>
    <rect y="${height - 20}" width="100%" height="20" fill="${accent}"/>
    ${write(title, 84, titleTop, accent)}${write(below, 38, belowTop, '#3d3b37')}
  </svg>`;
  const logo = logoOf(playbook, 'logo');
  const shown = logo === undefined || isRefused(logo) ? { bytes: Buffer.from(plainMark(playbook)), width: 32, height: 32 } : logo;
  const picture = await drawn(shown, 420, 96);
  const { width: pictureWidth = 0 } = await sharp(picture).metadata();
  return sharp(Buffer.from(svg))
    .composite([{ input: picture, left: isRight ? width - margin - pictureWidth : margin, top: 76 }])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/**
 * Returns the font of lines to say. Where the owner chose the reader's system font, which a build does not have, it is the playbook's own.
 */
function fontOfLines(playbook: Playbook): Font | undefined {
  const own = typefaceOf(playbook, 'typefaceOfLines') ?? typefaceOf(playbook, 'typeface');
  if (own !== undefined && !isRefused(own)) return own.font;
  const font = create(Buffer.from(literata.slice(literata.indexOf(',') + 1), 'base64'));
  return font.isCollection ? undefined : font;
}

const canWrite = (font: Font | undefined, text: string): font is Font =>
  font !== undefined && [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));

const widthOf = (text: string, font: Font | undefined, size: number): number =>
  canWrite(font, text)
    ? (font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) / font.unitsPerEm) * size
    : text.length * size * 0.6;

/** Breaks a text into lines of at most this width, and cuts what does not fit into the given number of lines. */
function set(text: string, font: Font | undefined, size: number, room: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    const longer = last === '' ? word : `${last} ${word}`;
    if (last === '' || widthOf(longer, font, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/**
 * Draws a line of text as outlines, so that it looks the same on every machine. Where the font lacks a letter, a font of the machine draws
 * the line.
 */
function drawnLine(text: string, font: Font | undefined, size: number, isRight: boolean, top: number, colour: string): string {
  if (!canWrite(font, text)) {
    const place = isRight ? `x="${width - margin}" text-anchor="start" direction="rtl"` : `x="${margin}"`;
    return `<text ${place} y="${top + size}" font-size="${size}" font-family="Noto Sans, Arial, sans-serif" fill="${colour}">${escaped(text)}</text>`;
  }
  const scale = size / font.unitsPerEm;
  let x = isRight ? width - margin - widthOf(text, font, size) : margin;
  return font
    .glyphsForString(text)
    .map((glyph) => {
      const outline = `<path fill="${colour}" transform="translate(${x.toFixed(1)} ${(top + size).toFixed(1)}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
      x += glyph.advanceWidth * scale;
      return outline;
    })
    .join('');
}
