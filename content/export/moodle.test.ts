/** Reads Moodle XML as Moodle does, because its importer is PHP in the middle of a server and no npm package reads the format. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { standardEdition } from '../folder.ts';
import { loadPlaybook, type LoadedPlaybook } from '../read/index.ts';
import { loadChanged } from '../testing/minimal-playbook.ts';
import { elements, type Element } from '../testing/xml-elements.ts';
import { moodleOf } from './moodle.ts';

/** A question as Moodle keeps it. */
interface Imported {
  category: readonly string[];
  type: string;
  name: string;
  idnumber: string;
  text: string;
  single: boolean;
  answers: { text: string; format: string; fraction: number; feedback: string }[];
}

const textFormats = new Set(['moodle_auto_format', 'html', 'plain_text', 'wiki_like', 'markdown']);

/** The grades of answers that Moodle knows, and the same below zero (question/engine/bank.php); it refuses a file with any other. */
const grades = [1, 0.9, 5 / 6, 0.8, 0.75, 0.7, 2 / 3, 0.6, 0.5, 0.4, 1 / 3, 0.3, 0.25, 0.2, 1 / 6, 1 / 7, 0.125, 1 / 9, 0.1, 0.05, 0];

const child = (element: Element, name: string): Element | undefined => element.inner.find((each) => each.name === name);

/** The text of an element of the format: in a `text` that holds no elements, with a format that Moodle knows. */
function textIn(element: Element | undefined, what: string): string {
  if (!element) return '';
  const { format = 'html' } = element.attributes;
  if (!textFormats.has(format)) throw new Error(`${what}: Moodle does not know the format ${format}.`);
  const text = child(element, 'text');
  if (text && text.inner.length > 0) throw new Error(`${what}: invalid XML, a text holds elements.`);
  const words = (text?.text ?? '').trim();
  // Moodle shows HTML as it is: what is not well formed shows in the question.
  if (format === 'html') elements(`<x>${words}</x>`);
  return words;
}

/**
 * Imports a file by the rules of question/format/xml/format.php, question/format.php and question/type/ordering/questiontype.php of
 * Moodle 4.4.
 *
 * @throws {Error} where Moodle would refuse the file, or a part of it
 */
function imported(file: string): Imported[] {
  const quiz = elements(file);
  if (quiz.name !== 'quiz') throw new Error('This is not Moodle XML.');
  const questions: Imported[] = [];
  const taken = new Set<string>();
  let category: string[] = [];
  for (const question of quiz.inner) {
    if (question.name !== 'question') continue;
    const { type = '' } = question.attributes;
    if (type === 'category') {
      // One slash parts categories, two are a slash in a name.
      const path = child(child(question, 'category') ?? question, 'text')?.text ?? '';
      category = path.split(/(?<!\/)\/(?!\/)/).map((name) => name.replaceAll('//', '/'));
      if (category[0] !== '$course$' || category[1] !== 'top' || category.some((name) => name.trim() === '')) throw new Error(path);
      continue;
    }
    const name = textIn(child(question, 'name'), 'name');
    if (name === '') throw new Error('A question has no name.');
    const idnumber = child(question, 'idnumber')?.text ?? '';
    if (taken.has(`${category.join('/')} ${idnumber}`)) throw new Error(`${idnumber} is taken, and would be dropped.`);
    taken.add(`${category.join('/')} ${idnumber}`);
    if (!['multichoice', 'ordering'].includes(type)) throw new Error(`${name}: the type ${type} is not known.`);
    const answers = question.inner
      .filter((each) => each.name === 'answer')
      .map((answer) => ({
        text: textIn(answer, name),
        format: answer.attributes['format'] ?? 'html',
        // In "ordering", the place in the file counts, and the fraction is made anew.
        fraction: type === 'ordering' ? 1 : Number(answer.attributes['fraction']) / 100,
        feedback: textIn(child(answer, 'feedback'), name),
      }));
    if (answers.filter(({ text }) => text !== '').length < 2) throw new Error(`${name}: two answers at least.`);
    for (const { fraction } of answers) {
      if (!grades.some((grade) => Math.abs(Math.abs(fraction) - grade) < 0.00001))
        throw new Error(`${name}: ${fraction} is no valid grade.`);
    }
    textIn(child(question, 'generalfeedback'), name);
    const single = (child(question, 'single')?.text ?? 'true').trim() !== 'false';
    const most = single ? Math.max(...answers.map(({ fraction }) => fraction)) : sumOf(answers.filter(({ fraction }) => fraction > 0));
    if (type === 'multichoice' && Math.abs(most - 1) > 0.01) throw new Error(`${name}: the best answer does not get the whole grade.`);
    questions.push({ category, type, name, idnumber, text: textIn(child(question, 'questiontext'), name), single, answers });
  }
  return questions;
}

const sumOf = (answers: readonly { fraction: number }[]): number => answers.reduce((sum, { fraction }) => sum + fraction, 0);

/** What a reader sees of a text in HTML. */
const seen = (html: string): string => elements(`<x>${html}</x>`).text;

describe.each(['en', 'es'])('Moodle takes the question bank of %s', (locale) => {
  let playbook: LoadedPlaybook;
  beforeAll(async () => {
    playbook = await loadPlaybook(path.join(standardEdition, locale));
  });

  it('with every question, its kind, its prompt and its answers', () => {
    const questions = imported(moodleOf(playbook));
    expect(questions.map(({ idnumber }) => idnumber)).toEqual(playbook.questions.map(({ id }) => id));
    for (const [index, { id, kind, prompt }] of playbook.questions.entries()) {
      const question = questions[index];
      expect([id, question?.type]).toEqual([id, kind === 'order' ? 'ordering' : 'multichoice']);
      expect([id, question?.single]).toEqual([id, kind !== 'several']);
      expect(seen(question?.text ?? '')).toContain(prompt.replace(/\s+/g, ' '));
      expect(question?.category).toHaveLength(4);
    }
  });

  it('and who ticks everything gets nothing, as does whoever ticks nothing right', () => {
    for (const { name, type, single, answers } of imported(moodleOf(playbook))) {
      if (type === 'ordering') continue;
      const wrong = answers.filter(({ fraction }) => fraction <= 0);
      expect([name, wrong.length > 0, Math.max(0, ...wrong.map(({ fraction }) => fraction))]).toEqual([name, true, 0]);
      if (!single) expect([name, sumOf(answers) < 0.001]).toEqual([name, true]);
    }
  });
});

it('signs that mean something in XML, in HTML and in the names of categories arrive as they are', async () => {
  const playbook = await loadChanged({
    'playbook.yaml': ['name: A playbook', "name: 'Sales/Service & <more>'"],
    'questions/too-fast.yaml': ['prompt: Which is better?', "prompt: 'Is 3 < 4 & so on? ]]>'"],
  });
  const [question] = imported(moodleOf(playbook));
  expect(question?.category[2]).toBe('Sales/Service & <more>');
  expect(seen(question?.text ?? '')).toContain('Is 3 < 4 & so on? ]]>');
});

it('what Moodle would refuse is refused here', () => {
  const file = (answers: string) =>
    `<quiz><question type="multichoice"><name><text>x</text></name><questiontext format="html"><text>x</text></questiontext>${answers}</question></quiz>`;
  const answer = (fraction: string, text = 'a') => `<answer fraction="${fraction}"><text>${text}</text></answer>`;
  expect(imported(file(answer('100') + answer('0')))).toHaveLength(1);
  expect(() => imported(file(answer('100') + answer('-9.09091')))).toThrow('no valid grade');
  expect(() => imported(file(answer('50') + answer('0')))).toThrow('the whole grade');
  expect(() => imported(file(answer('100') + answer('0', '<p>a</p>')))).toThrow('a text holds elements');
  expect(() => imported(file(answer('100') + answer('0', '&lt;p>a')))).toThrow();
  expect(() => imported(file(answer('100')))).toThrow('two answers');
});
