/** Gives Astro the pictures of guides as imports, so that it makes them smaller and lighter. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { allAssets } from '../../content/assets/guide-assets.ts';
import { loadEvery } from '../../content/layers/load-layered.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import { layers } from './settings.ts';

const name = 'virtual:guide-pictures';

/** Vite plugin: `virtual:guide-pictures` gives `<key of its folder>/<name>` → a function that imports the picture. */
export function guidePictures(): Plugin {
  return {
    name: 'guide-pictures',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined;
      const playbooks =
        loadedPlaybooks.size > 0 ? [...loadedPlaybooks.values()] : (await loadEvery(layers())).map(({ playbook }) => playbook);
      const assets = new Map(playbooks.flatMap((playbook) => [...allAssets(playbook)]));
      const entries = [...assets]
        .filter(([, { kind, file }]) => kind === 'picture' && !file.endsWith('.svg'))
        .map(([key, { file }]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(file.replaceAll(path.sep, '/'))}),`);
      return `export default {\n${entries.join('\n')}\n};`;
    },
  };
}
