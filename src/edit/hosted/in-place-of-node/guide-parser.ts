/**
 * Stands in for the parser of guides in the page: the site's own (satteri) is a program for the machine. Both follow the same rules, and
 * the tests compare what they make of every guide.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

/** @throws {Error} as the other parser does: "line:column: what is wrong" */
export function mdxToMdast(text: string): ReturnType<typeof fromMarkdown> {
  try {
    return fromMarkdown(text, { extensions: [gfm(), mdxjs()], mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()] });
  } catch (error) {
    const { line, column, reason, place } = error as {
      line?: number;
      column?: number;
      reason?: string;
      place?: { line?: number; column?: number; start?: { line: number; column: number } };
    };
    const at = place?.start ?? place ?? { line, column };
    throw new Error(`${at.line ?? line ?? 1}:${at.column ?? column ?? 1}: ${reason ?? String(error)}`, { cause: error });
  }
}
