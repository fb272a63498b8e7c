import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';

export interface ItemGroup {
  step: string;
  label: string;
  items: ChecklistItem[];
}

/** The items under the moves of the close that they belong to. The author's order stays, so a move may come twice. */
export function groupsOf(file: ChecklistsFile, checklist: PublishedChecklist): ItemGroup[] {
  const groups: ItemGroup[] = [];
  for (const item of checklist.items) {
    const last = groups.at(-1);
    if (last?.step === item.step) last.items.push(item);
    else {
      const label = file.steps.find((step) => step.id === item.step)?.label ?? item.step.replaceAll('-', ' ');
      groups.push({ step: item.step, label, items: [item] });
    }
  }
  return groups;
}
