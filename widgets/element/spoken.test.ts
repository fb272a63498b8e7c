/** What a virtual screen reader speaks of each widget, from its beginning to its end: names, roles, states, and the labels of gaps. */
import { virtual } from '@guidepup/virtual-screen-reader';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findMistake, order, several, single } from '../../content/testing/small-quiz.ts';
import { eventually, mount } from '../../test/widgets/mounted.ts';
import '../entry/checklist.ts';
import '../entry/phrase-picker.ts';
import '../entry/practice.ts';
import '../entry/quiz.ts';
import { field, lines, mountSmall as mountPicker } from '../phrase-picker/picker-page.fixture.ts';
import { begin, mountSmall as mountPractice } from '../practice/practice-page.fixture.ts';
import { mountSmall as mountQuiz } from '../quiz/quiz-page.fixture.ts';

afterEach(() => virtual.stop());

/** The most that is read of a widget: a way without an end is a fault. */
const most = 300;

/** Reads a widget from top to end, as a reader does with "next". @returns what is spoken, a line for each */
async function read(element: HTMLElement): Promise<string> {
  const container = element.shadowRoot?.querySelector<HTMLElement>('.root') ?? element;
  await virtual.start({ container });
  const first = await virtual.lastSpokenPhrase();
  let count = 0;
  do {
    await virtual.next();
    count += 1;
  } while ((await virtual.lastSpokenPhrase()) !== first && count < most);
  const spoken = (await virtual.spokenPhraseLog()).join('\n');
  await virtual.stop();
  expect(count).toBeLessThan(most);
  return spoken;
}

it('the phrase picker: its field, how many lines there are, each line with its gaps by their labels, and what can be done with it', async () => {
  const picker = await mountPicker();
  await field().fill('won’t stop talking');
  await eventually(() => expect(lines().length).toBeGreaterThan(0));
  const spoken = await read(picker);
  expect(spoken).toMatch(/^region, Phrase picker/);
  expect(spoken).toContain('searchbox, What is happening on your call?, won’t stop talking');
  expect(spoken).toContain('heading, They talk on, level 2');
  expect(spoken).toContain('listitem, level 1, position 2, set size 3');
  expect(spoken).toContain('textbox, Day');
  expect(spoken).toContain('button, By [day] it will be there., not expanded');
  expect(spoken).toMatch(/button, Copy, So, .*it's done by \[/);
  expect(spoken).toContain('button, Favourite, not pressed');
  expect(spoken).not.toMatch(/[{}]/);
});

it('the checklist: each item with its reason, its state, its line and the labels of gaps', async () => {
  const checklist = await mount<HTMLElement>('closing-checklist', { checklist: 'support' });
  await page.getByRole('checkbox').first().click();
  const spoken = await read(checklist);
  expect(spoken).toMatch(/^region, Checklist: /);
  expect(spoken).toMatch(/progressbar, 1 of \d+/);
  const boxes = spoken.split('\n').filter((line) => line.startsWith('checkbox, '));
  expect(boxes.filter((line) => line.includes(', not checked')).length).toBeGreaterThan(3);
  expect(spoken).toMatch(/^textbox, What was done/m);
  expect(spoken).toContain('(\noptional\n)');
  expect(spoken).not.toMatch(/[{}]/);
});

it.each([
  ['one right answer', single, /^radio, Thank them back, not checked, position \d, set size 3$/m],
  ['several', several, /^checkbox, .+, not checked$/m],
  ['an order', order, /^button, Move up: /m],
  ['a mistake in a call', findMistake, /^radio, .*I have sent the bill again\./m],
])('a question with %s: what is asked, how it is answered, and after that the verdict and the reason', async (_, question, entry) => {
  const quiz = await mountQuiz({}, { questions: [question] });
  const asked = await read(quiz);
  expect(asked).toMatch(/^region, Quiz: /);
  expect(asked).toContain('Question 1 of 1');
  expect(asked).toContain(`heading, ${question.prompt}, level 3`);
  expect(asked).toMatch(entry);
  expect(asked).toContain('button, Check');
  const choice = page.getByRole('radio').or(page.getByRole('checkbox')).first();
  if (choice.query()) await choice.click();
  await page.getByRole('button', { name: 'Check' }).click();
  const answered = await read(quiz);
  expect(answered).toMatch(/^(?:Right|Not quite)\./m);
  expect(answered).toMatch(/^button, (?:See how it went|Try again|Next question)/m);
});

it('a call to play: the scene by its terms, what the caller says, and each line that can be said', async () => {
  const call = await mountPractice();
  await begin();
  const spoken = await read(call);
  expect(spoken).toMatch(/^region, Practice: /);
  expect(spoken).toContain('term\nYou are\nend of term');
  expect(spoken).toContain('list, The call, line by line');
  expect(spoken.match(/^button, .*The bill is right/gm)).toHaveLength(1);
  expect(spoken).not.toMatch(/[{}]/);
});
