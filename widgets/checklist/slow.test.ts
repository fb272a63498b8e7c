/** A checklist whose lazily loaded module is long in coming. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import '../entry/checklist.ts';
import type { ClosingChecklist } from './checklist.ts';

const gate = vi.hoisted(() => Promise.withResolvers<undefined>());

vi.mock('./details.ts', async (original) => {
  await gate.promise;
  return original();
});

const item = { id: 'sum-up', text: 'Sum up', why: 'They hear that you listened.', step: 'recap', required: true };
const content = { id: 'short', title: 'A short close', summary: 'One thing.', contexts: ['support'], items: [item] };

function put(id: string): ClosingChecklist {
  const element = document.createElement('closing-checklist') as ClosingChecklist;
  document.body.append(Object.assign(element, { id, content }));
  return element;
}

it('shows items at once where there is no note, and with their notes where there is one, so that nothing moves down', async () => {
  localStorage.setItem(
    'closing-playbook/1/checklist/noted/short',
    JSON.stringify({ ticks: [], notes: { 'sum-up': 'ask Dana' }, seconds: 0, used: Date.now() }),
  );
  const noted = put('noted');
  const plain = put('plain');
  await plain.ready;
  // Both have the same content and wording by now.
  await noted.updateComplete;
  expect([plain, noted].map(({ renderRoot }) => renderRoot.querySelectorAll('li').length)).toEqual([1, 0]);
  // A page hides what stands in for a widget that is ready: one that shows nothing yet is not.
  expect([plain, noted].map((element) => element.matches(':state(ready)'))).toEqual([true, false]);
  gate.resolve(undefined);
  await noted.ready;
  expect(noted.matches(':state(ready)')).toBe(true);
  expect(noted.renderRoot.querySelectorAll('li')).toHaveLength(1);
  await expect.element(page.getByRole('textbox', { name: 'Note: Sum up' })).toHaveValue('ask Dana');
});
