/** Consecutive items of a checklist that belong to the same move. */
export interface ItemGroup<Item> {
  /** The identifier of the move. */
  step: string;
  items: Item[];
}

/** Groups the items of a checklist by their moves. The author's order is kept, so a move may come twice. */
export function itemGroups<Item extends { step: string }>(items: readonly Item[]): ItemGroup<Item>[] {
  const groups: ItemGroup<Item>[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.step === item.step) last.items.push(item);
    else groups.push({ step: item.step, items: [item] });
  }
  return groups;
}
