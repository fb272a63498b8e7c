import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const phrasings = 'phrasings: [they keep talking]';
const second = (more: string) => `label: Upset
when: They are angry.
group: runs-on
notice: [They shout.]
do: [Wait.]
dont: [Shout.]
guide: first-guide
${more}
`;
const used = { 'phrases/chatty.yaml': ['situations: [chatty]', 'situations: [chatty, upset]'] as [string, string] };

test('a phrasing twice in one entry is told', async () => {
  expect(await reportOn({ 'situations/chatty.yaml': [phrasings, 'phrasings: [they keep talking, They keep talking!]'] }))
    .toMatchInlineSnapshot(`
    "content/en/situations/chatty.yaml:10:32  the phrasing "They keep talking!" stands twice in this entry: also at content/en/situations/chatty.yaml:10:13
        Take one of them out.

    1 problem in 1 file."
  `);
});
test('a phrasing under two situations is told with both places', async () => {
  expect(await reportOn({ ...used, 'situations/upset.yaml': second(phrasings) })).toMatchInlineSnapshot(`
    "content/en/situations/upset.yaml:8:13  the phrasing "they keep talking" also stands under situation 'chatty' (content/en/situations/chatty.yaml:10:13)
        Keep it where it fits better; or, if it fits both alike, list it under sharedPhrasings of 'upset' and 'chatty' too.

    1 problem in 1 file."
  `);
});
test('two situations may share a phrasing when both say so', async () => {
  const shared = `${phrasings}\nsharedPhrasings: [they keep talking]`;
  expect(await reportOn({ ...used, 'situations/upset.yaml': second(shared), 'situations/chatty.yaml': [phrasings, shared] })).toMatch(
    /no problem/,
  );
  expect(await reportOn({ ...used, 'situations/upset.yaml': second(shared) })).toMatchInlineSnapshot(`
    "content/en/situations/upset.yaml:8:13  the phrasing "they keep talking" also stands under situation 'chatty' (content/en/situations/chatty.yaml:10:13)
        Keep it where it fits better; or, if it fits both alike, list it under sharedPhrasings of 'chatty' too.

    1 problem in 1 file."
  `);
});
test('a situation may share a phrasing with a step when it says so, and with a context never', async () => {
  const goodbye = ['how do I say goodbye', 'They keep talking'] as [string, string];
  const shared = `${phrasings}\nsharedPhrasings: [they keep talking]`;
  expect(await reportOn({ 'steps/goodbye.yaml': goodbye, 'situations/chatty.yaml': [phrasings, shared] })).toMatch(/no problem/);
  expect(await reportOn({ 'steps/goodbye.yaml': goodbye })).toMatchInlineSnapshot(`
    "content/en/steps/goodbye.yaml:3:13  the phrasing "They keep talking" also stands under situation 'chatty' (content/en/situations/chatty.yaml:10:13)
        Keep it where it fits better; or, if it fits both alike, list it under sharedPhrasings of 'chatty' too.

    1 problem in 1 file."
  `);
  expect(await reportOn({ 'contexts/support.yaml': ['label:', 'phrasings: [they keep talking]\nlabel:'] })).toContain(
    "also stands under situation 'chatty'",
  );
});
test('a phrasing that is called shared and is not is told', async () => {
  expect(await reportOn({ 'situations/chatty.yaml': [phrasings, `${phrasings}\nsharedPhrasings: [they keep talking, something else]`] }))
    .toMatchInlineSnapshot(`
    "content/en/situations/chatty.yaml:11:19  "they keep talking" is called shared, but nothing else has it
        Take it out of sharedPhrasings.
    content/en/situations/chatty.yaml:11:38  "something else" is called shared, but does not stand under phrasings here
        List it under phrasings as well.

    2 problems in 1 file."
  `);
});
test('a phrasing without a word is told', async () => {
  expect(await reportOn({ 'situations/chatty.yaml': [phrasings, 'phrasings: ["?!"]'] })).toMatchInlineSnapshot(`
    "content/en/situations/chatty.yaml:10:13  the phrasing "?!" holds no word
        Write what somebody might type.

    1 problem in 1 file."
  `);
});
