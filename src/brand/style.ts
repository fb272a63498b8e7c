/** Writes the owner's colours, corners and typefaces as a style sheet. */
import { paletteOf, themes } from '../../content/brand/colours.ts';
import { isRefused, typefaceOf, type TypefaceKey } from '../../content/brand/brand-files.ts';
import { facesOf } from '../../content/brand/faces.ts';
import type { Typeface } from '../../content/brand/typeface.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** Returns the typefaces that the owner gave as files, by setting. */
export function ownTypefaces(playbook: Playbook): [TypefaceKey, Typeface][] {
  return (['typeface', 'typefaceBold', 'typefaceOfLines'] as const).flatMap((key): [TypefaceKey, Typeface][] => {
    const found = typefaceOf(playbook, key);
    return found === undefined || isRefused(found) ? [] : [[key, found]];
  });
}

/**
 * Returns the `@font-face` rules of the owner's typefaces; empty where there are no files.
 *
 * @param address returns where a style sheet finds the file of a setting
 */
export function faceRules(playbook: Playbook, address: (key: TypefaceKey) => string): string {
  const families = facesOf(playbook.settings);
  const isBoldApart = playbook.settings.typefaceBold !== undefined;
  return ownTypefaces(playbook)
    .map(([key, { format, font }]) => {
      const { wght } = font.variationAxes;
      const weight =
        key === 'typefaceBold' ? '550 1000' : wght ? `${wght.min} ${wght.max}` : key === 'typeface' && isBoldApart ? '1 549' : '400';
      const family = key === 'typefaceOfLines' ? families.ofLines : families.ofAll;
      // `font-display: optional` never delays text and never moves it: if the font comes late, the page keeps the fallback.
      return `@font-face{font-family:${JSON.stringify(family)};src:url(${JSON.stringify(address(key))}) format("${format}");font-weight:${weight};font-display:optional}`;
    })
    .join('');
}

/** Returns the custom properties that the site's style sheets use. */
export function brandRules(playbook: Playbook): string {
  const { settings } = playbook;
  const { say, know } = facesOf(settings);
  const { accent, caution } = paletteOf(settings);
  const [light, dark] = themes.map((theme) => `--speak:${accent[theme]};--caution:${caution[theme]}`);
  const corner = settings.corner === undefined ? '' : `;--corner:${settings.corner}px;--radius:${settings.corner}px`;
  const faces = [say && `;--say:${say}`, know && `;--know:${know}`].filter(Boolean).join('');
  return `:root{${light}${corner}${faces}}@media screen and (prefers-color-scheme:dark){:root{${dark}}}`;
}
