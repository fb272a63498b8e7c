import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const said = async (text: string) => (await reportOn({ 'phrases/chatty.yaml': ['It was good to talk.', text] })).split('\n\n')[0];

test('a gap that is not declared is told with the nearest that is', async () => {
  expect(await said('Thank you, {nam}.')).toMatchInlineSnapshot(`"content/en/phrases/chatty.yaml:10:21  placeholder 'nam' is not known. Did you mean 'name'?"`);
});
test('braces written wrongly are told plainly', async () => {
  expect(await said('Thank you, {name.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:9  this is the same line as phrase 'line-1' (content/en/phrases/chatty.yaml:2:9): 'line-2' says nothing new
        Word it differently, or delete one and use the other in its place.
    content/en/phrases/chatty.yaml:10:21  "{" is never closed: "{name."
        Write {name}."
  `);
  expect(await said('Thank you, name}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:9  this is the same line as phrase 'line-1' (content/en/phrases/chatty.yaml:2:9): 'line-2' says nothing new
        Word it differently, or delete one and use the other in its place.
    content/en/phrases/chatty.yaml:10:25  a "}" that closes nothing
        Take it out, or write { before the name."
  `);
  expect(await said('Thank you, { name }.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:9  this is the same line as phrase 'line-1' (content/en/phrases/chatty.yaml:2:9): 'line-2' says nothing new
        Word it differently, or delete one and use the other in its place.
    content/en/phrases/chatty.yaml:10:21  spaces stand inside the braces of "{ name }"
        Write {name}."
  `);
  expect(await said('Thank you, {}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:21  a pair of braces with nothing inside
        Write a name in braces, like {name}."
  `);
  expect(await said('Thank you, {{name}}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:9  this is the same line as phrase 'line-1' (content/en/phrases/chatty.yaml:2:9): 'line-2' says nothing new
        Word it differently, or delete one and use the other in its place.
    content/en/phrases/chatty.yaml:10:21  too many braces: "{{name}}"
        Write {name}."
  `);
  expect(await said('Thank you, {Your Name}.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:10:21  "{Your Name}" is not a name in braces
        A name is lower-case words joined by hyphens: {your-name}."
  `);
});
