import { expect, it } from 'vitest';
import { linesInSteps } from './lines.ts';
import { runThrough } from './slices.ts';

const line = { id: 'a', text: '', contexts: ['support'], situations: ['chatty'], step: 'recap', tones: [] };
const entries = [{ kind: 'situation', id: 'chatty', label: 'They talk on' } as const];
const index = { entries, lines: [] } as unknown as Parameters<typeof linesInSteps>[1];

it('are looked through a few at a time, so that a page with ten thousand goes on meanwhile', () => {
  const many = Array.from({ length: 10_000 }, () => line);
  const steps = linesInSteps(many, index);
  let count = 0;
  while (!steps.next().done) count++;
  expect(count).toBeGreaterThanOrEqual(20);
  expect(runThrough(linesInSteps(many, index)).of(0)).toHaveLength(10_000);
});
