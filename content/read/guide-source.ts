import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import { forbidden, guideFeatures } from './guide-contents.ts';
import { describeGuideError } from './guide-slips.ts';
import type { Finding, Place, Problem } from './problem.ts';
import { hiddenSigns, type SourceText } from './source-text.ts';

export interface Heading {
  /** The anchor, the same that the site gives the heading. */
  id: string;
  text: string;
  depth: number;
}

/** A guide's file, parsed. Offsets in `frontMatter`, `body` and `tree` count from the beginning of the file's text. */
export interface GuideSource {
  /** The path, as messages name it. */
  file: string;
  source: SourceText;
  /** The text between the `---` lines, padded with blanks so that offsets stay right. Undefined where there are no such lines. */
  frontMatter: string | undefined;
  /** The MDX below the front matter, padded likewise. */
  body: string;
  /** The MDX without blank lines around it. */
  text: string;
  /** The syntax tree; undefined where the MDX is malformed. */
  tree: MdastNode | undefined;
  headings: Heading[];
  problems: Problem[];
}

/** The most mistakes of one guide that are reported at once. */
const mostSlips = 20;

/** The deepest nesting that is accepted. No guide for people needs it, and what renders guides is not made for more. */
const mostLevels = 50;

/** What the text of a guide holds, whatever its file is called. */
type Parsed = Pick<GuideSource, 'frontMatter' | 'body' | 'text' | 'tree' | 'headings'>;

/**
 * The guides without a mistake that were read. The build reads each for the check and for the compiler; the editor and the dev server read
 * all again after every save.
 */
const readBefore = new Map<string, Parsed>();

/** The most guides that are remembered. */
const mostRemembered = 1000;

/**
 * Splits a guide into front matter and body, and parses the body as the site does. Nodes that may not stand in a guide are reported. The
 * tree is shared by all readings of a text, so nobody may change it.
 */
export function readGuide(source: SourceText): GuideSource {
  const before = readBefore.get(source.text);
  if (before) return { ...before, file: source.file, source, problems: [] };
  const guide = parseGuide(source);
  if (guide.problems.length === 0) {
    if (readBefore.size >= mostRemembered) readBefore.clear();
    const { frontMatter, body, text, tree, headings } = guide;
    readBefore.set(source.text, { frontMatter, body, text, tree, headings });
  }
  return guide;
}

function parseGuide(source: SourceText): GuideSource {
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
    guide.problems.push({ ...source.placeAt(0), ...noFrontMatter(source.text) });
    return guide;
  }
  const [head] = split;
  guide.frontMatter = head.replace(/^---|---(?=[ \t]*\n?$)/g, '   ');
  // The parser (satteri 0.10) ends the whole process on a backslash in a program as the second last character of a text.
  guide.body = `${head.replace(/[^\n]/g, ' ')}${source.text.slice(head.length)}\n\n`;
  guide.text = guide.body.trim();
  const tell = (at: number, finding: Finding) => guide.problems.push({ ...source.placeAt(at), ...finding });

  // The parser stops at the first mistake. The line with the mistake is blanked out, and the rest is parsed again.
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
    const found = forbidden(node) ?? escapedSigns(node, guide.body);
    if (!found) return;
    const { part, ...finding } = found;
    guide.problems.push({ ...placeInGuide(guide, node, part), ...finding });
  });
  return guide;
}

/** Describes why the title and the summary of a guide are not found. */
function noFrontMatter(text: string): Finding {
  if (/^\s+---/.test(text))
    return { message: 'something blank stands before the first "---"', hint: 'Take it out: a guide begins with "---".' };
  if (/^---[ \t]*\n/.test(text)) {
    return {
      message: 'the lines with title and summary never end: the second line "---" is missing',
      hint: 'Write "---" on a line of its own below them.',
    };
  }
  if (/^(?:[–—‒―‐]+|--|-{4,}|===+|___+|\*\*\*+)[ \t]*\n/.test(text)) {
    return {
      message: 'the first line of this guide is not "---"',
      hint: 'Write three hyphens, and nothing else, above and below title and summary.',
    };
  }
  return {
    message: 'this guide does not begin with its title and summary between two lines "---"',
    hint: 'Copy the first lines of another guide.',
  };
}

/** Reports invisible characters written by their number: `&#x200B;`. Those written as themselves were removed when the file was read. */
function escapedSigns(node: MdastNode, body: string): (Finding & { part?: string }) | undefined {
  const hidden = node.type === 'text' ? hiddenSigns(node.value) : [];
  const { start, end } = node.position ?? {};
  if (hidden.length === 0 || !body.slice(start?.offset, end?.offset).includes('&')) return undefined;
  return {
    message: `a sign that nobody sees is written here (${hidden.join(', ')})`,
    hint: 'Take it out: it begins with "&" and ends with ";".',
    part: '&',
  };
}

/** Calls `enter` for a node and all its descendants, in the order of the text. */
export function visit(node: MdastNode, enter: (node: MdastNode, depth: number) => void): void {
  // A loop instead of recursion: a guide made to break the parser is nested more deeply than the call stack allows.
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

/** Returns the plain text of a node and its descendants. */
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
 * Finds where a node of a guide stands, or a part of its text. The parser gives no position for attributes and addresses, so the part is
 * searched for from the beginning of the node; where it is not found, the place is that beginning.
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
