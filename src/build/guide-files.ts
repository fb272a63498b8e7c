/** Gives pages the guides of every layer and locale as imports. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { localesOf } from '../../content/layers/locales.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { basePath, layers } from './settings.ts';

const name = 'virtual:guide-files';

/**
 * Vite plugin: `virtual:guide-files` gives `<locale>/<guide>` → a function that imports the guide's MDX, from the layer whose text is
 * shown.
 *
 * In a build, a guide is left out that is rendered nowhere: its page is kept from an earlier build (kept-pages.ts), and no course holds it.
 * Compiling and bundling a thousand guides for one that was edited would take a tenth of the build, and half a gigabyte.
 *
 * This is not a content collection of Astro: its loader reads, checks and stores again what the content check has read, which costs a build
 * of thirty pages two and a half seconds of processor time, a fifth of the whole.
 */
export function guideFiles(): Plugin {
  return {
    name: 'guide-files',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const all = layers();
      const pages = globalThis.closingPlaybookPages;
      const courses = [...loadedPlaybooks.values()].flatMap((playbook) => playbook.courses);
      const inCourses = new Set(courses.flatMap(({ sections }) => sections.flatMap(({ parts }) => parts.map(({ guide }) => guide))));
      const entries: string[] = [];
      for (const locale of localesOf(all)) {
        const playbook = loadedPlaybooks.get(locale) ?? (await loadLayered(locale, all)).playbook;
        const folder = `${basePath()}${playbook.isDefault ? '' : `${locale}/`}guides/`;
        for (const [guide, { file }] of playbook.guideSources) {
          if (!inCourses.has(guide) && pages?.take(`${folder}${guide}/`)) continue;
          entries.push(`${JSON.stringify(`${locale}/${guide}`)}: () => import(${JSON.stringify(path.resolve(file))}),`);
        }
      }
      return `export default {\n${entries.join('\n')}\n};`;
    },
  };
}
