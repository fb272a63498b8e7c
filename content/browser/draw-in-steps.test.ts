import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { drawInSteps, dropDrawing, finishDrawing } from './draw-in-steps.ts';

const place = {} as HTMLElement;
let drawn: string[] = [];
const steps = (...names: string[]) => names.map((name) => () => void drawn.push(name));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, 16));
  drawn = [];
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
});

test('a letter waits for no step, and between two steps there is a frame', () => {
  drawInSteps(place, steps('first', 'others', 'below'), false);
  expect(drawn).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(drawn).toEqual(['first']);
  vi.advanceTimersByTime(17);
  expect(drawn).toEqual(['first', 'others']);
  vi.runAllTimers();
  expect(drawn).toEqual(['first', 'others', 'below']);
});

test('where typing rests, the first step is done at once, so that Enter copies the line it asks for', () => {
  drawInSteps(place, steps('first', 'others'), true);
  expect(drawn).toEqual(['first']);
});

test.each([
  ['another drawing', () => drawInSteps(place, steps('new'), true), ['first', 'new']],
  ['a cleared field', () => dropDrawing(place), ['first']],
  ['the same words once more', () => finishDrawing(place), ['first', 'others', 'below']],
])('%s comes while lines are drawn, and none is drawn twice or too late', (_, come, all) => {
  drawInSteps(place, steps('first', 'others', 'below'), false);
  vi.advanceTimersByTime(1);
  come();
  expect(drawn).toEqual(all);
  vi.runAllTimers();
  expect(drawn).toEqual(all);
});
