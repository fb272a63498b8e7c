import type { LoadedPlaybook } from '../../content/read/index.ts';
import { localesOf } from '../../content/layers/locales.ts';
import { layers } from '../build/settings.ts';
import { loadedPlaybooks } from './loaded.ts';

export type Playbook = LoadedPlaybook;

/**
 * The playbook of a locale. The build has read and checked it already; while writing (`npm run dev`) it is read anew for each
 * page, so that a reload shows the change.
 */
async function playbookFor(locale: string): Promise<Playbook> {
  const checked = loadedPlaybooks.get(locale);
  if (checked) return checked;
  // Not a static import: pages of a build would carry the reader, and all that it reads with, for nothing.
  const { loadLayered } = await import('../../content/layers/load-layered.ts');
  return (await loadLayered(locale, layers())).playbook;
}

/** Every playbook in the content folder, the default locale first. */
export async function allPlaybooks(): Promise<Playbook[]> {
  const locales = loadedPlaybooks.size > 0 ? [...loadedPlaybooks.keys()] : localesOf(layers());
  return Promise.all(locales.map(playbookFor));
}

/** The entries with these identifiers, in this order, for text that may name what a company has hidden: that is left out. */
export function entriesOf<Entry extends { id: string }>(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  return ids.flatMap((id) => entries.find((candidate) => candidate.id === id.trim()) ?? []);
}

/** The `locale` of an address: none for the default locale. */
export function localeParam(playbook: Playbook): string | undefined {
  return playbook.isDefault ? undefined : playbook.locale;
}

/** The entry with this identifier. The content check has seen to it that references lead somewhere. */
export function entryOf<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`Nothing is known by the identifier "${id}". Run npm run check:content.`);
  return entry;
}
