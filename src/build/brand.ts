/** Gives the owner's brand to style sheets and scripts as imports. A file of its own would cost every page a request. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { TypefaceKey } from '../../content/brand/brand-files.ts';
import { facesOf } from '../../content/brand/faces.ts';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { localesOf } from '../../content/layers/locales.ts';
import { brandRules, faceRules, ownTypefaces } from '../brand/style.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { program } from './places.ts';
import { layers, settingsFiles } from './settings.ts';

const styleName = 'virtual:brand.css';
const fontName = 'virtual:brand-font';
/**
 * The path of the font file. It is resolved from the program's folder, because an installed playbook has its packages elsewhere than the
 * company's folder.
 */
const standardFont = createRequire(program('package.json'))
  .resolve('@fontsource/literata/files/literata-latin-400-normal.woff2')
  .replaceAll(path.sep, '/');

/** Declares the playbook's own typeface for lines to say. */
const standardFace = `@font-face{font-family:Literata;src:url("${standardFont}") format("woff2");font-weight:400;font-display:optional;unicode-range:U+0000-00FF,U+2013-2014,U+2018-201A,U+201C-201E,U+2026}`;

const isOurs = (id: string) => id === fontName || id === styleName || id.startsWith(`${styleName}?`);

/**
 * Vite plugin. `import 'virtual:brand.css'` gives the colours, corners and typefaces of the default locale's settings. A query makes a
 * second module of it, because the bundler would put what two style sheets share into a third: `?compact` and `?course` are for pages
 * without the playbook's own typeface, which is half of what they may weigh.
 *
 * `virtual:brand-font` gives the address of the font of lines to say, to preload it; undefined where the reader's system has it.
 */
export function brand(): Plugin {
  return {
    name: 'brand',
    resolveId: (id) => (isOurs(id) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
      for (const file of settingsFiles()) this.addWatchFile(file);
      const playbook = await defaultPlaybook();
      const own = new Map(ownTypefaces(playbook).map(([key]) => [key, fontFile(playbook, key)]));
      const hasStandardFace = facesOf(playbook.settings).say === undefined;
      if (id === `\0${fontName}`) {
        const file = hasStandardFace ? standardFont : (own.get('typefaceOfLines') ?? own.get('typeface'));
        return file === undefined ? 'export default undefined;' : `export { default } from ${JSON.stringify(`${file}?url`)};`;
      }
      const faces = faceRules(playbook, (key) => own.get(key) ?? '');
      return (id.includes('?') || !hasStandardFace ? '' : standardFace) + faces + brandRules(playbook);
    },
  };
}

const fontFile = (playbook: Playbook, key: TypefaceKey): string => {
  const folder = path.dirname(path.resolve(playbook.project, playbook.locate('playbook', '', [key]).file));
  return path.join(folder, playbook.settings[key] ?? '').replaceAll(path.sep, '/');
};

async function defaultPlaybook(): Promise<Playbook> {
  const all = layers();
  const locale = localesOf(all)[0] ?? '';
  return loadedPlaybooks.get(locale) ?? (await loadLayered(locale, all)).playbook;
}
