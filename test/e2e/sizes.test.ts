/** The size limits of our own kit and site. The build only warns, because an owner's may be larger. */
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { allFigures } from '../../src/build/budgets.ts';
import { measure } from '../../widgets/build/sizes.ts';

const site = path.resolve('dist');

test('what pages load of the kit keeps to its limits', () => {
  const limited = measure(path.resolve('widgets/dist')).filter(({ limit }) => limit !== undefined);
  expect(limited.map(({ what }) => what)).toEqual([
    'whole kit with Lit, content apart: what the one script loads at once',
    'checklist alone, with Lit',
    'quiz alone, with Lit',
    'practice alone, with Lit',
    'content that the phrase picker begins with, in the language with most',
    'adapter for scorm-12',
    'adapter for scorm-2004',
    'adapter for cmi5',
  ]);
  expect(limited.filter(({ bytes, limit = 0 }) => bytes > limit || bytes === 0)).toEqual([]);
});

test('the heaviest guide and situation, the frame of a checklist, the call desk and search keep to their budgets', async () => {
  const figures = await allFigures(site);
  expect(figures).toHaveLength(11);
  expect(figures.filter(({ value, budget }) => value > budget || value === 0)).toEqual([]);
});
