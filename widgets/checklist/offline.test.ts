/** What is left of a checklist when the connection goes once its items are there. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, mount } from '../../test/widgets/mounted.ts';
import '../entry/checklist.ts';
import type { ClosingChecklist } from './checklist.ts';

vi.mock('./details.ts', () => {
  throw new Error('offline');
});
vi.mock('./sheet.ts', () => {
  throw new Error('offline');
});

const item = { id: 'sum-up', text: 'Sum up', why: 'They hear that you listened.', step: 'recap', required: true };
const content = { id: 'short', title: 'A short close', summary: 'One thing.', contexts: ['support'], items: [item] };
const key = 'closing-playbook/1/checklist/offline/short';

it('ticks, tells, keeps and clears, and loses no note, though notes cannot be shown', async () => {
  const progress = collect('closing-progress');
  const complete = collect('closing-complete');
  const reset = collect('closing-reset');
  localStorage.setItem(key, JSON.stringify({ ticks: [], notes: { 'sum-up': 'ask Dana' }, seconds: 0, used: Date.now() }));
  const element = await mount<ClosingChecklist>('closing-checklist', { id: 'offline' }, { content });
  const tick = page.getByRole('checkbox', { name: 'Sum up' });
  await tick.click();
  await expect.element(page.getByRole('progressbar', { name: '1 of 1 done' })).toBeVisible();
  expect([progress.length, complete.length]).toEqual([1, 1]);
  expect(localStorage.getItem(key)).toContain('"notes":{"sum-up":"ask Dana"}');
  expect(element.state).toContain('ask Dana');
  await userEvent.keyboard('n');
  await expect.element(tick).not.toBeChecked();
  expect(reset).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(tick).toBeChecked();
});

it('says so where a note, paper or a file is asked for', async () => {
  const element = await mount<ClosingChecklist>('closing-checklist', { remember: 'off' }, { content });
  await page.getByRole('button', { name: /^Why ?: Sum up/ }).click();
  await expect.element(page.getByText(/^That couldn.t be loaded/)).toBeVisible();
  await page.getByRole('button', { name: 'Print' }).click();
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('That couldn’t be loaded. Check the connection or sign in, then try again or reload the page.');
  await expect(element.exportText()).rejects.toThrow('be loaded');
});
