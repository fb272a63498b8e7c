/** Writes XML: enough for manifests, and always well-formed. */

/** A piece of XML. Its type keeps it from being escaped again. */
export interface Xml {
  readonly xml: string;
}

/** Matches what XML 1.0 cannot hold, not even escaped (section 2.2, Char): control characters, and lone surrogates. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(forbidden, '').replace(/[&<>"]/g, (character) => escapes[character] ?? '');

/**
 * Writes an element.
 *
 * @param attributes those that are `undefined` are left out
 * @param content text is escaped, XML is not
 */
export function element(name: string, attributes: Record<string, string | number | undefined>, ...content: readonly (string | Xml)[]): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const head = [name, ...given.map(([key, value]) => `${key}="${escaped(String(value))}"`)].join(' ');
  const inner = content.map((piece) => (typeof piece === 'string' ? escaped(piece) : `\n${indented(piece.xml)}\n`)).join('');
  return { xml: content.length === 0 ? `<${head}/>` : `<${head}>${inner.replace(/\n\n/g, '\n')}</${name}>` };
}

const indented = (xml: string): string => xml.replace(/^/gm, '  ');

/** Writes the whole document, with the declaration of UTF-8. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
