import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** The success criteria of WCAG 2.2, A and AA, and what axe holds good beside them. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that another colour scheme can break, where the first keeps all. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

export interface Look {
  /** A selector: axe looks inside of it alone. */
  within?: string;
  /** A selector of what axe leaves out. */
  without?: string;
  /** The rules to look by. Left out, all of WCAG's and the best practices. */
  rules?: readonly string[];
}

/**
 * What axe finds wrong on a page, its frames included: a line for each rule that is broken, with the elements that break it.
 * axe tells of nothing else, which is most of its work.
 */
export async function accessibilityProblems(page: Page, { within, without, rules }: Look = {}): Promise<string[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  const context = { include: within ?? 'html', ...(without && { exclude: without }) };
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: everything };
  return page.evaluate(
    async ([where, what]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(where, {
        runOnly: what,
        resultTypes: ['violations'],
      });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
    },
    [context, runOnly] as const,
  );
}

/** Fails when axe finds anything wrong on a page in light colours, or breaches of the rules about colours in dark ones. */
export async function expectAccessible(page: Page, look: Look = {}): Promise<void> {
  expect.soft(await accessibilityProblems(page, look), 'it is accessible in light colours').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await accessibilityProblems(page, { ...look, rules: colourRules }), 'it is accessible in dark colours').toEqual([]);
  await page.emulateMedia({ colorScheme: null });
}

/** Fails when a page needs sideways scrolling at 320 px, which is 400 % zoom on a small desktop. */
export async function expectToFitPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 256 });
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), 'it fits 320 px').toBeLessThanOrEqual(320);
}
