/** Built-in quizzes come one by one: the one that is shown, and another when it is asked for. */
import builtIn from 'built-in:quiz';
import all from 'built-in:quiz/content/en';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { collect, mount, rendered } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { smallQuiz } from '../../content/testing/small-quiz.ts';
import { ClosingQuiz } from './quiz.ts';

const [first, second] = all.quizzes;
if (!first || !second) throw new Error('Fewer than two quizzes are built in.');

const load = (id?: string) => builtIn.contents['en']?.(id) ?? Promise.reject(new Error('There are no English quizzes.'));

/** What was asked for, and what loading waits for or fails with. */
let asked: (string | undefined)[];
let connection: Promise<unknown>;
beforeEach(() => {
  asked = [];
  connection = Promise.resolve();
});

class OneByOne extends ClosingQuiz {
  protected override readonly builtIn = {
    ...builtIn,
    contents: {
      en: async (id?: string) => {
        asked.push(id);
        await connection;
        return load(id);
      },
    },
  };
}
customElements.define('x-one-by-one', OneByOne);

const title = (text: string) => page.getByRole('heading', { level: 2, name: text, exact: true });
const mountQuiz = (attributes: Record<string, string> = {}, properties: object = {}) =>
  mount<OneByOne>('x-one-by-one', { remember: 'off', ...attributes }, properties);

/** Answers the question that is drawn, of whichever kind it is. */
async function answerSomehow(element: OneByOne): Promise<void> {
  element.shadowRoot?.querySelector('input')?.click();
  await rendered(element);
  element.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
  await rendered(element);
}

/** Holds back everything that is loaded, until the returned function is called. */
function holdBack(): () => void {
  let release: () => void = () => undefined;
  connection = new Promise<void>((resolve) => (release = resolve));
  return release;
}

it('has each quiz by itself, with the mistakes and guides that its questions name, and the first one without a name', async () => {
  for (const quiz of all.quizzes) {
    const { default: file } = await load(quiz.id);
    expect(file.quizzes).toEqual([quiz]);
    const named = (key: 'mistake' | 'guide') => new Set(quiz.questions.map((question) => question[key]));
    expect(file.mistakes).toEqual(all.mistakes.filter(({ id }) => named('mistake').has(id)));
    expect(file.guides).toEqual(all.guides.filter(({ id }) => named('guide').has(id)));
  }
  for (const id of [undefined, '', 'nowhere', 'constructor']) expect((await load(id)).default.quizzes).toEqual([first]);
});

it('asks for the quiz that it names, and for another one when that is named', async () => {
  const errors = collect('closing-error');
  const element = await mountQuiz();
  await expect.element(title(first.title)).toBeVisible();
  element.quiz = second.id;
  await element.ready;
  await expect.element(title(second.title)).toBeVisible();
  element.quiz = '';
  await element.ready;
  await expect.element(title(first.title)).toBeVisible();
  expect(asked).toEqual(['', second.id, '']);
  expect(errors).toEqual([]);
});

it('goes on showing a quiz while another one is loading, and takes what was set for the other one meanwhile', async () => {
  const errors = collect('closing-error');
  const other = await mountQuiz({ quiz: second.id });
  await answerSomehow(other);
  const { state } = other;
  expect(state).toContain(second.id);
  expect(state).not.toContain('"answers":{}');
  other.remove();

  const element = await mountQuiz();
  const release = holdBack();
  element.quiz = second.id;
  await rendered(element);
  element.state = state;
  await rendered(element);
  await expect.element(title(first.title)).toBeVisible();
  expect(element.matches(':state(ready)')).toBe(true);
  expect(element.state).toBe(state);
  let isReady = false;
  void element.ready.then(() => (isReady = true));
  await rendered(element);
  expect(isReady).toBe(false);
  release();
  await expect.poll(() => isReady).toBe(true);
  await expect.element(title(second.title)).toBeVisible();
  expect(element.state).toBe(state);
  expect(errors).toEqual([]);
});

it('takes up the attempt of a mode that was set while another quiz was loading', async () => {
  const element = await mountQuiz({ id: 'modes', remember: 'modes' });
  await answerSomehow(element);
  const { state } = element;
  expect(state).not.toContain('"answers":{}');
  const release = holdBack();
  element.quiz = second.id;
  element.mode = 'course';
  await rendered(element);
  element.quiz = '';
  await rendered(element);
  release();
  await element.ready;
  expect(element.state).toContain('"answers":{}');
  element.mode = 'practice';
  await rendered(element);
  expect(element.state).toBe(state);
});

it('says which quiz is missing until another one is there', async () => {
  const errors = collect('closing-error');
  const element = await mountQuiz({ quiz: 'nowhere' });
  const missing = page.getByText(/There is no quiz called .nowhere. here/);
  await expect.element(missing).toBeVisible();
  const release = holdBack();
  element.quiz = second.id;
  await rendered(element);
  await expect.element(missing).toBeVisible();
  release();
  await expect.element(title(second.title)).toBeVisible();
  const told = () => errors.flatMap(({ problems }) => problems.map(({ message }) => message));
  await expect.poll(told).toEqual(['there is no quiz "nowhere"']);
  consoleMessages.length = 0;
});

it('says that a quiz cannot be loaded, and shows the earlier one again', async () => {
  const errors = collect('closing-error');
  const element = await mountQuiz();
  connection = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  connection.catch(() => undefined);
  element.quiz = second.id;
  await element.ready;
  await expect.element(page.getByRole('alert').getByText(/^That couldn.t be loaded/)).toBeVisible();
  connection = Promise.resolve();
  element.quiz = first.id;
  await expect.element(title(first.title)).toBeVisible();
  await expect.poll(() => errors.length).toBe(1);
  expect(errors[0]?.problems).toHaveLength(1);
  consoleMessages.length = 0;
});

it('loads nothing built in where the page brings its quizzes, whichever of them it names', async () => {
  const [own] = smallQuiz().quizzes;
  if (!own) throw new Error('The small quiz is missing.');
  const content = smallQuiz();
  const element = await mountQuiz({}, { content: { ...content, quizzes: [own, { ...own, id: 'other', title: 'The other one' }] } });
  await expect.element(title(own.title)).toBeVisible();
  element.quiz = 'other';
  await expect.element(title('The other one')).toBeVisible();
  expect(asked).toEqual([]);
});
