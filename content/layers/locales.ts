/** Finds the languages of a playbook. The default one is the first. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { languageCalled } from '../language/tag.ts';
import { suggestion } from '../read/nearest.ts';
import { shownPath } from '../read/files.ts';
import { isFolder } from '../read/files-below.ts';
import type { Problem } from '../read/problem.ts';
import { namedTypes } from '../schema/index.ts';
import { ownFolder, type Layer } from './layers.ts';
import { rootSettings, settingsFile } from './settings.ts';

/** The folders at the root of every site. A language of the same name would have its pages among theirs. */
export const foldersOfSite: ReadonlySet<string> = new Set([
  ...namedTypes.flatMap(({ page, isSection, path: folder }) => page ?? (isSection ? folder : [])),
  '_astro',
  'about',
  'api',
  'book',
  'brand',
  'cards',
  'desk',
  'edit',
  'embed',
  'guide-files',
  'hosting',
  'lines',
  'oembed',
  'owners',
  'pagefind',
  'schemas',
  'search',
  'widgets',
]);

/**
 * Returns the locales of a playbook, the default one first: the names of the folders that hold a `playbook.yaml`.
 *
 * The settings of a layer may list them in `locales`, which then replaces what lower layers have. A layer without that key adds its own
 * folders to those below, sorted by name.
 */
export const localesOf = (layers: readonly Layer[]): string[] => findLocales(layers).locales;

/**
 * Returns the locales and what is wrong with `locales` in the settings: a language that is listed and has no folder, or one that has a
 * folder and is not listed. A language under `offered` need not be listed: a higher layer may list it.
 */
export function findLocales(layers: readonly Layer[], project = process.cwd()): { locales: string[]; problems: Problem[] } {
  const known = new Set<string>();
  const problems: Problem[] = [];
  let locales: string[] = [];
  for (const layer of layers) {
    const here = foldersIn(layer);
    for (const locale of here) known.add(locale);
    for (const locale of here.filter((name) => foldersOfSite.has(name.toLowerCase()))) {
      problems.push({
        file: shownPath(path.join(layer.folder, locale, settingsFile), project),
        line: 1,
        column: 1,
        message: `a language cannot be called ${locale}: the site has a folder of that name`,
        hint: `Rename the folder to the tag of its language, like ${languageCalled(locale) ?? 'fr'}.`,
      });
    }
    const { entry } = rootSettings(layer, project);
    const listed = listIn(entry?.value, 'locales');
    if (!entry || !listed) {
      locales = [...new Set([...locales, ...here])];
      continue;
    }
    // An offered language without a folder is no problem here; the layer that lists it is told.
    if (listed.length === 0) {
      // Reported where the settings are checked.
      locales = [...new Set([...locales, ...here])];
      continue;
    }
    const offered = listIn(entry.value, 'offered') ?? [];
    for (const [index, locale] of listed.entries()) {
      if (known.has(locale)) continue;
      const tag = languageCalled(locale);
      const near = tag === undefined ? (suggestion(locale, known) ?? '') : `A language is listed by its folder: ${tag}.`;
      const folder = tag ?? locale;
      const hint = `Make ${folder}/${settingsFile} beside this file, with the language in it, or take ${locale} out.`;
      problems.push({
        ...entry.source.placeOf([...entry.base, 'locales', index]),
        message: `no layer has a folder ${locale} with a ${settingsFile} in it. ${near}`.trim(),
        hint,
      });
    }
    // A folder that is listed in other letters is told above.
    const isListed = (folder: string) => [...listed, ...offered].some((each) => each.toLowerCase() === folder.toLowerCase());
    for (const locale of here.filter((each) => !isListed(each))) {
      problems.push({
        ...entry.source.placeOfKey([...entry.base, 'locales']),
        message: `the folder ${locale} is not listed, so that nothing of it is published`,
        hint: `Write locales: [${[...listed.filter((each) => known.has(each)), locale].join(', ')}], or offered: [${[...offered, locale].join(', ')}] to keep it for a layer above.`,
      });
    }
    locales = listed.filter((locale) => known.has(locale));
  }
  return { locales, problems };
}

/** Returns every language that the settings of a layer list, whether it is there or not. */
export const listedIn = (layers: readonly Layer[], project: string): Set<string> =>
  new Set(layers.flatMap((layer) => listIn(rootSettings(layer, project).entry?.value, 'locales') ?? []));

/** Returns the languages that a layer holds, listed or not. */
export function foldersIn({ folder }: Layer): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => isFolder(item) && item.name !== ownFolder && existsSync(path.join(folder, item.name, settingsFile)))
    .map((item) => item.name)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A value that is no list of names is reported where the settings are checked. */
function listIn(settings: unknown, key: 'locales' | 'offered'): string[] | undefined {
  const listed: unknown =
    typeof settings === 'object' && settings !== null ? Object.entries(settings).find(([name]) => name === key)?.[1] : undefined;
  return Array.isArray(listed) ? listed.filter((locale) => typeof locale === 'string') : undefined;
}
