/** The items of a checklist under the moves that they belong to, as they are shown, printed and saved. */
import { itemGroups, type ItemGroup } from '../../content/schema/item-groups.ts';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import type { ChecklistWording, SharedWording } from '../content/wording-types.ts';

export type Words = SharedWording & ChecklistWording;

/** Returns the groups of a checklist's items, each with the name of its step; where the file does not name it, its identifier in words. */
export function groupsOf(
  file: ChecklistsFile,
  checklist: PublishedChecklist,
): (ItemGroup<ChecklistItem> & { label: string; lang?: string | undefined })[] {
  return itemGroups(checklist.items).map((group) => ({
    ...group,
    ...(file.steps.find((step) => step.id === group.step) ?? { label: group.step.replaceAll('-', ' ') }),
  }));
}
