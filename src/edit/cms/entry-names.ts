/** The entries among which the editor's own picker chooses. */
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { listedTypes } from '../../../content/schema/index.ts';
import { formsOf } from './form.ts';
import { collectionName, tellingKey } from './names.ts';

/** The name of a collection → its entries, each with its identifier and the text by which people know it. */
export type EntryNames = Record<string, [id: string, text: string][]>;

/** Returns the names of all entries. */
export function entryNames(playbooks: readonly LoadedPlaybook[]): EntryNames {
  return Object.fromEntries(
    playbooks.flatMap((playbook) =>
      listedTypes.map(({ name }) => {
        const key = tellingKey(formsOf(name)[0]?.fields ?? []) ?? '';
        const entries = [...playbook.written(name)].map(([id, value]): [string, string] => [id, textIn(value, key) ?? id]);
        return [collectionName(playbook.locale, name), entries];
      }),
    ),
  );
}

function textIn(value: unknown, key: string): string | undefined {
  const text = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}
