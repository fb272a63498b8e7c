import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** What of a built site the rules depend on. */
export interface BuiltSite {
  /** Locales that stand under their own name: all but the default one. */
  locales: readonly string[];
  /** Folders of the kit that get every fix: `v1`. */
  kits: readonly string[];
  /** Exact versions of the kit that are kept. */
  releases: readonly string[];
  /** Addresses of the folders with pages made for a frame: `/embed/checklist/`, `/de/embed/quiz/`. */
  embeds: readonly string[];
}

/** Looks at a folder that the build wrote; in an empty or missing one there is nothing. */
export function builtSite(folder: string): BuiltSite {
  const inside = (place: string) => {
    const whole = path.join(folder, place);
    return existsSync(whole) ? readdirSync(whole, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  };
  const locales = inside('').filter(({ name }) => existsSync(path.join(folder, name, 'search', 'index.json')));
  return {
    locales: locales.map(({ name }) => name),
    kits: inside('widgets').flatMap(({ name }) => (/^v\d+$/.test(name) ? [name] : [])),
    releases: inside('widgets').flatMap(({ name }) => (/^\d+\.\d+\.\d+/.test(name) ? [name] : [])),
    embeds: ['/', ...locales.map(({ name }) => `/${name}/`)].flatMap((locale) =>
      inside(`${locale}embed`).map(({ name }) => `${locale}embed/${name}/`),
    ),
  };
}
