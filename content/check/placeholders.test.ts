import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const said = async (text: string) => (await reportOn({ 'phrases/chatty.yaml': ['It was good to talk.', text] })).split('\n\n')[0];

test('a placeholder that is not declared is told with the nearest that is', async () => {
  expect(await said('Thanks again, {nam}.')).toMatchInlineSnapshot(
    `
    "content/en/phrases/chatty.yaml:10:24  placeholder 'nam' is not known. Did you mean 'name'?
        If it was taken out of the playbook, take it out here, too."
  `,
  );
});
test('braces written wrongly are told plainly', async () => {
  expect(await said('Thanks again, {name.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:24  "{" is never closed: "{name."
        Write {name}."
  `);
  expect(await said('Thanks again, name}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:28  a "}" that closes nothing
        Take it out, or write { before the name."
  `);
  expect(await said('Thanks again, { name }.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:24  spaces stand inside the braces of "{ name }"
        Write {name}."
  `);
  expect(await said('Thanks again, {}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:24  a pair of braces with nothing inside
        Write a name in braces, like {name}."
  `);
  expect(await said('Thanks again, {{name}}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:24  too many braces: "{{name}}"
        Write {name}."
  `);
  expect(await said('Thanks again, {Your Name}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:24  "{Your Name}" is not a name in braces
        A name is lower-case words joined by hyphens: {your-name}."
  `);
});
test('what is written after a call is held to the same, with the file, the line and what to write', async () => {
  const [find, put] = ['Said goodbye to {name}.', 'Said goodbye to {nam}.'];
  expect((await reportOn({ 'notes/after.yaml': [find, put] })).split('\n\n')[0]).toMatchInlineSnapshot(`
    "content/en/notes/after.yaml:6:54  placeholder 'nam' is not known. Did you mean 'name'?
        If it was taken out of the playbook, take it out here, too."
  `);
  expect((await reportOn({ 'messages/after.yaml': ['subject: Our call', 'subject: "Our call, {Your Name}"'] })).split('\n\n')[0])
    .toMatchInlineSnapshot(`
    "content/en/messages/after.yaml:6:23  "{Your Name}" is not a name in braces
        A name is lower-case words joined by hyphens: {your-name}."
  `);
});
