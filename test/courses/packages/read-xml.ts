/** Reads XML into a tree: what manifests use, no more. The official schemas' validator is the one that knows XML by heart. */

export interface XmlElement {
  /** With its prefix, as it is written. */
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const decoded = (text: string): string => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity);

/** @throws if tags do not match */
export function readXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [token] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<[^>]+>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (!token.startsWith('<')) parent.text += decoded(token);
    else if (token.startsWith('</')) {
      const closed = open.pop();
      if (`</${closed?.name}>` !== token) throw new Error(`${token} closes <${closed?.name}>`);
    } else {
      const name = /^<([^\s/>]+)/.exec(token)?.[1] ?? '';
      const attributes = Object.fromEntries(
        [...token.matchAll(/\s([^\s=]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
      );
      const element: XmlElement = { name, attributes, children: [], text: '' };
      parent.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  const [first] = root.children;
  if (!first || open.length !== 1) throw new Error('not a whole document');
  return first;
}

/** Every element of a name below another one, however deep. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text of the first element of a name; `''` where there is none. */
export const textOf = (element: XmlElement, name: string): string => all(element, name)[0]?.text.trim() ?? '';
