/** Fills in what a language has not translated yet, in the language of the default locale and marked so. */
import type { WrittenContent } from '../read/load-playbook.ts';
import type { WrittenEntry } from '../read/parse.ts';
import { nameInSettings } from '../schema/content-types.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { keysOfLanguage } from '../schema/playbook-settings.ts';
import { hide } from './hide.ts';
import { isObject } from '../read/parse.ts';
import { layOver } from './lay-over.ts';

/**
 * Adds the entries of the default locale that a language does not have. Wording and settings fall back key by key; other entries only
 * whole, because one that is half in each language could not be marked.
 *
 * @param own what the language has; changed in place
 * @param original what the default locale has
 */
export function fallBack(own: WrittenContent, original: WrittenContent): void {
  const { untranslated } = settingsIn(own.entries);
  const single = (type: ContentTypeName) => contentTypes[type].layout === 'single';
  const isMissing = ({ type, id }: WrittenEntry) => id !== undefined && !own.declared[type].has(id);
  const shown =
    untranslated && new Set(untranslated.flatMap((path) => namedTypes.find((type) => nameInSettings(type) === path)?.name ?? []));
  // Entries of types that are not shown untranslated are hidden, with those that need them.
  const unwanted = original.entries.filter((entry) => !single(entry.type) && shown && !shown.has(entry.type) && isMissing(entry));
  const { entries: left } = hide(
    original.entries,
    unwanted.map(({ type, id = '' }) => ({ type, id })),
  );
  const { language: lang } = settingsIn(original.entries);
  const missing = left.filter((entry) => !single(entry.type) && entry.type !== 'points' && isMissing(entry));
  const marked = missing.map((entry) => (isObject(entry.value) ? { ...entry, value: { lang, ...entry.value } } : entry));
  const singles = original.entries.flatMap((entry) =>
    entry.type === 'playbook' ? withoutLanguage(entry) : single(entry.type) ? entry : [],
  );
  // Entries in the language of the page come first: of two lines that fit equally, search then finds the one that can be said.
  own.entries = [...layOver(singles, own.entries).entries, ...marked];
  declareHidden(own, original);
  for (const { type, id = '' } of missing) {
    own.declared[type].add(id);
    const guide = type === 'guides' ? original.guideSources.get(id) : undefined;
    if (guide) own.guideSources.set(id, guide);
  }
}

/** Declares what the default locale hides: guides of the language, too, may go on naming it, and pages leave it out. */
function declareHidden(own: WrittenContent, original: WrittenContent): void {
  const left = new Set(original.entries.map(({ type, id = '' }) => `${type}/${id}`));
  for (const { name } of namedTypes) for (const id of original.declared[name]) if (!left.has(`${name}/${id}`)) own.declared[name].add(id);
}

/** Reads what the settings say about languages, as far as it is valid. */
function settingsIn(entries: readonly WrittenEntry[]): { language?: string; untranslated?: string[] } {
  const { value } = entries.find(({ type }) => type === 'playbook') ?? {};
  if (!isObject(value)) return {};
  return {
    ...(typeof value['language'] === 'string' ? { language: value['language'] } : {}),
    ...(Array.isArray(value['untranslated']) ? { untranslated: value['untranslated'].map(String) } : {}),
  };
}

function withoutLanguage(settings: WrittenEntry): WrittenEntry {
  if (!isObject(settings.value)) return settings;
  return { ...settings, value: Object.fromEntries(Object.entries(settings.value).filter(([key]) => !keysOfLanguage.has(key))) };
}
