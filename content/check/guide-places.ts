import type { MdastNode } from 'satteri';
import type { GuideSource } from '../read/guide-source.ts';
import type { Place } from '../read/index.ts';

/**
 * Where a node of a guide stands, or a part of its text. The parser gives no position for attributes and addresses, so the part is looked
 * for from where the node begins; where it is not found as it is written, the node's beginning stands for it.
 */
export function placeInGuide(source: GuideSource, node: MdastNode, part?: string): Place {
  const start = node.position?.start;
  const found = part ? source.padded.indexOf(part, start?.offset ?? 0) : -1;
  if (found < 0 || found > (node.position?.end.offset ?? 0)) {
    return { file: source.file, line: start?.line ?? 1, column: start?.column ?? 1 };
  }
  const above = source.padded.slice(0, found).split('\n');
  return { file: source.file, line: above.length, column: (above.at(-1)?.length ?? 0) + 1 };
}
