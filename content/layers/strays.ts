/** Finds files in an owner's folder that nothing reads. Without a warning, an owner would not notice that they are not published. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { shownPath } from '../read/files.ts';
import { isFolder } from '../read/files-below.ts';
import type { Finding, Problem } from '../read/problem.ts';
import { namedTypes } from '../schema/index.ts';
import { hideFile } from './hide.ts';
import type { Layer } from './layers.ts';
import { settingsFile } from './settings.ts';

/** The files that belong at the root of a layer. */
const atRoot = [hideFile, settingsFile];

/** The files and folders that belong in the folder of a language. */
const ofLanguage = new Set([...namedTypes.map(({ path: place }) => place), 'wording']);

/**
 * Returns a problem for each file that nothing reads.
 * @param locales the locales of the playbook
 * @param listed the locales that settings list; one without a folder is reported there
 */
export function straysIn({ folder }: Layer, locales: readonly string[], listed: ReadonlySet<string>, project: string): Problem[] {
  const [language = 'en'] = locales;
  return readdirSync(folder, { withFileTypes: true }).flatMap((item): Problem[] => {
    const inside = isFolder(item) ? path.join(folder, item.name) : undefined;
    if (inside !== undefined && listed.has(item.name) && !locales.includes(item.name)) return [];
    const finding = strange(item.name, inside, locales, language) ?? nested(inside, locales);
    return finding ? [{ file: shownPath(path.join(folder, item.name), project), line: 1, column: 1, ...finding }] : [];
  });
}

/** Describes a folder that holds the folders of the languages, which belong one folder up. */
function nested(folder: string | undefined, locales: readonly string[]): Finding | undefined {
  if (folder === undefined || locales.includes(path.basename(folder))) return undefined;
  const locale = locales.find((each) => holdsContent(path.join(folder, each)));
  if (locale === undefined) return undefined;
  const name = path.basename(folder);
  return { message: `what stands in '${name}' is not read`, hint: `Move ${locale} and what is beside it out of '${name}', one folder up.` };
}

/**
 * Tells whether a folder holds content, as that of a language does. A built site, which stands in the folder of a company that has this as a
 * dependency, has folders of the same names, with pages in them.
 */
const holdsContent = (folder: string): boolean =>
  [...ofLanguage].some((place) => {
    const found = statSync(path.join(folder, place), { throwIfNoEntry: false });
    return found?.isDirectory() ? readdirSync(path.join(folder, place)).some((name) => /\.(?:ya?ml|mdx)$/.test(name)) : found !== undefined;
  });

function strange(name: string, folder: string | undefined, locales: readonly string[], language: string): Finding | undefined {
  if (ofLanguage.has(name) && !atRoot.includes(name)) {
    return { message: `'${name}' stands in the folder of a language, and not beside it`, hint: `Move it to ${language}/.` };
  }
  if (folder === undefined) {
    const meant = atRoot.find((known) => known !== name && name.toLowerCase().replace(/\.ya?ml(?:\.txt)?$/, '.yaml') === known);
    return meant === undefined
      ? undefined
      : { message: `this file would be read if it were called ${meant}`, hint: `Rename it to ${meant}.` };
  }
  if (locales.includes(name) || existsSync(path.join(folder, settingsFile)) || !holdsContent(folder)) return undefined;
  return {
    message: `'${name}' is no language of this playbook: there is ${locales.join(', ')}`,
    hint: locales.includes(name.toLowerCase())
      ? `Rename the folder to ${name.toLowerCase()}.`
      : `Rename the folder; or, if it is one language more, list it under "locales" in ${settingsFile}, and say in ${name}/${settingsFile} which it is.`,
  };
}
