/** Gives pages the guides of every layer and locale as imports. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { localesOf } from '../../content/layers/locales.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { layers } from './settings.ts';

const name = 'virtual:guide-files';

/**
 * Vite plugin: `virtual:guide-files` gives `<locale>/<guide>` → a function that imports the guide's MDX, from the layer whose text is
 * shown.
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
      const entries: string[] = [];
      for (const locale of localesOf(all)) {
        const playbook = loadedPlaybooks.get(locale) ?? (await loadLayered(locale, all)).playbook;
        for (const [guide, { file }] of playbook.guideSources) {
          entries.push(`${JSON.stringify(`${locale}/${guide}`)}: () => import(${JSON.stringify(path.resolve(file))}),`);
        }
      }
      return `export default {\n${entries.join('\n')}\n};`;
    },
  };
}
