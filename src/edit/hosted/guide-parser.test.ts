import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mdxToMdast as ofSite, type MdastNode } from 'satteri';
import { identifiersIn } from '../../../content/check/guide-components.ts';
import { forbidden, guideFeatures } from '../../../content/read/guide-contents.ts';
import { describeGuideError } from '../../../content/read/guide-slips.ts';
import { visit } from '../../../content/read/guide-source.ts';
import { mdxToMdast as ofPage } from './in-place-of-node/guide-parser.ts';

/** What the check reads of a guide: its headings, what its components and links name, what is forbidden, and where each begins. */
function readOf(tree: MdastNode): unknown[] {
  const found: unknown[] = [];
  visit(tree, (node) => {
    const at = node.position?.start.offset;
    for (const { to, id, key } of identifiersIn(node)) found.push([at, key, to, id]);
    if (node.type === 'link' || node.type === 'image') found.push([at, node.type, node.url]);
    if (node.type === 'heading') found.push([at, 'heading', node.depth]);
    const slip = forbidden(node);
    if (slip) found.push([at, slip]);
  });
  return found;
}

const both = (text: string) => [readOf(ofSite(text, { features: guideFeatures })), readOf(ofPage(text) as MdastNode)];

test('the page reads of every guide what the site reads of it', () => {
  for (const locale of ['en', 'es']) {
    const names = readdirSync(`content/${locale}/guides`).filter((name) => name.endsWith('.mdx'));
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) {
      const text = readFileSync(`content/${locale}/guides/${name}`, 'utf8').replace(/^---\n[^]*?^---\n/m, (head) =>
        head.replace(/[^\n]/g, ' '),
      );
      const [site, page] = both(text);
      expect(page, name).toEqual(site);
    }
  }
});

test('what is forbidden in a guide is found by both', () => {
  for (const text of [
    'Text {1 + 1} text.\n',
    '<Unknown />\n',
    '<b>bold</b>\n',
    'import x from "y"\n',
    '![x](https://a.example/b.png)\n',
    '[x](javascript:alert(1))\n',
  ]) {
    const [site, page] = both(text);
    expect(site?.length, text).toBeGreaterThan(0);
    expect(page, text).toEqual(site);
  }
});

test('what is no guide at all is told in the same words', () => {
  for (const text of ['One { two.\n', 'A </b> B\n', 'a <1 b\n', 'A <B\n', 'One <b> two.\n', '<Phrases ids=x />\n']) {
    const [site, page] = [ofSite, ofPage].map((parse) => {
      try {
        parse(text, { features: guideFeatures });
        return 'nothing';
      } catch (error) {
        // Where a text ends too early, each names another end of what is open.
        const { message, hint } = describeGuideError(error, text);
        return { message, hint };
      }
    });
    expect(site, text).not.toBe('nothing');
    expect(page, text).toEqual(site);
  }
});
