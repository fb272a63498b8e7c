import type { Problem } from '../read/index.ts';
import { shown } from '../read/problem.ts';
import type { Rule } from './rule.ts';

/** Protects saved ticks: they are kept by the item's identifier, so two items of one list cannot share one. */
export const checklistItemsDiffer: Rule = (playbook) =>
  playbook.checklists.flatMap(({ id, items }) => {
    const first = new Map<string, number>();
    return items.flatMap((item, index): Problem[] => {
      const earlier = first.get(item.id);
      if (earlier === undefined) {
        first.set(item.id, index);
        return [];
      }
      return [
        {
          ...playbook.locate('checklists', id, ['items', index, 'id']),
          message: `the identifier '${item.id}' stands twice in this checklist: also at ${shown(playbook.locate('checklists', id, ['items', earlier, 'id']))}`,
          hint: 'Give one of the two items another.',
        },
      ];
    });
  });
