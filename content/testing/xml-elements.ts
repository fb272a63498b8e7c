/** For tests: reads XML. */
import sax from 'sax';

/** An element with what stands in it. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  inner: Element[];
  text: string;
}

/** Parses XML strictly: what is not well formed fails. */
export function elements(xml: string): Element {
  const root: Element = { name: '', attributes: {}, inner: [], text: '' };
  const open = [root];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, inner: [], text: '' };
    open.at(-1)?.inner.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    for (const element of open) element.text += text;
  };
  parser.onclosetag = () => open.pop();
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return root.inner[0] ?? root;
}
/** Returns the elements of a name, however deep they stand. */
export const all = (element: Element, name: string): Element[] =>
  element.inner.flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
