import type { ChecklistWording } from '../content/wording-types.ts';
import type { PublishedChecklist } from '../content/types.ts';
import type { ItemGroup } from './groups.ts';
import { isTicked, type Progress } from './progress.ts';

/** The checklist as plain text, with what is ticked and noted. */
export function checklistText(
  checklist: PublishedChecklist,
  groups: readonly ItemGroup[],
  progress: Progress,
  words: Pick<ChecklistWording, 'exportDone' | 'exportOpen' | 'note' | 'optional'>,
): string {
  const lines = groups.flatMap((group) => [
    '',
    group.label,
    ...group.items.flatMap((item) => {
      const note = progress.notes.get(item.id);
      return [
        `${isTicked(progress, item) ? words.exportDone : words.exportOpen} ${item.text}${item.required ? '' : ` (${words.optional})`}`,
        ...(note ? [`    ${words.note}: ${note.replaceAll('\n', '\n    ')}`] : []),
      ];
    }),
  ]);
  return [checklist.title, ...lines, ''].join('\n');
}
