import GithubSlugger from 'github-slugger';
import { mdxToMdast, type MdastNode } from 'satteri';
import type { Problem } from './problem.ts';

export interface Heading {
  /** The anchor: the same that the site gives it. */
  id: string;
  text: string;
  depth: number;
}

/** A guide's file, taken apart. Positions in `tree` are those of the file. */
export interface GuideSource {
  file: string;
  /** What stands between the `---` lines, with its line numbers kept. */
  frontMatter: string;
  /** The MDX below, without blank lines around it. */
  text: string;
  /** The MDX at its place in the file: blank lines stand in for the front matter. Offsets in `tree` are offsets in this. */
  padded: string;
  /** Undefined where the MDX is malformed. */
  tree: MdastNode | undefined;
  headings: Heading[];
  problems: Problem[];
}

/** Splits a guide into front matter and text, and parses the text with the parser that the site uses. */
export function readGuide(content: string, file: string): GuideSource {
  const source: GuideSource = { file, frontMatter: '', text: '', padded: '', tree: undefined, headings: [], problems: [] };
  const split = /^---[ \t]*\r?\n(?<front>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(content);
  if (!split || split.index !== 0 || split.groups === undefined) {
    source.problems.push({
      file,
      line: 1,
      column: 1,
      message: 'this guide does not begin with its title and summary between two lines "---"',
      hint: 'Copy the first lines of another guide.',
    });
    return source;
  }
  source.frontMatter = `\n${split.groups['front'] ?? ''}`;
  const body = content.slice(split[0].length);
  source.text = body.replaceAll('\r\n', '\n').trim();
  const linesAbove = split[0].split('\n').length - 1;
  source.padded = '\n'.repeat(linesAbove) + body;
  try {
    source.tree = mdxToMdast(source.padded, { features: { gfm: true, smartPunctuation: true } });
    source.headings = headingsOf(source.tree);
  } catch (error) {
    source.problems.push({ file, ...describe(error) });
  }
  return source;
}

/** The plain text of a node and all that it holds. */
export function textOf(node: MdastNode): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node && typeof node.value === 'string' ? node.value : '';
}

function headingsOf(tree: MdastNode): Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'heading') {
      const text = textOf(node);
      headings.push({ id: slugger.slug(text), text, depth: node.depth });
    } else if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return headings;
}

/** The parser begins its message with "line:column: " and ends it with its own name in brackets. */
function describe(error: unknown): Omit<Problem, 'file'> {
  if (error instanceof RangeError) return { line: 1, column: 1, message: 'something is nested too deeply in this guide' };
  const raw = error instanceof Error ? error.message : String(error);
  const parts = /^(\d+):(\d+): ([\s\S]*)$/.exec(raw);
  const place = { line: Number(parts?.[1] ?? 1), column: Number(parts?.[2] ?? 1) };
  const said = (parts?.[3] ?? raw).replace(/ \((?:\d+:\d+|mdx-[^)]*)\)/g, '');
  const tag = /(?:closing|open) tag (?:for )?`<\/?([^>`]*)>`/.exec(said)?.[1];
  if (said.startsWith('Expected a closing tag')) {
    const html = /^[a-z]/.test(tag ?? '');
    return {
      ...place,
      message: `the tag <${tag}> is never closed`,
      hint: html ? 'HTML is not used in guides: write it in Markdown.' : `Write <${tag} … /> on one line, or leave it out.`,
    };
  }
  if (said.startsWith('Unexpected closing tag')) {
    return {
      ...place,
      message: `the tag </${tag?.replace(/^\//, '') ?? ''}> closes something that was never opened`,
      hint: 'Leave it out.',
    };
  }
  if (said.startsWith('Unexpected character after `<`') || said.includes('expected a character that can start a name')) {
    return {
      ...place,
      message: 'a "<" stands here that begins no component',
      hint: 'Write \\< for the sign itself; write a link as [text](address); write a comment as {/* … */}.',
    };
  }
  if (said.includes('closing brace')) {
    return { ...place, message: 'a "{" stands here that is never closed', hint: 'Write \\{ for the sign itself.' };
  }
  return { ...place, message: `this is not MDX: ${said.charAt(0).toLowerCase()}${said.slice(1)}` };
}
