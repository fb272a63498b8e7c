import { expect, test } from 'vitest';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';
import { loadChanged } from '../../content/testing/minimal-playbook.ts';
import { minutesOf } from './minutes.ts';

const file = 'courses/first-course.yaml';
const minutes = async (changes: Parameters<typeof loadChanged>[0]) => {
  const playbook = await loadChanged(changes);
  const [course] = playbook.courses;
  if (!course) throw new Error('no course');
  return minutesOf(playbook, course);
};
const counted = minimalPlaybook[file]?.replace('minutes: 5\n', '') ?? '';
const words = (count: number) => 'word '.repeat(count).trim();

test('a course takes what its file says', async () => {
  expect(await minutes({})).toBe(5);
});

test('where its file does not say, a guide is read at 200 words a minute, and a question takes 45 seconds', async () => {
  expect(await minutes({ [file]: counted })).toBe(1);
  expect(await minutes({ [file]: counted, 'guides/first-guide.mdx': ['Read this first.', words(800)] })).toBe(5);
});

test("a lesson is read in place of its guide, and a call of one's own is written", async () => {
  const lesson = `guide: first-guide\ntitle: Once\nopening: Once.\npoints: [{ heading: Once, text: [${words(100)}, ${words(98)}] }]\nownCall: Write.\ngoal: Once.\n`;
  expect(
    await minutes({ [file]: counted, 'guides/first-guide.mdx': ['Read this first.', words(2000)], 'lessons/first-lesson.yaml': lesson }),
  ).toBe(4);
});
