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

const fourMinutes = { 'guides/first-guide.mdx': ['Read this first.', words(800)] } satisfies Parameters<typeof loadChanged>[0];

test('where its file does not say, a guide is read at 200 words a minute', async () => {
  expect(await minutes({ [file]: counted })).toBe(1);
  expect(await minutes({ [file]: counted, ...fourMinutes })).toBe(4);
});

test('a question takes what there is to read of it, and a moment to decide', async () => {
  const prompt = 'a '.repeat(199).trim();
  expect(await minutes({ [file]: counted, ...fourMinutes, 'questions/too-fast.yaml': ['Which is better?', prompt] })).toBe(5);
});

test('a call takes what is read while it is played and looked back on, not its seconds on the clock', async () => {
  const played = { [file]: counted.replace('quiz: practice', 'practice: first-call'), ...fourMinutes };
  expect(await minutes({ ...played, 'practices/first-call.yaml': ['seconds: 60', 'seconds: 240'] })).toBe(4);
  const long = `${'a '.repeat(150)}`.trim();
  expect(await minutes({ ...played, 'practices/first-call.yaml': ['And that reminds me of my sister.', long] })).toBe(5);
});

test("a lesson is read in place of its guide, and five minutes go into a call of one's own", async () => {
  const lesson = `guide: first-guide\ntitle: Once\nopening: Once.\npoints: [{ heading: Once, text: [${words(100)}, ${words(98)}] }]\nownCall: Write.\ngoal: Once.\n`;
  expect(
    await minutes({ [file]: counted, 'guides/first-guide.mdx': ['Read this first.', words(2000)], 'lessons/first-lesson.yaml': lesson }),
  ).toBe(6);
});
