/** The items of a checklist under the moves that they belong to, as they are shown, printed and saved. */
import { itemGroups, type ItemGroup } from '../../content/schema/item-groups.ts';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import type { ChecklistWording, SharedWording } from '../content/wording-types.ts';

export type Words = SharedWording & ChecklistWording;

/** The groups of a checklist's items, each with the name of its move; where the file does not name the move, its identifier in words. */
export function groupsOf(file: ChecklistsFile, checklist: PublishedChecklist): (ItemGroup<ChecklistItem> & { label: string })[] {
  return itemGroups(checklist.items).map((group) => ({
    ...group,
    label: file.steps.find((step) => step.id === group.step)?.label ?? group.step.replaceAll('-', ' '),
  }));
}
