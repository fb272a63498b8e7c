import { describe, expect, test } from 'vitest';
import type { MdastNode } from 'satteri';
import { placeInGuide, readGuide, visit } from './guide-source.ts';
import { sourceText } from './source-text.ts';

const guide = (body: string) => readGuide(sourceText(`---\ntitle: A\n---\n${body}`, 'a.mdx'));
const told = (body: string) => guide(body).problems.map(({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint}`);

test('a guide that was read before is read in the same way, with its own places', () => {
  const text = '---\ntitle: A\n---\n## What to say\n\nRead this. Then [that](/guides/b/).\n';
  // A sign that nobody sees is taken out of the second, so that the places in its file are others.
  const [first, second] = [text, text.replace('Then', '\u2060Then')].map((raw, at) => readGuide(sourceText(raw, `${at}.mdx`)));
  if (!first?.tree || !second?.tree) throw new Error('A guide has no tree.');
  expect(second).toMatchObject({ file: '1.mdx', problems: [], headings: first.headings, text: first.text, body: first.body });
  expect(second.tree).toEqual(first.tree);
  for (const [guide, column] of [
    [first, 17],
    [second, 18],
  ] as const) {
    let link: MdastNode | undefined;
    visit(guide.tree as MdastNode, (node) => {
      if (node.type === 'link') link = node;
    });
    expect(link && placeInGuide(guide, link)).toEqual({ file: guide.file, line: 6, column });
  }
  const broken = () => readGuide(sourceText(`${text}<b>`, 'c.mdx')).problems;
  expect(broken()).not.toEqual([]);
  expect(broken()).toEqual(broken());
});

describe('a guide', () => {
  test('has headings with the anchors that the site gives them', () => {
    expect(guide('## What to *say*\n\n### Don\'t -- "wait"\n\n## What to say\n').headings).toEqual([
      { id: 'what-to-say', text: 'What to say', depth: 2 },
      { id: 'dont--wait', text: 'Don’t – “wait”', depth: 3 },
      { id: 'what-to-say-1', text: 'What to say', depth: 2 },
    ]);
  });
  test('without front matter is told', () => {
    expect(readGuide(sourceText('# Hello\n', 'a.mdx')).problems).toMatchInlineSnapshot(`
      [
        {
          "column": 1,
          "file": "a.mdx",
          "hint": "Copy the first lines of another guide.",
          "line": 1,
          "message": "this guide does not begin with its title and summary between two lines "---"",
        },
      ]
    `);
    expect(readGuide(sourceText('', 'a.mdx')).problems).toHaveLength(1);
  });
  test('with a tag that is never closed', () => {
    expect(told('\nText<br>\nmore\n')).toMatchInlineSnapshot(`
      [
        "5:5 the tag <br> is never closed | HTML is not used in guides. Leave a line blank to begin a new paragraph.",
      ]
    `);
  });
  test('with a tag that was never opened', () => {
    expect(told('\nText </b>\n')).toMatchInlineSnapshot(`
      [
        "5:6 the tag </b> closes something that was never opened | Leave it out.",
      ]
    `);
  });
  test('with a sign that begins no tag', () => {
    expect(told('a\n\nless <5 minutes\n')).toMatchInlineSnapshot(`
      [
        "6:6 a "<" stands here that begins no component | Write \\< for the sign itself; write a link as [text](address).",
      ]
    `);
    expect(told('<!-- note -->\n')).toMatchInlineSnapshot(`
      [
        "4:1 a comment of HTML stands here | Write a comment as {/* … */}.",
      ]
    `);
  });
  test('with a brace that is never closed', () => {
    expect(told('Hello {name\n')).toMatchInlineSnapshot(`
      [
        "4:7 a "{" stands here that is never closed | Write \\{ for the sign itself.",
      ]
    `);
  });
  test('nested without end is told, not thrown', () => {
    expect(guide('>'.repeat(20_000)).problems).toMatchObject([{ message: 'something is nested too deeply in this guide' }]);
  });
  test.each(['import a `\\', 'export a `\\', '<a b={`\\', 'import a from "a"#id)"\\`'])('that would end the parser is told: %s', (body) => {
    expect(guide(body).problems.length).toBeGreaterThan(0);
  });
});
