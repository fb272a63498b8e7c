import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import builtIn from 'built-in:practice';
import { practicesFileOf, smallPractice } from '../../content/testing/small-practice.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/practice.ts';
import type { PublishedPractice } from '../content/types.ts';
import { decodeAttempt, encodeAttempt } from './attempt.ts';
import { markOf } from './played-call.ts';
import type { ClosingPractice } from './practice.ts';
import {
  again,
  badWay,
  begin,
  button,
  calm,
  goodWay,
  inRoot,
  mountSmall,
  openOwnLine,
  sayAll,
  transcript,
  writeOwnLine,
} from './practice-page.fixture.ts';

/** The marks of the lines of a longest way to an ending, whatever conditions they have. No built-in practice goes in a circle. */
function longestCall({ moments, begin }: PublishedPractice): string[] {
  const longest = new Map<string, string[]>();
  const from = (id: string): string[] => {
    const known = longest.get(id);
    if (known) return known;
    const choices = moments.find((moment) => moment.id === id)?.choices ?? [];
    const ways = choices.flatMap((choice) =>
      [choice.to, ...choice.toWhen.map(({ to }) => to)].map((to) => [markOf(id, choice), ...from(to)]),
    );
    const way = ways.reduce((best, each) => (each.length > best.length ? each : best), []);
    longest.set(id, way);
    return way;
  };
  return from(begin);
}

const heading = (name: string) => page.getByRole('heading', { name });

describe('<closing-practice>', () => {
  it('is taken up where it was left after a reload, under its own name alone', async () => {
    const first = await mountSmall({ id: 'desk' });
    await begin();
    await sayAll('The bill');
    const before = transcript(first);
    first.remove();
    const second = await mountSmall({ id: 'desk' });
    expect(transcript(second)).toEqual(before);
    second.remove();
    const other = await mountSmall({ id: 'another-desk' });
    await expect.element(button('Take the call')).toBeVisible();
    other.remove();
  });

  it('takes up its own draw after a reload, without a seed of the page', async () => {
    const file = practicesFileOf(smallPractice);
    const first = await mount<ClosingPractice>('closing-practice', {}, { content: file });
    await begin();
    inRoot(first, '.choice')?.click();
    await rendered(first);
    const { state } = first;
    const seen = transcript(first);
    first.remove();
    const again = await mount<ClosingPractice>('closing-practice', {}, { content: file });
    expect(again.state).toBe(state);
    expect(transcript(again)).toEqual(seen);
  });

  it('gives its state and takes it back, before or after the upgrade, without an event', async () => {
    const told = [collect('closing-answer'), collect('closing-complete'), collect('closing-progress')];
    const first = await mountSmall({ remember: 'off' });
    await begin();
    await sayAll(...goodWay);
    const { state } = first;
    const counts = told.map(({ length }) => length);
    first.remove();
    const early = await mount<ClosingPractice>(
      'closing-practice',
      { remember: 'off' },
      { state, content: practicesFileOf({ ...smallPractice, ...calm }) },
    );
    await expect.element(heading('She waits for Thursday')).toBeVisible();
    expect(early.state).toBe(state);
    early.remove();
    const late = await mountSmall({ remember: 'off' });
    late.state = state;
    await expect.element(heading('She waits for Thursday')).toBeVisible();
    for (const bad of [
      '',
      'quiz/1 {}',
      'practice/9 {}',
      'practice/1 {',
      'practice/1 {"id":"small-call","said":3}',
      'practice/1 {"id":"x","seed":"1","said":""}',
    ])
      late.state = bad;
    await rendered(late);
    expect(late.state).toBe(state);
    // Set together with the content that it is of.
    late.content = practicesFileOf({ ...smallPractice, ...calm, id: 'other' });
    late.state = state.replace('small-call', 'other');
    await late.ready;
    expect(late.state).toBe(state.replace('small-call', 'other'));
    // Set with a practice that comes later.
    late.practice = 'later';
    late.state = state.replace('small-call', 'later');
    await rendered(late);
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
    late.content = practicesFileOf({ ...smallPractice, ...calm, id: 'later' });
    await late.ready;
    expect(late.state).toBe(state.replace('small-call', 'later'));
    await expect.element(heading('She waits for Thursday')).toBeVisible();
    expect(told.map(({ length }) => length)).toEqual(counts);
  });

  it('goes on from the moment before a line that is no longer there', async () => {
    const first = await mountSmall();
    await begin();
    await sayAll('The bill', 'On Thursday, before');
    first.remove();
    const moments = structuredClone(smallPractice.moments);
    moments[1]!.choices[0]!.say = 'By Thursday noon.';
    const element = await mountSmall({}, { ...calm, moments });
    expect(transcript(element)).toHaveLength(3);
    await sayAll('By Thursday', 'It is.');
    await expect.element(heading('She waits for Thursday')).toBeVisible();
  });

  it('is complete at an ending in a course, and the best result stands', async () => {
    const complete = collect('closing-complete');
    const element = await mountSmall({ mode: 'course', remember: 'off' }, { ...calm, passMark: 80 });
    await begin();
    await sayAll('The bill', 'On Thursday, before', 'It is.');
    await expect.element(page.getByText(/mistakes that you avoided: 100%/)).toBeVisible();
    await again().click();
    await begin();
    await sayAll(...badWay);
    await expect.element(page.getByText('Your best result so far: 100%.')).toBeVisible();
    expect(complete.map(({ score, passed }) => [score, passed])).toEqual([
      [100, true],
      [100, true],
    ]);
    expect(element.matches(':state(passed)')).toBe(true);
    await expect.element(button(/^Another one/)).not.toBeInTheDocument();
  });

  it('says what is missing to pass', async () => {
    const element = await mountSmall({ mode: 'course' }, { ...calm, passMark: 80 });
    await begin();
    await sayAll(...badWay);
    await expect.element(page.getByText(/Not passed yet. It takes 80%./)).toBeVisible();
    await expectAccessible(element);
  });

  it('keeps a line of the player’s own on this device, and hands it over as text', async () => {
    const first = await mountSmall({ id: 'desk' });
    await begin();
    await sayAll(...badWay);
    await openOwnLine();
    const field = () => page.getByRole('textbox', { name: 'What would you say to: And when is my money back?' });
    await field().fill('You have it by Friday.');
    expect(first.state).not.toContain('Friday');
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await button('Copy for your coach').click();
    expect(copied.mock.calls[0]?.[0]).toBe(
      'A small call: She hangs up\n\nMs Lind: And when is my money back?\nI said: As soon as possible.\nI’d say: You have it by Friday.',
    );
    await expect.element(page.getByText('What you write stays on this device.')).toBeVisible();
    first.remove();
    const second = await mountSmall({ id: 'desk' });
    expect(inRoot<HTMLTextAreaElement>(second, '.own textarea')?.value).toBe('You have it by Friday.');
  });

  it('keeps nothing beyond the tab where the page asks for that', async () => {
    await mountSmall({ id: 'desk', remember: 'tab' });
    await writeOwnLine('By Friday.');
    expect(localStorage).toHaveLength(0);
    expect(JSON.stringify({ ...sessionStorage })).toContain('By Friday.');
  });

  it('shows what it hands over, selected, where the browser does not copy', async () => {
    const element = await mountSmall({ remember: 'off' });
    await writeOwnLine('By Friday.');
    await expect.element(page.getByText(/it will be gone when you close or reload/)).toBeVisible();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    vi.spyOn(document, 'execCommand').mockReturnValue(false);
    await button('Copy for your coach').click();
    const field = () => inRoot<HTMLTextAreaElement>(element, '.handed-over');
    await expect.poll(() => field()?.value).toContain('By Friday.');
    expect(field()?.selectionEnd).toBe(field()?.value.length);
    await expectAccessible(element);
  });

  it('has room for the longest call of every built-in practice in its state', async () => {
    const { practices } = (await builtIn.contents['en']?.())?.default ?? { practices: [] };
    expect(practices.length).toBeGreaterThan(0);
    for (const practice of practices) {
      const said = longestCall(practice);
      const state = encodeAttempt(practice.id, { seed: '4294967295', said, seconds: 86_400, best: 100, passed: true });
      expect(said.length, practice.id).toBeGreaterThan(4);
      expect(state.length, practice.id).toBeLessThanOrEqual(4096);
      expect(decodeAttempt(practice.id, state)?.said, practice.id).toEqual(said);
    }
  });
});
