import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { choiceOf, practicesFileOf, smallPractice } from '../../content/testing/small-practice.ts';
import { collect, expectAccessible, mount } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/practice.ts';
import type { PublishedPractice } from '../content/types.ts';
import type { ClosingPractice } from './practice.ts';
import { begin, button, calm, inRoot, lines, mountSmall, sayAll, transcript } from './practice-page.fixture.ts';

/** What was named as wrong. The console has said the same. */
function named(element: ClosingPractice, events: readonly { problems: readonly { path: string }[] }[]): string[] {
  expect(consoleMessages.splice(0).length).toBeGreaterThan(0);
  return [...element.problems, ...events.flatMap(({ problems }) => problems)].map(({ path }) => path);
}

const withMoments = (change: (moments: PublishedPractice['moments']) => void): Partial<PublishedPractice> => {
  const moments = structuredClone(smallPractice.moments);
  change(moments);
  return { ...calm, moments };
};

describe('<closing-practice>', () => {
  it('plays a single practice, in a child or as a property, as a file', async () => {
    document.body.innerHTML = `<closing-practice><script type="application/json">${JSON.stringify(smallPractice)}</script></closing-practice>`;
    await expect.element(page.getByRole('heading', { name: 'A small call' })).toBeVisible();
    document.body.replaceChildren();
    const element = await mount<ClosingPractice>('closing-practice', {}, { content: { ...smallPractice, title: 'Mine' } });
    await expect.element(page.getByRole('heading', { name: 'Mine' })).toBeVisible();
    expect(element.problems).toEqual([]);
  });

  it('loads its content from an address', async () => {
    const src = URL.createObjectURL(new Blob([JSON.stringify(practicesFileOf(smallPractice))], { type: 'application/json' }));
    await mount('closing-practice', { src });
    await expect.element(page.getByRole('heading', { name: 'A small call' })).toBeVisible();
  });

  it('names a practice that is not there', async () => {
    const errors = collect('closing-error');
    await mountSmall({ practice: 'nowhere' });
    await expect.element(page.getByText(/^There is no practice called .nowhere. here/)).toBeVisible();
    await expect.poll(() => errors.length).toBe(1);
    consoleMessages.length = 0;
  });

  it.each<[string, Partial<PublishedPractice>, string]>([
    ['a line that leads nowhere', withMoments((moments) => (moments[0]!.choices[1]!.to = 'gone')), 'practices[0].moments[0].choices[1].to'],
    [
      'a way that leads nowhere under a condition',
      withMoments((moments) => (moments[2]!.choices[1]!.toWhen[0]!.to = 'gone')),
      'practices[0].moments[2].choices[1].toWhen[0].to',
    ],
    [
      'a moment that no line leads to',
      withMoments((moments) => moments.push({ id: 'idle', says: 'x', saysWhen: [], choices: [choiceOf({ say: 'x', to: 'waits' })] })),
      'practices[0].moments[3].id',
    ],
    ['a beginning that is not there', { ...calm, begin: 'gone' }, 'practices[0].begin'],
    ['an ending by the clock that is not there', { ...calm, outOfTime: 'gone' }, 'practices[0].outOfTime'],
    ['a moment without lines', withMoments((moments) => (moments[1]!.choices = [])), 'practices[0].moments[1].choices'],
    [
      'a moment and an ending of one name',
      withMoments((moments) => moments.push({ ...moments[1]!, id: 'late' })),
      'practices[0].moments[3].id',
    ],
  ])('names %s, and plays what is left', async (_what, change, path) => {
    const errors = collect('closing-error');
    const element = await mountSmall({}, change);
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    expect(named(element, errors)).toContain(path);
    await begin();
    await sayAll('On Thursday. I will', 'It is.');
    await expect.element(page.getByRole('heading', { name: 'She waits for Thursday' })).toBeVisible();
  });

  it('says so where a call breaks off, and where nothing can be said', async () => {
    const element = await mountSmall(
      {},
      withMoments((moments) => moments[2]!.choices.forEach((choice) => (choice.to = 'gone'))),
    );
    await begin();
    await sayAll('On Thursday. I will');
    await expect.element(page.getByText(/The call breaks off here/)).toBeVisible();
    await expectAccessible(element);
    element.remove();
    await mountSmall(
      {},
      withMoments((moments) => moments.forEach((moment) => (moment.id = 'waits'))),
    );
    await expect.element(page.getByText(/this call can.t be played/)).toBeVisible();
    consoleMessages.length = 0;
  });

  it('plays a call of 5,000 moments', async () => {
    const count = 5000;
    const moments = Array.from({ length: count }, (_, index) => ({
      id: `m${index}`,
      says: `Number ${index}.`,
      saysWhen: [],
      choices: [
        choiceOf({ say: 'On.', to: index + 1 < count ? `m${index + 1}` : 'waits' }),
        choiceOf({ say: 'Enough.', to: index % 2 ? 'waits' : 'nowhere' }),
      ],
    }));
    const errors = collect('closing-error');
    const element = await mountSmall({}, { ...calm, begin: 'm0', moments, seconds: 240, outOfTime: undefined });
    await expect.poll(() => errors.length).toBeGreaterThan(0);
    expect(errors.flatMap(({ problems }) => problems).length).toBeLessThan(100);
    await begin();
    await sayAll('On.', 'On.', 'On.', 'Enough.');
    await expect.element(page.getByRole('heading', { name: 'She waits for Thursday' })).toBeVisible();
    expect(element.isConnected).toBe(true);
    consoleMessages.length = 0;
  });

  it('shows markup in every field as the text that it is', async () => {
    const markup = '<img src=x onerror="document.title=1"><b>bold</b>{name}';
    const marked = <Value>(value: Value, key = ''): Value => {
      if (typeof value === 'string') {
        const isProse =
          !/^(id|to|begin|outOf|feels|quality|context|situation|temperament|guide|checklist|mistake|phrase)/.test(key) ||
          (key === 'feels' && value.includes(' '));
        return (isProse ? markup : value) as Value;
      }
      if (Array.isArray(value)) {
        return (
          ['situations', 'mistakes', 'moves', 'notes', 'noted', 'twice', 'notNoted'].includes(key)
            ? value
            : value.map((each: unknown) => marked(each))
        ) as Value;
      }
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each as unknown, name)])) as Value;
    };
    const element = await mount<ClosingPractice>(
      'closing-practice',
      { seed: 'x' },
      { content: practicesFileOf(marked({ ...smallPractice, ...calm })) },
    );
    inRoot(element, '.primary')?.click();
    for (let step = 0; step < 12 && !inRoot(element, '.result'); step += 1) {
      inRoot(element, '.choice')?.click();
      await element.updateComplete;
    }
    expect(inRoot(element, 'img, b')).toBeUndefined();
    expect(element.shadowRoot?.textContent).toContain(markup);
    // Names of 40 characters at most.
    await expect.poll(() => consoleMessages.length).toBe(1);
    consoleMessages.length = 0;
  });

  it('goes on under content that is exchanged while it is played', async () => {
    const element = await mountSmall();
    await begin();
    await sayAll('The bill');
    element.content = practicesFileOf({ ...smallPractice, ...calm, title: 'Mended' });
    await element.ready;
    await expect.element(page.getByRole('heading', { name: 'Mended' })).toBeVisible();
    expect(transcript(element)).toHaveLength(3);
    expect(lines(element)).toHaveLength(2);
    await expect.element(button('Start again')).toBeVisible();
  });
});
