/** Which languages a playbook has, and which is the default: it stands first. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { suggestion } from '../read/nearest.ts';
import type { Problem } from '../read/problem.ts';
import { ownFolder, type Layer } from './layers.ts';
import { rootSettings, settingsFile } from './settings.ts';

/**
 * The locales of a playbook, the default one first: the names of the folders that hold a `playbook.yaml`.
 *
 * A layer whose settings have `locales` says which there are up to that layer, and in which order. One without adds the folders that it
 * has to those below, by name.
 */
export const localesOf = (layers: readonly Layer[]): string[] => findLocales(layers).locales;

/**
 * The same, and what is wrong with `locales` in the settings: a language that is listed and has no folder, and one that is forgotten.
 * A language under `offered` is not forgotten: it lies ready for the `locales` of a higher layer.
 */
export function findLocales(layers: readonly Layer[], project = process.cwd()): { locales: string[]; problems: Problem[] } {
  const known = new Set<string>();
  const problems: Problem[] = [];
  let locales: string[] = [];
  for (const layer of layers) {
    const here = foldersIn(layer);
    for (const locale of here) known.add(locale);
    const { entry } = rootSettings(layer, project);
    const listed = listIn(entry?.value, 'locales');
    if (!entry || !listed) {
      locales = [...new Set([...locales, ...here])];
      continue;
    }
    // What is offered and not there harms nobody: a layer above that lists it is told.
    const offered = listIn(entry.value, 'offered') ?? [];
    for (const [index, locale] of listed.entries()) {
      if (known.has(locale)) continue;
      const near = suggestion(locale, known) ?? '';
      const hint = `Make ${locale}/${settingsFile} beside this file, with the language in it, or take ${locale} out.`;
      problems.push({
        ...entry.source.placeOf([...entry.base, 'locales', index]),
        message: `no layer has a folder ${locale} with a ${settingsFile} in it. ${near}`.trim(),
        hint,
      });
    }
    for (const locale of here.filter((each) => !listed.includes(each) && !offered.includes(each))) {
      problems.push({
        ...entry.source.placeOfKey([...entry.base, 'locales']),
        message: `the folder ${locale} is not listed, so that nothing of it is published`,
        hint: `Write locales: [${[...listed, locale].join(', ')}], or offered: [${[...offered, locale].join(', ')}] to keep it for a layer above.`,
      });
    }
    locales = listed.filter((locale) => known.has(locale));
  }
  return { locales, problems };
}

/** The languages that a layer holds, listed or not. */
export function foldersIn({ folder }: Layer): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== ownFolder && existsSync(path.join(folder, item.name, settingsFile)))
    .map((item) => item.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** What is no list of names is told where the settings are checked. */
function listIn(settings: unknown, key: 'locales' | 'offered'): string[] | undefined {
  const listed: unknown =
    typeof settings === 'object' && settings !== null ? Object.entries(settings).find(([name]) => name === key)?.[1] : undefined;
  return Array.isArray(listed) ? listed.filter((locale) => typeof locale === 'string') : undefined;
}
