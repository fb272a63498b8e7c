import type { ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import { groupsOf } from './groups.ts';
import { isTicked, type Progress } from './progress.ts';
import type { Words } from './view.ts';

/** What leaves the screen. */
export interface Sheet {
  file: ChecklistsFile;
  checklist: PublishedChecklist;
  progress: Progress;
  words: Words;
}

/** The checklist as plain text, with what is ticked and noted; `''` where there is none. */
export function checklistText(sheet: Sheet | undefined): string {
  if (!sheet) return '';
  const { file, checklist, progress, words } = sheet;
  const lines = groupsOf(file, checklist).flatMap((group) => [
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
