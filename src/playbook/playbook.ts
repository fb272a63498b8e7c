import path from 'node:path';
import { loadPlaybook, localesIn, type LoadedPlaybook } from '../../content/read/index.ts';
import { contentFolder, defaultLocale } from '../build/settings.ts';
import { loadedPlaybooks } from './loaded.ts';

export type Playbook = LoadedPlaybook;

/** The playbook of a locale. While writing (`npm run dev`) it is read anew for each page, so that a reload shows the change. */
export function playbookFor(locale: string): Promise<Playbook> {
  const known = import.meta.env.DEV ? undefined : loadedPlaybooks.get(locale);
  if (known) return known;
  const playbook = loadPlaybook(path.join(contentFolder(), locale));
  loadedPlaybooks.set(locale, playbook);
  return playbook;
}

/** Every playbook in the content folder, the default locale first. */
export async function allPlaybooks(): Promise<Playbook[]> {
  const locales = await localesIn(contentFolder());
  const ordered = [defaultLocale, ...locales.filter((locale) => locale !== defaultLocale)];
  return Promise.all(ordered.map(playbookFor));
}

/** The `locale` of an address: none for the default locale. */
export function localeParam(playbook: Playbook): string | undefined {
  return playbook.locale === defaultLocale ? undefined : playbook.locale;
}

/** The entry with this identifier. The content check has seen to it that references lead somewhere. */
export function entryOf<Entry extends { id: string }>(entries: readonly Entry[], id: string): Entry {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`Nothing is known by the identifier "${id}". Run npm run check:content.`);
  return entry;
}
