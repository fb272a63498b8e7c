import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const lesson = (text = 'Say it once.') => `guide: first-guide
title: One goodbye
opening: It ends.
points:
  - heading: Once
    text: [${text}]
    phrases: [line-1]
ownCall: Write one.
goal: Say it once.
`;

test('a lesson that stands for a guide is taken as it is', async () => {
  expect(await reportOn({ 'lessons/first-lesson.yaml': lesson() })).toMatch(/no problem\.$/);
});

test('a lesson that no course would show is told, with the one that goes before it', async () => {
  expect(await reportOn({ 'lessons/first-lesson.yaml': lesson(), 'lessons/second-lesson.yaml': lesson() })).toMatchInlineSnapshot(`
    "content/en/lessons/second-lesson.yaml:1:8  'first-lesson' is the lesson for the guide 'first-guide' already (content/en/lessons/first-lesson.yaml:1:8)
        Make one of the two, or name another guide.

    1 problem in 1 file."
  `);
});

test('a lesson that is too long for one page is told, with what it shows counted in', async () => {
  expect(await reportOn({ 'lessons/first-lesson.yaml': lesson(Array(7).fill('word '.repeat(63).trim()).join(', ')) }))
    .toMatchInlineSnapshot(`
    "content/en/lessons/first-lesson.yaml:1:1  this lesson has 452 words, with the lines and conversations that it shows
        Keep it to 450: what is left out stands in the guide.

    1 problem in 1 file."
  `);
});

test('a lesson for a guide that does not exist is told', async () => {
  expect(await reportOn({ 'lessons/first-lesson.yaml': lesson().replace('first-guide', 'first-gide') })).toContain(
    "Did you mean 'first-guide'?",
  );
});
