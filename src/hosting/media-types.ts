/** The media types of all files. Every server gets this list: none knows all of them, and `nosniff` forbids browsers to guess. */
import path from 'node:path';

export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  // RFC 9239
  js: 'text/javascript; charset=utf-8',
  // RFC 8259: always UTF-8, and without a parameter.
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  pdf: 'application/pdf',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  otf: 'font/otf',
  xml: 'application/xml',
  xsd: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  // RFC 7763
  md: 'text/markdown; charset=utf-8',
  // Settings for servers, and the kit's TypeScript declarations, whose ending `.ts` servers take for video.
  conf: 'text/plain; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
  zip: 'application/zip',
};

/** The media type of the parts of the full-text index, and of everything else. */
export const defaultMediaType = 'application/octet-stream';

/** Endings that must be listed, because some servers refuse unknown ones. */
export const binaryEndings = ['pagefind', 'pf_meta', 'pf_fragment', 'pf_index', 'pf_filter'];

/** Returns the media type of a file by its name. */
export function mediaType(file: string): string {
  return mediaTypes[path.extname(file).slice(1)] ?? defaultMediaType;
}
