import type { MdastNode } from 'satteri';
import { textOf, type GuideSource } from '../../read/guide-source.ts';
import type { Place } from '../../read/index.ts';
import { placeInGuide } from '../guide-places.ts';

export interface Paragraph {
  text: string;
  place: (part?: string) => Place;
}

/** A guide's prose: its paragraphs, those of lists and quotations included. Headings, tables, code and components are none. */
export function guideProse(source: GuideSource): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'paragraph') {
      const text = textOf(node).replace(/\s+/g, ' ').trim();
      if (text !== '') paragraphs.push({ text, place: (part) => placeInGuide(source, node, part) });
    } else if (node.type !== 'table' && 'children' in node) node.children.forEach(visit);
  };
  if (source.tree) visit(source.tree);
  return paragraphs;
}
