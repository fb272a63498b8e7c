import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { collect, expectAccessible, mount } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/quiz.ts';
import type { ClosingQuiz } from './quiz.ts';
import { findMistake, several, single, smallQuiz } from '../../content/testing/small-quiz.ts';
import { answer, mountSmall, prompt, radio } from './quiz-page.fixture.ts';

describe('<closing-quiz>', () => {
  it('leaves out questions that cannot be asked, names them, and runs nothing of the content', async () => {
    const errors = collect('closing-error');
    const hostile = '<img src=x onerror="window.hit = true">';
    const strange = JSON.parse('{"__proto__":{"right":true},"text":"Strange","feedback":"f"}') as object;
    const { options: _, ...noOptions } = single;
    const file = smallQuiz({ title: hostile });
    const questions: unknown[] = [
      {
        ...single,
        prompt: hostile,
        options: [{ text: hostile, right: true, feedback: hostile, heard: hostile, instead: hostile }, strange],
      },
      { ...noOptions, id: 'no-options' },
      { ...several, id: 'none-right', options: several.options.map((option) => ({ ...option, right: false })) },
      { ...findMistake, id: 'caller-wrong', transcript: findMistake.transcript.map((line) => ({ ...line, right: line.who === 'caller' })) },
      null,
    ];
    const content = JSON.parse(JSON.stringify({ ...file, quizzes: file.quizzes.map((quiz) => ({ ...quiz, questions })) })) as unknown;
    const element = await mount<ClosingQuiz>('closing-quiz', {}, { content });
    await expect.element(prompt()).toHaveTextContent(hostile);
    await expect.element(page.getByRole('progressbar', { name: 'Question 1 of 1' })).toBeVisible();
    await answer(hostile);
    await expect.element(page.getByText('Your answer: right').last()).toBeVisible();
    await expectAccessible(element);
    expect('hit' in window).toBe(false);
    const paths = () => errors.flatMap(({ problems }) => problems.map(({ path }) => path));
    await expect.poll(paths).toContain('quizzes[0].questions[1].options');
    await expect.poll(() => paths().length).toBeGreaterThanOrEqual(4);
    await expect.poll(() => consoleMessages.length).toBeGreaterThan(0);
    consoleMessages.length = 0;
  });

  it("takes a single quiz as a JSON child, and shows the author's own text where content cannot be used", async () => {
    const [own] = smallQuiz().quizzes;
    document.body.innerHTML = `<closing-quiz><script type="application/json">${JSON.stringify(own)}</script></closing-quiz>`;
    await expect.element(radio('Hang up')).toBeVisible();
    await answer('Hang up');
    document.body.innerHTML = '<closing-quiz><p>Readable</p><script type="application/json">{</script></closing-quiz>';
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('Readable')).toBeVisible();
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
  });

  it('says which quiz it does not have, and shows another when asked at run time', async () => {
    const errors = collect('closing-error');
    const element = await mountSmall({ quiz: 'nowhere' });
    await expect.element(page.getByText(/There is no quiz called .nowhere. here/)).toBeVisible();
    await expect.poll(() => errors).toHaveLength(1);
    expect(consoleMessages.splice(0)).toHaveLength(1);
    await expectAccessible(element);
    element.quiz = 'small';
    await expect.element(prompt()).toHaveTextContent(single.prompt);
  });
});
