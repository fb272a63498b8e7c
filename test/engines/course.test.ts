/** A course from start to end in an LMS: read, tick, answer, pass, close. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { Attempt } from '../courses/lms/attempt.ts';
import { LmsServer } from '../courses/lms/server.ts';
import type { Engine } from './engine.ts';
import { expectText } from './keyboard.ts';
import { expect, smoke, test } from './test.ts';

/** A course with every kind of part: guides, a checklist, a quiz. */
const course = 'telesales';

const press = (engine: Engine, selector: string, name: string): Promise<void> =>
  engine.evaluate(
    ({ named }, ...asked) => {
      const found = named(...asked);
      if (!found) throw new Error(`There is no ${asked.join(' called ')}.`);
      found.click();
    },
    selector,
    name,
  );

/** Answers the question shown, correctly according to the course's content. */
const answerRight = (engine: Engine): Promise<void> =>
  engine.evaluate(async ({ all, shown, texts, named, nameOf }) => {
    interface Entry {
      text?: string;
      says?: string;
      right?: boolean;
    }
    type Question = { prompt: string } & Partial<Record<'options' | 'transcript' | 'items', Entry[]>>;
    const rendered = () => new Promise((resolve) => setTimeout(resolve, 20));
    const content = JSON.parse(all('script[data-content=quiz]')[0]?.textContent ?? '') as { quizzes: { questions: Question[] }[] };
    const prompt = texts('.prompt')[0] ?? '';
    const question = content.quizzes.flatMap(({ questions }) => questions).find((each) => prompt.includes(each.prompt));
    if (!question) throw new Error(`Nobody knows the question ${prompt}`);
    const right = [...(question.options ?? []), ...(question.transcript ?? [])].filter((entry) => entry.right);
    for (const { text = '', says = text } of right) {
      const choice = shown('input').find((input) => nameOf(input).includes(says));
      if (!choice) throw new Error(`There is no choice ${says}`);
      choice.click();
      await rendered();
    }
    for (const [place, { text = '' }] of (question.items ?? []).entries()) {
      const at = () => texts('[data-place]').findIndex((row) => row.includes(text));
      while (at() > place) {
        named('button', `Move up: ${text}`)?.click();
        await rendered();
      }
    }
  });

test(`the course "${course}" over SCORM 1.2`, smoke, async ({ engine }) => {
  test.slow();
  const lms = new LmsServer();
  await lms.start();
  try {
    const files = Object.entries(unzipSync(readFileSync(path.resolve(`dist/courses/${course}-scorm12.zip`))));
    for (const [name, content] of files) lms.put(`course/${name}`, Buffer.from(content));
    const attempt = new Attempt('strict', 'scorm12');
    await engine.open(lms.lmsPage(attempt, { course: `${lms.address}/course/index.html` }));
    await engine.enter('iframe');
    await expectText(engine, '[data-status]', /^Saved to your course|^Connected|^Nothing to save/);

    await press(engine, 'a', 'Begin');
    const kindShown = () =>
      engine.evaluate(
        ({ shown }) =>
          shown('closing-quiz, closing-checklist').map(({ localName }) => localName)[0] ??
          shown('#result, #closed').map(({ id }) => id)[0] ??
          'guide',
      );
    const seen: string[] = [];
    for (let kind = await kindShown(); kind !== 'result'; kind = await kindShown()) {
      seen.push(kind);
      if (kind === 'closing-checklist') {
        await engine.evaluate(({ shown }) => shown('input[type=checkbox]').forEach((box) => box.click()));
        await expectText(engine, '[role=progressbar], .progress, p', /(\d+) of \1 done/);
      }
      if (kind === 'closing-quiz') {
        for (let answered = 0; answered < 12; answered += 1) {
          await answerRight(engine);
          await press(engine, 'button', 'Check');
          await expectText(engine, 'button', /^(?:Next question|See how it went)/);
          await engine.evaluate(({ shown }) =>
            shown('button')
              .find((button) => /^(?:Next|See)/.test(button.textContent?.trim() ?? ''))
              ?.click(),
          );
        }
        await expectText(engine, '.result, .result *', /12 of 12 right/);
      }
      await engine.evaluate(({ shown }) => shown('a.button.primary')[0]?.click());
      await expect.poll(kindShown).not.toBe(kind === 'guide' ? undefined : kind);
    }
    expect(seen).toEqual(['guide', 'guide', 'closing-checklist', 'closing-quiz']);
    await press(engine, 'button', 'Save and close');
    await expectText(engine, 'h2', /^Closed: everything is saved/);
    expect(attempt.data).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '100' });
    // The LMS's page tells its server by a beacon, which may arrive after the page has said so.
    await expect.poll(() => attempt.endings).toBe(1);
    expect(attempt.refusals).toEqual([]);
  } finally {
    await lms.stop();
  }
});
