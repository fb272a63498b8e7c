import { expect, test } from 'vitest';
import { ruleReportOn } from '../../testing/minimal-playbook.ts';
import { claimsHaveSources } from './claims.ts';

const guide = (text: string) => ruleReportOn(claimsHaveSources, { 'guides/first-guide.mdx': ['Read this first.', text] });

test('a claim in a guide needs a source in its own part of the guide', async () => {
  // The minimal guide names a source in the part below.
  expect(await guide('Studies show that people remember an end.')).toMatchInlineSnapshot(`
    "content/en/guides/first-guide.mdx:8:1  "Studies show" claims a finding, and no source stands beside it
        Put <Evidence ids="…" /> under the paragraph, or say it without the claim.

    1 problem in 1 file."
  `);
  expect(await guide('Studies show that people remember an end.\n\n<Evidence ids="first-source" />')).toContain('no problem');
  expect(await guide('“Studies show” is no argument on a call.')).not.toContain('no problem');
});
for (const claim of [
  'It is proven.',
  'A pause helps 78 % of callers.',
  'It works in 20 per cent of calls.',
  'Researchers found a pause.',
  'Experts agree.',
])
  test(`"${claim}" is a claim`, async () => {
    expect(await guide(claim)).toContain('claims a finding');
  });
for (const plain of ['We found 78 pages.', 'Study the line before you say it.', 'They have approved the quote.', 'Improve one thing.'])
  test(`"${plain}" is none`, async () => {
    expect(await guide(plain)).toContain('no problem');
  });

test('where no source can stand, there is no claim', async () => {
  expect(
    await ruleReportOn(claimsHaveSources, { 'phrases/chatty.yaml': ['why: It is kind.', 'why: Research shows it is kind.'] }),
  ).toContain('Move the claim into a guide');
});
