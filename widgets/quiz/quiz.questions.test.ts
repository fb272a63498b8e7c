import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Question } from '../content/types.ts';
import { collect, expectAccessible, rendered } from '../../test/widgets/mounted.ts';
import '../entry/quiz.ts';
import { allIsFine, findMistake, order, several, single } from '../../content/testing/small-quiz.ts';
import { answer, button, inFocus, items, mountSmall, putInOrder, radio, tick } from './quiz-page.fixture.ts';

describe('<closing-quiz>', () => {
  it.each([
    ['radio', single],
    ['checkbox', several],
    ['radio', findMistake],
  ] as const)('has a %s as wide as it is high', async (role, question) => {
    await mountSmall({}, { questions: [question] });
    await expect.element(page.getByRole(role).first()).toBeVisible();
    const boxes = page
      .getByRole(role)
      .elements()
      .map((box) => box.getBoundingClientRect());
    expect(boxes.map(({ width }) => width)).toEqual(boxes.map(({ height }) => height));
  });

  it('takes several right answers only together', async () => {
    const given = collect('closing-answer');
    await mountSmall({}, { questions: [several] });
    await tick('The date').click();
    await tick('A joke').click();
    await tick('A joke').click();
    await tick('What was agreed').click();
    await button('Check').click();
    expect(given[0]).toMatchObject({ kind: 'several', response: [0, 1], rightResponse: [0, 1], correct: true });
  });

  it('has things put in order by buttons and by arrow keys, and says where they are', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall({}, { questions: [order] });
    const before = items(element);
    expect(before).not.toEqual(['Recap', 'Thank', 'Goodbye']);
    const [first = ''] = before;
    await button(`Move down: ${first}`).click();
    expect(items(element)[1]).toBe(first);
    await expect.element(page.getByRole('status')).toHaveTextContent('Place 2 of 3.');
    expect(inFocus(element)?.getAttribute('aria-label')).toBe(`Move down: ${first}`);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(items(element)[2]).toBe(first);
    await expect.element(button(`Move down: ${first}`)).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(element);
    await putInOrder(element);
    await button('Check').click();
    expect(given[0]).toMatchObject({ kind: 'order', response: [0, 1, 2], rightResponse: [0, 1, 2], correct: true });
    expect(page.getByText('In its place').elements()).toHaveLength(3);
    await expectAccessible(element);
  });

  it('tells where a thing was that belongs elsewhere', async () => {
    const element = await mountSmall({}, { questions: [order] });
    const places = items(element);
    await button('Check').click();
    expect(items(element)).toEqual(places);
    expect(page.getByText('Belongs elsewhere').elements().length).toBeGreaterThan(1);
    const moved = ['Recap', 'Thank', 'Goodbye'].filter((item, place) => places[place] !== item);
    for (const item of moved) await expect.element(page.getByText(`You had it at ${places.indexOf(item) + 1}`)).toBeVisible();
    await expect.element(page.getByText('It comes last.')).toBeVisible();
    await expectAccessible(element);
  });

  it('has a line of a transcript picked, with the scene, the speakers and what the caller said before', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall({}, { questions: [findMistake] });
    await expect
      .element(page.getByRole('group', { name: findMistake.prompt }))
      .toHaveAccessibleDescription('Ms Lind asks about a bill. Pick the line.');
    expect(page.getByRole('radio').elements()).toHaveLength(2);
    await expect.element(radio(/^Sam ?: ?Right, goodbye\.$/)).toHaveAccessibleDescription(/^Ms Lind ?: ?Good\. And about the other$/);
    await expectAccessible(element);
    radio(/sent the bill/)
      .element()
      .focus();
    await userEvent.keyboard(' {Enter}');
    await expect.element(page.getByText('Your answer: this line is fine').last()).toBeVisible();
    await expect.element(page.getByText('The mistake', { exact: true }).last()).toBeVisible();
    await expect.element(page.getByText('No time for me.')).toBeVisible();
    await expect.element(page.getByText('Yes, the other one?')).toBeVisible();
    expect(given[0]).toMatchObject({ kind: 'find-mistake', response: [0], rightResponse: [2], correct: false });
    await expectAccessible(element);
  });

  it('offers that all lines are fine, which is right or wrong, and is no line of the conversation', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall({}, { questions: [allIsFine, { ...findMistake, allFine: allIsFine.allFine }], passMark: 100 });
    expect(page.getByRole('radio').elements()).toHaveLength(3);
    await radio('None of them.').click();
    await expectAccessible(element);
    await button('Check').click();
    await expect.element(page.getByText('Your answer: right').last()).toBeVisible();
    await expect.element(page.getByText('All is said, and she has thanked him.')).toBeVisible();
    await button('Next question').click();
    await radio('None of them.').click();
    await button('Check').click();
    await expect.element(page.getByText('Your answer: not this one').last()).toBeVisible();
    await expect.element(page.getByText('The mistake', { exact: true }).last()).toBeVisible();
    expect(given).toMatchObject([
      { response: [3], rightResponse: [3], correct: true },
      { response: [3], rightResponse: [2], correct: false },
    ]);
    await button('See how it went').click();
    await expect.element(page.getByText('The mistake', { exact: true })).toBeVisible();
    await expectAccessible(element);
  });

  it('says in the review that all was fine, where somebody found a mistake', async () => {
    await mountSmall({}, { questions: [allIsFine], passMark: 100 });
    await radio(/^Sam ?: ?Thank you/).click();
    await button('Check').click();
    await expect.element(page.getByText('Your answer: this line is fine').last()).toBeVisible();
    await expect.element(page.getByText('The right answer').last()).toBeVisible();
    await button('See how it went').click();
    await expect.element(page.getByText('The right answer', { exact: true })).toBeVisible();
    await expect.element(page.getByText('None of them.')).toBeVisible();
  });
});

describe('words to say', () => {
  /** The face and the colour of a text. */
  const dialect = (text: string | RegExp) => {
    const { fontFamily, color } = getComputedStyle(page.getByText(text).first().element());
    return `${fontFamily} ${color}`;
  };

  it('are told apart from words to know and from what a caller says, by face and colour', async () => {
    const element = await mountSmall({}, { questions: [{ ...single, spoken: true }] });
    element.style.cssText = '--font-say: serif; --font-ui: sans-serif; --accent: rgb(0, 90, 60); --ink: rgb(20, 20, 20)';
    expect(dialect('Thank them back')).toBe('serif rgb(0, 90, 60)');
    expect(dialect(single.prompt)).toBe('sans-serif rgb(20, 20, 20)');
    await answer('Hang up');
    expect(dialect('You are done with me.')).toBe('serif rgb(20, 20, 20)');
    expect(dialect('Thank you for calling, Mr Roy.')).toBe('serif rgb(0, 90, 60)');
  });

  it('are none of the options where these say what to do', async () => {
    const element = await mountSmall({}, { questions: [single] });
    element.style.cssText = '--font-say: serif; --font-ui: sans-serif; --ink: rgb(20, 20, 20)';
    expect(dialect('Thank them back')).toBe('sans-serif rgb(20, 20, 20)');
  });
});

describe('the lines of a question', () => {
  const long =
    'I have looked through everything that we agreed on last week, and I will send it to you before the end of the day, so that you …';
  const options = single.options.map((option) => ({ ...option, text: long }));
  const asked: Record<string, Question> = {
    'of options': { ...single, options },
    'of several options': { ...several, options: several.options.map((option) => ({ ...option, text: long })) },
    'of a transcript': { ...findMistake, transcript: findMistake.transcript.map((line) => ({ ...line, says: long })) },
    'of things to put in order': {
      ...order,
      items: order.items.map((item, at) => ({ ...item, text: `${'long '.repeat(20 + at)} ${at}` })),
    },
  };
  const cases = Object.keys(asked).flatMap((kind) => [1100, 700, 320].map((width) => [kind, width] as const));

  it.each(cases)('%s keep their measure when it is answered, at %d pixels', async (kind, width) => {
    document.body.innerHTML = `<div style="width: ${width}px"></div>`;
    const element = await mountSmall({}, { questions: [asked[kind]!] });
    document.querySelector('div')?.append(element);
    await rendered(element);
    /** The size of each text, by what it says: an order stands otherwise afterwards. */
    const sizes = () => {
      const texts = [...(element.shadowRoot?.querySelectorAll('.row > :is(.say, span:not(.who, .place, .moves))') ?? [])];
      return texts
        .map((text) => {
          const { width: inline, height } = text.getBoundingClientRect();
          return `${Math.round(inline)} × ${Math.round(height)}: ${text.textContent}`;
        })
        .sort();
    };
    const before = sizes();
    expect(before.length).toBeGreaterThan(1);
    element.shadowRoot?.querySelector('input')?.click();
    await button('Check').click();
    await expect.poll(() => element.shadowRoot?.querySelectorAll('.feedback').length).toBeGreaterThan(0);
    expect(sizes()).toEqual(before);
  });

  it.each(Object.keys(asked))(
    '%s stay where they are when it is answered, and the next question begins in the same place',
    async (kind) => {
      const element = await mountSmall({}, { questions: [asked[kind]!, { ...single, id: 'next' }], triesPerQuestion: 1 });
      const tops = (selector: string) =>
        [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((each) => Math.round(each.getBoundingClientRect().top + scrollY));
      const rows = () => tops('.progress, .prompt, .hint, .row');
      const before = rows();
      expect(before.length).toBeGreaterThan(3);
      element.shadowRoot?.querySelector('input')?.click();
      await button('Check').click();
      await expect.poll(() => element.shadowRoot?.querySelectorAll('.mark').length).toBeGreaterThan(0);
      expect(rows()).toEqual(before);
      const [start] = tops('.prompt');
      await button('Next question').click();
      expect(tops('.prompt')).toEqual([start]);
    },
  );

  it('do not leave an ellipsis alone on its last line', async () => {
    await mountSmall({}, { questions: [{ ...single, options }] });
    expect(
      radio(/so that you/)
        .first()
        .element().parentElement?.textContent,
    ).toContain('you\u00a0…');
  });
});
