import type { MdastNode } from 'satteri';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { GuideSource } from '../read/guide-source.ts';
import { componentProblems } from './guide-components.ts';
import { placeInGuide } from './guide-places.ts';
import { linkProblem } from './links.ts';
import type { Rule } from './rule.ts';
import type { Finding } from '../read/problem.ts';

/** Markdown for the HTML tags that people reach for. */
const markdownFor: Record<string, string> = {
  a: 'Write a link as [text](address).',
  b: 'Write **bold**.',
  strong: 'Write **bold**.',
  i: 'Write *emphasis*.',
  em: 'Write *emphasis*.',
  br: 'Leave a line blank to begin a new paragraph.',
  p: 'Leave a line blank to begin a new paragraph.',
  ul: 'Begin each line of a list with "- ".',
  ol: 'Begin each line of a list with "1. ".',
  li: 'Begin each line of a list with "- ".',
  h1: 'Write a heading as "## Heading".',
  h2: 'Write a heading as "## Heading".',
  h3: 'Write a heading as "### Heading".',
  blockquote: 'Begin each line of a quotation with "> ".',
  hr: 'Write "---" on a line of its own.',
};

/**
 * Protects guides from breaking the build, and their readers from pages that run something:
 * a guide is Markdown with a handful of components that name other content.
 */
export const guidesAreMarkdown: Rule = (playbook) =>
  [...playbook.guideSources].flatMap(([id, source]) => {
    if (!source.tree) return [];
    const problems: Problem[] = [];
    visit(source.tree, (node) => {
      const tell = ({ message, hint }: Finding, part?: string) =>
        problems.push({
          ...placeInGuide(source, node, part),
          message,
          ...(hint ? { hint } : {}),
        });
      check(playbook, id, node, tell);
    });
    problems.push(...headingProblems(source));
    return problems;
  });

function check(playbook: LoadedPlaybook, guide: string, node: MdastNode, tell: (told: Finding, part?: string) => void): void {
  switch (node.type) {
    case 'mdxjsEsm':
      tell({ message: 'import and export are not used in guides', hint: 'The components of guides are there without it: take this out.' });
      break;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // A comment says nothing to readers and runs nothing.
      if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) break;
      tell({
        message: `{${node.value.trim().slice(0, 40)}} would be run as a program`,
        hint: 'Show a line to say with <Phrases ids="…" />; write \\{ for the sign itself.',
      });
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      if (/^[a-z]/.test(name)) {
        tell({ message: `HTML tags are not used in guides: <${name}>`, hint: markdownFor[name] ?? 'Write it in Markdown.' });
      } else for (const { part, ...told } of componentProblems(playbook, node)) tell(told, part);
      break;
    }
    case 'html':
      tell({ message: 'HTML is not used in guides', hint: 'Write it in Markdown.' });
      break;
    case 'image':
    case 'imageReference':
      tell({ message: 'guides hold no pictures', hint: 'Say it in words, or show lines with a component.' });
      break;
    case 'link':
    case 'definition': {
      const told = linkProblem(playbook, guide, node.url);
      if (told) tell(told, node.url);
      break;
    }
  }
}

function visit(node: MdastNode, enter: (node: MdastNode) => void): void {
  enter(node);
  if ('children' in node) for (const child of node.children) visit(child, enter);
}

/** Protects the table of contents and screen readers: the title is the only heading of the first level, and no level is skipped. */
function headingProblems(source: GuideSource): Problem[] {
  const problems: Problem[] = [];
  let above = 1;
  if (!source.tree) return problems;
  visit(source.tree, (node) => {
    if (node.type !== 'heading') return;
    const place = { file: source.file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
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
