/**
 * Vite plugin that puts the owner's colours, corners and typefaces into the kit. It replaces the playbook's own values in the source before
 * bundling, so a brand costs no byte. A page around a widget can still set every property.
 */
import type { Plugin } from 'vite';
import { paletteOf } from '../../content/brand/colours.ts';
import { facesOf } from '../../content/brand/faces.ts';
import type { PlaybookSettings } from '../../content/schema/index.ts';

/** Returns for each custom property its value in the source, and the owner's. */
function replacements(settings: PlaybookSettings): [property: string, standard: string, own: string | undefined][] {
  const { accent, caution } = paletteOf(settings);
  const { say, know } = facesOf(settings);
  const pair = ({ light, dark }: { light: string; dark: string }) => `light-dark(${light}, ${dark})`;
  return [
    ['accent', 'light-dark(#0b5a4c, #7fd1bd)', pair(accent)],
    ['caution', 'light-dark(#8a3b12, #f0ad7e)', settings.caution && pair(caution)],
    ['radius', '4px', settings.corner === undefined ? undefined : `${settings.corner}px`],
    ['font-say', "Literata, Georgia, 'Noto Serif', serif", say],
    ['font-ui', 'system-ui, sans-serif', know],
  ];
}

/**
 * Makes the plugin.
 * @param settings returns the settings of the kit's first language
 */
export function brandOfKit(settings: () => Promise<PlaybookSettings>): Plugin {
  return {
    name: 'closing-playbook-brand',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith('/element/theme.styles.ts')) return undefined;
      return replacements(await settings()).reduce((styles, [property, standard, own]) => {
        const written = `var(--${property}, ${standard})`;
        if (!styles.includes(written)) throw new Error(`${id} does not hold "${written}", which build/brand.ts replaces.`);
        return own === undefined ? styles : styles.replace(written, `var(--${property}, ${own})`);
      }, code);
    },
  };
}
