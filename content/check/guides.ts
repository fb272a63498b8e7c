import type { MdastNode } from 'satteri';
import { assetIn, decorative, findAsset } from '../assets/guide-assets.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { placeInGuide, textOf, visit, type GuideSource } from '../read/guide-source.ts';
import type { Finding } from '../read/problem.ts';
import { componentProblems } from './guide-components.ts';
import { linkProblem } from './links.ts';
import type { Rule } from './rule.ts';

/** Protects readers of guides from holes: components name content that exists, and links lead somewhere. */
export const guidesAreWhole: Rule = (playbook) =>
  [...playbook.guideSources].flatMap(([id, guide]) => {
    const problems: Problem[] = [];
    if (!guide.tree) return problems;
    visit(guide.tree, (node) => {
      if (node.type === 'code' && !isFenceClosed(guide, node)) {
        const hint = 'Write the same signs on a line of their own where it ends, or take them out.';
        problems.push({
          ...placeInGuide(guide, node),
          message: 'what begins with ``` here is never closed, and takes all that follows',
          hint,
        });
      }
      for (const { part, ...finding } of findings(playbook, id, node)) problems.push({ ...placeInGuide(guide, node, part), ...finding });
    });
    return problems;
  });

/** Tells whether a block of code ends as it began. One that is indented has no signs around it. */
function isFenceClosed({ body }: GuideSource, { position }: MdastNode): boolean {
  const written = body.slice(position?.start.offset, position?.end.offset).trim();
  const [fence] = /^(?:`{3,}|~{3,})/.exec(written) ?? [];
  return fence === undefined || (written.length > fence.length && (written.split('\n').at(-1)?.trim().startsWith(fence) ?? false));
}

function findings(playbook: LoadedPlaybook, guide: string, node: MdastNode): (Finding & { part?: string })[] {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return componentProblems(node);
    case 'link':
    case 'definition': {
      const finding = linkProblem(playbook, guide, node.url);
      return finding ? [{ ...finding, part: node.url }] : [];
    }
    case 'image': {
      // Pictures outside of the folder `assets` are reported where guides are read.
      if (assetIn(node.url) === undefined) return [];
      const asset = findAsset(playbook, guide, node.url, true);
      const wrong = 'message' in asset ? [{ ...asset, part: node.url }] : [];
      if ((node.alt ?? '').trim() !== '') return wrong;
      const hint = `Write ![What it shows](${node.url}); or ![${decorative}](${node.url}), if it says nothing that the text does not.`;
      return [...wrong, { message: 'this picture has no description for those who do not see it', hint, part: node.url }];
    }
    case 'paragraph': {
      // Word begins lines of its second level with an "o" and a tab.
      const text = textOf(node);
      const marked = notMarkdown.find(([pattern]) => pattern.test(text));
      if (marked) return [{ ...marked[1], part: marked[0].exec(text)?.[0].trim() ?? '' }];
      const bullet = /^(?:[•▪‣●○■◦∙·]|o(?=\t))\s/mu.exec(text);
      if (!bullet) return [];
      return [
        {
          message: `a bullet (${bullet[0].trim()}) begins a line here`,
          hint: 'Write "- " in its place: it makes a list.',
          part: bullet[0].startsWith('o') ? bullet[0] : bullet[0].trim(),
        },
      ];
    }
    case 'text':
      return brokenLink(node.value);
    case 'heading':
      return /[\p{L}\p{N}]/u.test(textOf(node))
        ? []
        : [{ message: 'this heading holds no letter and no digit, so that nothing can lead to it', hint: 'Write words, or take it out.' }];
    default:
      return [];
  }
}

/** Lists ways of writing a link that are shown as they are written; the first that fits is told. */
const brokenLinks: [RegExp, Finding][] = [
  [/\]\([^)\s]+ [^)]*\)/, { message: 'an address holds no space', hint: 'Write %20 for the space, and see that the address is right.' }],
  [/\]\s+\((?:\.{0,2}\/|assets\/|https?:|mailto:|intranet:)/, { message: '"(" follows "]" at once', hint: 'Write it as [text](address).' }],
  [
    /\)\s*\[(?:\.{0,2}\/|assets\/|https?:|mailto:|intranet:)/,
    { message: 'its text stands in square brackets, its address in round ones', hint: 'Write it as [text](address).' },
  ],
  // The parser makes a link of an address that stands by itself, up to its first space.
  [/\]\($/, { message: 'an address holds no space', hint: 'Write %20 for each space, and see that the address is right.' }],
  [/\]\([^)]*$/, { message: 'its ")" is missing', hint: 'Write it as [text](address).' }],
];

/** Lists what looks like Markdown, or like that of another tool, and is shown as it is written. */
const notMarkdown: [RegExp, Finding][] = [
  [/^#{1,6}(?=\p{L})/mu, { message: 'a space is missing after the "#" of this heading', hint: 'Write "## ", with a space.' }],
  [
    /\[\[[^[\]\n]+\]\]/,
    { message: 'a link of a wiki stands here, and is shown as it is written', hint: 'Write it as [text](/guides/<guide>/).' },
  ],
  [
    /^\|.*\|[ \t]*$/m,
    {
      message: 'these lines are no table, because the second does not have as many columns as the first',
      hint: 'Write | --- | below each column of the first line, and leave a line blank above the table.',
    },
  ],
];

/** Reports what looks like a link in a text, and is none. */
function brokenLink(text: string): (Finding & { part: string })[] {
  for (const [pattern, finding] of brokenLinks) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined)
      return [{ ...finding, message: `this link is shown as it is written: ${finding.message}`, part: found.slice(0, 2) }];
  }
  return [];
}

/** Protects the table of contents and screen readers: the title is the only heading of the first level, and no level is skipped. */
export const headingsAreInOrder: Rule = (playbook) => [...playbook.guideSources.values()].flatMap(headingProblems);

function headingProblems(guide: GuideSource): Problem[] {
  const problems: Problem[] = [];
  let above = 1;
  if (!guide.tree) return problems;
  visit(guide.tree, (node) => {
    if (node.type !== 'heading') return;
    const place = placeInGuide(guide, node);
    if (node.depth === 1) {
      problems.push({ ...place, message: 'the title is the only heading with one "#"', hint: 'Write ## here.' });
    } else if (node.depth > above + 1) {
      problems.push({
        ...place,
        message: `a heading with ${node.depth} "#" follows ${above === 1 ? 'the title' : `one with ${above}`}: a level is skipped`,
        hint: `Write ${'#'.repeat(above + 1)} here.`,
      });
    }
    above = node.depth;
  });
  return problems;
}
