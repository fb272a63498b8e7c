import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The facts about a built site that the rules depend on. */
export interface BuiltSite {
  /** The locales whose pages stand under their own name: all but the default one. */
  locales: readonly string[];
  /** The folders of the kit that get every fix: `v1`. */
  kits: readonly string[];
  /** The exact versions of the kit that are kept. */
  releases: readonly string[];
  /** The addresses of folders with pages made for a frame: `/embed/checklist/`, `/de/embed/quiz/`. */
  embeds: readonly string[];
  /** The origins that the editor's page sends requests to; left out where the site has no such page. */
  editor?: readonly string[];
}

/** What the page of the editor is told, and the rules for servers with it. */
export const editorSettings = 'edit/settings.json';

/** Reads the facts from a folder that the build wrote. For an empty or missing folder, all lists are empty. */
export function builtSite(folder: string): BuiltSite {
  const inside = (place: string) => {
    const whole = path.join(folder, place);
    return existsSync(whole) ? readdirSync(whole, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  };
  const locales = inside('').filter(({ name }) => existsSync(path.join(folder, name, 'search', 'index.json')));
  const editor = path.join(folder, editorSettings);
  return {
    ...(existsSync(editor) && { editor: (JSON.parse(readFileSync(editor, 'utf8')) as { origins: string[] }).origins }),
    locales: locales.map(({ name }) => name),
    kits: inside('widgets').flatMap(({ name }) => (/^v\d+$/.test(name) ? [name] : [])),
    releases: inside('widgets').flatMap(({ name }) => (/^\d+\.\d+\.\d+/.test(name) ? [name] : [])),
    embeds: ['/', ...locales.map(({ name }) => `/${name}/`)].flatMap((locale) =>
      inside(`${locale}embed`).map(({ name }) => `${locale}embed/${name}/`),
    ),
  };
}
