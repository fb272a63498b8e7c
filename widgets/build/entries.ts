/** What the package is made of. A widget more is an entry more here. */

export interface KitWidget {
  /** The name of its files and of its part in the exports map. */
  name: string;
  /** Its tag. */
  tag: string;
  /** Where its class stands. */
  source: string;
}

export const kitWidgets: readonly KitWidget[] = [
  { name: 'checklist', tag: 'closing-checklist', source: 'checklist/checklist.ts' },
  { name: 'phrase-picker', tag: 'closing-phrase-picker', source: 'phrase-picker/phrase-picker.ts' },
];

/** Name of the file in `dist/`, without `.js` → its module in `entry/`. */
export function entries(): Record<string, string> {
  const names = ['closing-playbook', 'classes', 'search', ...kitWidgets.flatMap(({ name }) => [name, `${name}-class`])];
  return Object.fromEntries(names.map((name) => [name, `entry/${name}.ts`]));
}
