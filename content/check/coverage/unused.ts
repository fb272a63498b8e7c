import type { LoadedPlaybook } from '../../read/index.ts';
import { listedTypes, type ListedType } from '../../schema/index.ts';
import { namedIn } from '../references.ts';

/** The types that readers meet only where another entry names them. All others have a page, or stand on one. */
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

/** Finds entries that no reader ever meets, because nothing names them. */
export function unusedIn(playbook: LoadedPlaybook): { type: ListedType; id: string }[] {
  const named = namedIn(playbook);
  return listedTypes
    .filter(({ name }) => metByName.has(name))
    .flatMap(({ name }) => {
      const entries: readonly { id: string }[] = playbook[name];
      return entries.flatMap(({ id }) => (named.has(`${name}/${id}`) ? [] : [{ type: name, id }]));
    });
}
