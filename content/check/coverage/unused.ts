import type { LoadedPlaybook } from '../../read/index.ts';
import { listedTypes, type ListedType } from '../../schema/index.ts';
import { namedIn } from '../references.ts';

/** Kinds that readers meet only where something names them: all others have a page, or stand on one. */
const metByName: ReadonlySet<ListedType> = new Set([
  'contexts',
  'situationGroups',
  'steps',
  'tones',
  'placeholders',
  'mistakes',
  'questions',
  'guideParts',
  'transcripts',
]);

/** Entries that no reader ever meets, because nothing names them. */
export function unusedIn(playbook: LoadedPlaybook): { type: ListedType; id: string }[] {
  const named = namedIn(playbook);
  return listedTypes
    .filter(({ name }) => metByName.has(name))
    .flatMap(({ name }) => {
      const entries: readonly { id: string }[] = playbook[name];
      return entries.flatMap(({ id }) => (named.has(`${name}/${id}`) ? [] : [{ type: name, id }]));
    });
}
