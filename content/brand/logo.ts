/**
 * Reads a company's logo, which comes from somebody else's hands. An SVG is a program as much as a picture: it may hold scripts, load from
 * elsewhere and show pages of other sites. So this module passes only elements and attributes that draw. It removes what drawing programs
 * add for themselves and refuses anything else with its line, because a logo without some of its parts would be a wrong logo.
 */
import path from 'node:path';
import { decode } from '../read/decode.ts';

export interface Logo {
  kind: 'svg' | 'png';
  /** The bytes to publish: of an SVG without what was removed. */
  bytes: Uint8Array;
  /** The width in CSS pixels; of an SVG only the ratio of width and height counts. */
  width: number;
  height: number;
}

/** Why a file is not published, and what to give instead. */
export interface Refusal {
  message: string;
  hint: string;
}

const drawing = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath style switch
  linearGradient radialGradient stop pattern clipPath mask marker filter image a
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
  feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
  feSpotLight feTile feTurbulence`
    .toLowerCase()
    .split(/\s+/),
);

/** Matches names that drawing programs keep for themselves. Nothing by these names is drawn. */
const ofPrograms = /^(?:metadata|(?:sodipodi|inkscape|rdf|cc|dc|sketch|serif|i|x|graph|xmp|xmpmm):.*)$/i;

const exportAgain = 'Export it again as a plain SVG, without scripts, links or embedded pages; or give a PNG.';

/**
 * Reads a logo and tells whether it can be published; if not, why.
 * @param name the file's name, whose ending says the format
 */
export function readLogo(bytes: Uint8Array, name: string): Logo | Refusal {
  if (isPng(bytes)) return readPng(bytes, name);
  const ending = path.extname(name).toLowerCase();
  if (ending !== '.svg') {
    const what = ending === '.png' ? 'is called PNG and is none' : `is no SVG and no PNG`;
    return { message: `${name} ${what}`, hint: 'Save the logo as SVG, or as PNG with a clear ground.' };
  }
  const source = decode(bytes, name);
  if (!source.readable) return { message: `${name} cannot be read as text`, hint: exportAgain };
  return readSvg(source.text, name);
}

const isPng = (bytes: Uint8Array) => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, at) => bytes[at] === byte);

/** Reads the size from the header chunk, which comes first (PNG specification, 11.2.1). */
function readPng(bytes: Uint8Array, name: string): Logo | Refusal {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length > 33 && new TextDecoder('latin1').decode(bytes.subarray(-12)).includes('IEND');
  if (!whole) return { message: `${name} is a PNG that is cut off`, hint: 'Copy the file again.' };
  return { kind: 'png', bytes, width: view.getUint32(16), height: view.getUint32(20) };
}

/** Matches one piece of XML: a declaration, a comment, a CDATA section, a doctype, or a tag. Nothing else begins with "<". */
const piece =
  /<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<!DOCTYPE[^>[]*(\[[^]*?\]\s*)?>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|[^<]+/gi;

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function readSvg(text: string, name: string): Logo | Refusal {
  let published = '';
  let root: Map<string, string> | undefined;
  const open: string[] = [];
  /** The depth in an element that is removed with all that it holds; 0 outside. */
  let skipping = 0;
  for (const found of text.matchAll(piece)) {
    const [whole, cdata, subset, closing, element = '', attributes = '', empty] = found;
    const line = text.slice(0, found.index).split('\n').length;
    const refuse = (message: string): Refusal => ({ message: `${name}, line ${line}: ${message}`, hint: exportAgain });
    if (whole === '<') return refuse('this is not well-formed: a "<" that begins no tag');
    if (subset?.includes('<!ENTITY')) return refuse('it defines entities, which can hide anything');
    if (/^<(?:\?|!--|!DOCTYPE)/i.test(whole)) continue;
    if (element === '') {
      if (skipping > 0) continue;
      const inStyle = open.at(-1) === 'style';
      const wrong = inStyle ? wrongStyle(cdata ?? whole) : undefined;
      if (wrong) return refuse(wrong);
      published += cdata === undefined ? whole : escaped(cdata);
      continue;
    }
    const called = element.toLowerCase();
    if (closing) {
      if (open.pop() !== called) return refuse(`this is not well-formed: </${element}> closes what is not open`);
      if (skipping > 0) skipping -= 1;
      else published += whole;
      continue;
    }
    if (!empty) open.push(called);
    if (skipping > 0 || ofPrograms.test(element)) {
      if (!empty) skipping += 1;
      continue;
    }
    if (!drawing.has(called.replace(/^svg:/, ''))) return refuse(reasonAgainst(element));
    const kept: string[] = [];
    const values = new Map<string, string>();
    for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
      const value = double ?? single ?? '';
      const wrong = wrongAttribute(key, value);
      if (wrong) return refuse(wrong);
      values.set(key, value);
      if (!ofPrograms.test(key)) kept.push(` ${key}="${value.replaceAll('"', '&quot;')}"`);
    }
    if (!root) {
      if (called.replace(/^svg:/, '') !== 'svg') return refuse(`it begins with <${element}>, not with <svg>`);
      root = values;
    }
    published += `<${element}${kept.join('')}${empty ?? ''}>`;
  }
  if (!root || open.length > 0) {
    return { message: `${name}: this is no whole SVG${open.length > 0 ? `: <${open.at(-1)}> is not closed` : ''}`, hint: exportAgain };
  }
  const size = sizeOf(root);
  if (!size) {
    const hint = 'Export it with a viewBox, so that it can be made to fit.';
    return { message: `${name}: its <svg> has neither a viewBox nor a width and a height`, hint };
  }
  return { kind: 'svg', bytes: new TextEncoder().encode(published.trim()), ...size };
}

function reasonAgainst(element: string): string {
  const called = element.toLowerCase();
  if (called === 'script') return 'it holds a script';
  if (called === 'foreignobject') return 'it holds a piece of a web page (<foreignObject>)';
  if (/^(?:animate|set)/.test(called)) return `it moves (<${element}>)`;
  return `<${element}> is nothing that draws`;
}

const picture = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]*$/i;

function wrongAttribute(key: string, value: string): string | undefined {
  const called = key.toLowerCase();
  const plain = withoutReferences(value);
  if (/^on/.test(called)) return `it has an event handler, ${key}`;
  if (/^(?:xlink:)?href$|^src$/.test(called)) {
    if (/^\s*#/.test(plain) || picture.test(plain.trim())) return undefined;
    return `it refers to something outside of itself, ${key}="${value.slice(0, 40)}"`;
  }
  if (called === 'xml:base') return 'it moves its own address (xml:base)';
  return called === 'style' || /url\s*\(/i.test(plain) ? wrongStyle(plain) : undefined;
}

/** Tells what is wrong with a style: it may load nothing, and hide nothing behind escapes. */
function wrongStyle(style: string): string | undefined {
  const plain = withoutReferences(style);
  if (plain.includes('\\')) return 'its style has a backslash, which can hide an address';
  if (/@import/i.test(plain)) return 'its style loads another (@import)';
  const address = Array.from(plain.matchAll(/url\s*\(\s*["']?\s*([^"')]*)/gi), ([, inside = '']) => inside.trim()).find(
    (inside) => !inside.startsWith('#') && !picture.test(inside),
  );
  return address === undefined ? undefined : `its style loads ${address.slice(0, 40)}`;
}

/** Replaces numeric and named references as browsers read them, so that a scheme like "javascript:" cannot be spelled with them. */
const withoutReferences = (text: string) =>
  text
    .replace(/&#(?:x([0-9a-f]+)|(\d+));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/&(quot|apos|lt|gt|amp);/g, (_, entity: string) => ({ quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' })[entity] ?? '');

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

function sizeOf(root: ReadonlyMap<string, string>): { width: number; height: number } | undefined {
  const box = (root.get('viewBox') ?? '').trim().split(/[\s,]+/).map(Number); // prettier-ignore
  const [, , width = NaN, height = NaN] = box.length === 4 ? box : [0, 0, pixels(root.get('width')), pixels(root.get('height'))];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

const pixels = (length = '') => (/^[\d.]+(?:px)?$/.test(length.trim()) ? parseFloat(length) : NaN);
