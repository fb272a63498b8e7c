import type { LoadedPlaybook } from '../../read/index.ts';
import { holesIn, needsOf, type Need } from './wordings.ts';

/** Shown where a situation does not happen in a kind of call. */
const elsewhere = '·';

/**
 * Returns the coverage table as text. Each situation lists the steps that it needs and how many wordings each has, in all and by kind of
 * call; the last rows are for all situations together. A row with a gap in the coverage ends with an arrow.
 */
export function coverageTable(playbook: LoadedPlaybook): string {
  const needs = needsOf(playbook);
  const contexts = playbook.contexts.map(({ id }) => id);
  const hasHole = (need: Need) => holesIn(need, playbook).length > 0;
  const stepWidth = Math.max(...playbook.steps.map(({ id }) => id.length), 0) + 2;
  const row = (title: string, cells: readonly string[], some: readonly Need[]) =>
    `  ${title.padEnd(stepWidth)}${['all', ...contexts].map((name, index) => (cells[index] ?? '').padStart(name.length + 2)).join('')}` +
    (some.some(hasHole) ? '  ←' : '');

  const situations = playbook.situations.map(({ id, label }) => {
    const own = needs.filter((need) => need.type === 'situations' && need.id === id);
    const rows = own.map((need) => {
      const counts = contexts.map((context) => String(need.contexts.find((found) => found.id === context)?.count ?? elsewhere));
      return row(need.step, [String(need.wordings.length), ...counts], [need]);
    });
    return [`${id} (${label})`, ...(rows.length > 0 ? rows : ['  names no steps, so nothing is asked for'])].join('\n');
  });
  const together = playbook.steps.map(({ id }) => {
    const all = playbook.phrases.filter((phrase) => phrase.step === id);
    const counts = contexts.map((context) => String(all.filter((phrase) => phrase.contexts.includes(context)).length));
    const own = needs.filter((need) => need.type === 'contexts' && need.step === id);
    return row(id, [String(all.length), ...counts], own);
  });
  const open = needs.filter(hasHole).length;
  return [
    row('', ['all', ...contexts], []),
    ...situations,
    ['all situations', ...together].join('\n'),
    open === 0 ? `${needs.length} needs, every one met.` : `${needs.length} needs, ${open} with a hole (←).`,
  ].join('\n\n');
}
