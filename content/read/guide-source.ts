import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { forbidden, guideFeatures } from './guide-contents.ts';
import { describeGuideError } from './guide-slips.ts';
import type { Finding, Place, Problem } from './problem.ts';
import { hiddenSigns, type SourceText } from './source-text.ts';

export interface Heading {
  /** The anchor: the same that the site gives it. */
  id: string;
  text: string;
  depth: number;
}

/** A guide's file, taken apart. Offsets in `frontMatter`, `body` and `tree` are those of the file's text. */
export interface GuideSource {
  /** As messages name it. */
  file: string;
  source: SourceText;
  /** What stands between the `---` lines, at its place: all around it is blank. Undefined where there are no such lines. */
  frontMatter: string | undefined;
  /** The MDX below, at its place. */
  body: string;
  /** The MDX without blank lines around it. */
  text: string;
  /** Undefined where the MDX is malformed. */
  tree: MdastNode | undefined;
  headings: Heading[];
  problems: Problem[];
}

/** So many slips of one guide are told at once. */
const mostSlips = 20;

/** No guide for people has lists and quotations so many levels deep; what renders them is not made for more. */
const mostLevels = 50;

/** Splits a guide into front matter and body, and parses the body as the site does. What may not stand in a guide is told. */
export function readGuide(source: SourceText): GuideSource {
  const guide: GuideSource = {
    file: source.file,
    source,
    frontMatter: undefined,
    body: '',
    text: '',
    tree: undefined,
    headings: [],
    problems: [],
  };
  const split = /---[ \t]*\n(?:[^\n]*\n)*?---[ \t]*(?:\n|$)/y.exec(source.text);
  if (!split) {
    guide.problems.push({
      ...source.placeAt(0),
      message: 'this guide does not begin with its title and summary between two lines "---"',
      hint: 'Copy the first lines of another guide.',
    });
    return guide;
  }
  const [head] = split;
  guide.frontMatter = head.replace(/^---|---(?=[ \t]*\n?$)/g, '   ');
  // The parser (satteri 0.10) ends the whole process where a backslash in a program is the last thing but one of a text.
  guide.body = `${head.replace(/[^\n]/g, ' ')}${source.text.slice(head.length)}\n\n`;
  guide.text = guide.body.trim();
  const tell = (at: number, finding: Finding) => guide.problems.push({ ...source.placeAt(at), ...finding });

  // The parser stops at the first slip: the line that it is in is left out, and the rest is parsed once more.
  let rest = guide.body;
  for (let slips = 0; slips < mostSlips; slips += 1) {
    try {
      const tree = mdxToMdast(rest, { features: guideFeatures });
      if (slips === 0) guide.tree = tree;
      break;
    } catch (error) {
      const { at, ...finding } = describeGuideError(error, rest);
      tell(at, finding);
      const [start, end] = [rest.lastIndexOf('\n', at - 1) + 1, (rest.indexOf('\n', at) + 1 || rest.length + 1) - 1];
      if (error instanceof RangeError || rest.slice(start, end).trim() === '') break;
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  if (guide.tree && depthOf(guide.tree) > mostLevels) {
    tell(0, { message: 'something is nested too deeply in this guide', hint: 'Look for a row of ">" or of list signs, and take it out.' });
    guide.tree = undefined;
  }
  if (!guide.tree) return guide;
  guide.headings = headingsOf(guide.tree);
  visit(guide.tree, (node) => {
    const found = forbidden(node) ?? escapedSigns(node);
    if (!found) return;
    const { part, ...finding } = found;
    guide.problems.push({ ...placeInGuide(guide, node, part), ...finding });
  });
  return guide;
}

/** Signs that nobody sees, written by their numbers: `&#x200B;`. Where they stand as themselves, they have been taken out. */
function escapedSigns(node: MdastNode): (Finding & { part?: string }) | undefined {
  const hidden = node.type === 'text' ? hiddenSigns(node.value) : [];
  if (hidden.length === 0) return undefined;
  return {
    message: `a sign that nobody sees is written here (${hidden.join(', ')})`,
    hint: 'Take it out: it begins with "&" and ends with ";".',
    part: '&',
  };
}

/** Calls `enter` for a node and for all that it holds, in the order in which they stand. */
export function visit(node: MdastNode, enter: (node: MdastNode, depth: number) => void): void {
  // A loop, because a guide made to break the parser is nested more deeply than functions can call each other.
  const left: { node: MdastNode; depth: number }[] = [{ node, depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node: current, depth } = next;
    enter(current, depth);
    if (!('children' in current)) continue;
    for (let index = current.children.length - 1; index >= 0; index -= 1) {
      const child = current.children[index];
      if (child) left.push({ node: child, depth: depth + 1 });
    }
  }
}

/** The plain text of a node and all that it holds. */
export function textOf(node: MdastNode): string {
  const texts: string[] = [];
  visit(node, (inner) => {
    if (!('children' in inner) && 'value' in inner && typeof inner.value === 'string') texts.push(inner.value);
  });
  return texts.join('');
}

function depthOf(tree: MdastNode): number {
  let deepest = 0;
  visit(tree, (_, depth) => {
    deepest = Math.max(deepest, depth);
  });
  return deepest;
}

/**
 * Where a node of a guide stands, or a part of its text. The parser gives no position for attributes and addresses, so the part is looked
 * for from where the node begins; where it is not found as it is written, the node's beginning stands for it.
 */
export function placeInGuide({ source, body }: GuideSource, node: MdastNode, part?: string): Place {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const found = part ? body.indexOf(part, start) : -1;
  return source.placeAt(found < 0 || found > end ? start : found);
}

function headingsOf(tree: MdastNode): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  visit(tree, (node) => {
    if (node.type !== 'heading') return;
    const text = textOf(node);
    headings.push({ id: slugger.slug(text), text, depth: node.depth });
  });
  return headings;
}
