import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';

/** axe as it is minified: a page takes it in two thirds of the time that the readable file takes. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The axe tags for WCAG 2.2 A and AA, and for best practices. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that a page can break in dark mode although it keeps all in light mode. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Elements that pages repeat by the hundred. axe checks only the first few of each group, because all of them would take a minute. */
export const repeated = '.rows .say:nth-of-type(n + 5), .lines .say:nth-of-type(n + 5), .role-play:nth-of-type(n + 4)';

export interface Look {
  /** A selector of the part that axe checks. */
  within?: string;
  /** A selector of parts that axe skips. */
  without?: string;
  /** The rules to check; left out, all of WCAG and the best practices. */
  rules?: readonly string[];
}

/**
 * Returns the violations that axe finds on a page and in its frames: a line for each rule, with the elements that break it. axe reports
 * only violations, because collecting passes is most of its work.
 */
export async function accessibilityProblems(page: Page, { within, without, rules }: Look = {}): Promise<string[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe);
  }
  const context = { include: within ?? 'html', ...(without && { exclude: without }) };
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: everything };
  return page.evaluate(
    async ([where, what]) => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(where, {
        runOnly: what,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    },
    [context, runOnly] as const,
  );
}

/** Fails if axe finds a violation in light mode, or of the rules about colours in dark mode. */
export async function expectAccessible(page: Page, look: Look = {}): Promise<void> {
  expect.soft(await accessibilityProblems(page, look), 'it is accessible in light colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await accessibilityProblems(page, { ...look, rules: colourRules }), 'it is accessible in dark colours').toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** The rules that a page can break on a phone although it keeps all on a desk: a style for narrow pages may hide a name. */
const nameRules = ['aria-input-field-name', 'aria-toggle-field-name', 'button-name', 'label', 'link-name', 'summary-name'];

/** Fails if a page scrolls sideways at 320 px, which equals 400 % zoom on a small desktop. The page keeps this width. */
export async function expectToFitPhone(page: Page, what = 'it'): Promise<void> {
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${what} fits 320 px`).toBeLessThanOrEqual(320);
}

/** Fails if something has no name at the page's width, which is a phone's after {@link expectToFitPhone}. */
export async function expectNames(page: Page, look: Omit<Look, 'rules'> = {}): Promise<void> {
  expect.soft(await accessibilityProblems(page, { ...look, rules: nameRules }), 'everything has its name').toEqual([]);
}
