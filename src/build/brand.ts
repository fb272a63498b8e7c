/** The owner's colours, from `playbook.yaml` into the style sheet of the site: a file of their own would cost every page a request. */
import type { Plugin } from 'vite';
import { playbookSettings } from '../../content/schema/playbook-settings.ts';
import { playbookFile, settingsFiles } from './settings.ts';

const name = 'virtual:brand.css';
const isBrand = (id: string) => id === name || id.startsWith(`${name}?`);

/**
 * Vite plugin: `import 'virtual:brand.css'` gives `--speak` for light and dark pages. A query after it (`?compact`) makes a module of its
 * own: what two style sheets of the site share, the bundler puts into a third.
 */
export function brand(): Plugin {
  return {
    name: 'brand',
    resolveId: (id) => (isBrand(id) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0') || !isBrand(id.slice(1))) return undefined;
      for (const file of settingsFiles()) this.addWatchFile(file);
      const { accent } = playbookSettings.parse(playbookFile());
      return `:root{--speak:${accent.light}}@media screen and (prefers-color-scheme:dark){:root{--speak:${accent.dark}}}`;
    },
  };
}
