import { commandLine } from '../../content/command.ts';
import type { LoadedPlaybook } from '../../content/read/index.ts';
import { localesOf } from '../../content/layers/locales.ts';
import { layers } from '../build/settings.ts';
import { loadedPlaybooks } from './loaded.ts';

export type Playbook = LoadedPlaybook;

/**
 * Returns the playbook of a locale. A build has read and checked it already; `npm run dev` reads it anew for each page, so that a reload
 * shows the change.
 */
async function playbookFor(locale: string): Promise<Playbook> {
  const checked = loadedPlaybooks.get(locale);
  if (checked) return checked;
  // Imported dynamically: the pages of a build would otherwise carry the reader and all its libraries for nothing.
  const { loadLayered } = await import('../../content/layers/load-layered.ts');
  return (await loadLayered(locale, layers())).playbook;
}

/** Returns every playbook in the content folder, the default locale first. */
export async function allPlaybooks(): Promise<Playbook[]> {
  const locales = loadedPlaybooks.size > 0 ? [...loadedPlaybooks.keys()] : localesOf(layers());
  return Promise.all(locales.map(playbookFor));
}

/** Returns the entries with these identifiers, in this order. Those that a company has hidden are left out. */
export function entriesOf<Entry extends { id: string }>(entries: readonly Entry[], ids: readonly string[]): Entry[] {
  return ids.flatMap((id) => entries.find((candidate) => candidate.id === id.trim()) ?? []);
}

/** Returns the parameter `locale` of an address; undefined for the default locale. */
export function localeParam(playbook: Playbook): string | undefined {
  return playbook.isDefault ? undefined : playbook.locale;
}

/**
 * Returns the entry with this identifier. The content check makes sure that references lead somewhere.
 * @throws {Error} where there is none
 */
export function entryOf<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`Nothing is known by the identifier "${id}". Run ${commandLine('check')}.`);
  return entry;
}
