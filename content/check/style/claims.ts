import type { MdastNode } from 'satteri';
import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import { styleOf } from './languages.ts';
import { proseOf, textsOf, type Paragraph } from './texts.ts';

/**
 * Protects readers from claims that nobody can look up: a sentence that says that something was found out stands in a guide, and in a part
 * of it that names its source. Elsewhere there is no place for one.
 */
export function claimsHaveSources(playbook: LoadedPlaybook): Problem[] {
  const claims = styleOf(playbook.settings.language)?.claims;
  if (!claims) return [];
  const problems = (texts: readonly Paragraph[], hint: string) =>
    texts.flatMap(({ text, place }): Problem[] => {
      const [found] = claims.exec(text) ?? [];
      return found === undefined ? [] : [{ ...place(found), message: `"${found}" claims a finding, and no source stands beside it`, hint }];
    });
  const inGuides = [...playbook.guideSources.values()].flatMap((source) =>
    partsOf(source.tree && 'children' in source.tree ? source.tree.children : [])
      .filter((part) => !part.some(isEvidence))
      .flatMap((part) =>
        problems(
          part.flatMap((node) => proseOf(source, node)),
          'Put <Evidence ids="…" /> under the paragraph, or say it without the claim.',
        ),
      ),
  );
  const elsewhere = textsOf(playbook).filter(({ use, from }) => use === 'told' && from !== 'prose' && from !== 'evidence');
  return [...inGuides, ...problems(elsewhere, 'Move the claim into a guide, with <Evidence ids="…" /> under it, or say it without.')];
}

const isEvidence = (node: MdastNode): boolean => node.type === 'mdxJsxFlowElement' && node.name === 'Evidence';

/** Splits a guide at its headings. */
function partsOf(nodes: readonly MdastNode[]): MdastNode[][] {
  const parts: MdastNode[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading') parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}
