/** Protects what a company shows of itself: colours that can be read, logos that are pictures, typefaces that are fonts. */
import { groundsOf, contrast, lowestContrast, meanings, nearestReadable, neededRatio, paletteOf, themes } from '../brand/colours.ts';
import { isRefused, logoKeys, logoOf, typefaceKeys, typefaceOf } from '../brand/brand-files.ts';
import type { Problem } from '../read/index.ts';
import { linkProblem } from './links.ts';
import type { Rule } from './rule.ts';

/** Protects lines to say, which are shown in the accent colour, and warnings: both must be readable on light and on dark pages. */
export const coloursAreReadable: Rule = (playbook) => {
  if (!playbook.sources.has('playbook')) return [];
  const palette = paletteOf(playbook.settings);
  return meanings.flatMap((meaning) =>
    themes.flatMap((theme): Problem[] => {
      const colour = palette[meaning][theme];
      const ratio = lowestContrast(colour, theme);
      if (ratio >= neededRatio) return [];
      const ground = groundsOf(theme).find((each) => contrast(colour, each) === ratio);
      return [
        {
          ...playbook.locate('playbook', '', [meaning, theme]),
          // The ratio is cut, not rounded: 4.49 must not read as 4.5.
          message: `${colour} on ${theme} pages (${ground}) has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1; text needs ${neededRatio}:1`,
          hint: `The nearest that can be read is "${nearestReadable(colour, theme)}". Write it, or "adjust: true" beside it to have it taken.`,
        },
      ];
    }),
  );
};

/** Protects pages from a logo that is a program, and from files that are not what they should be. */
export const brandFilesFit: Rule = (playbook) => [
  ...logoKeys.flatMap((key) => told(playbook, key, logoOf(playbook, key))),
  ...typefaceKeys.flatMap((key) => told(playbook, key, typefaceOf(playbook, key))),
];

/** Protects every page from a link in the settings that leads nowhere. */
export const ownLinksLead: Rule = (playbook) =>
  (['header', 'footer'] as const).flatMap((place) =>
    playbook.settings.links[place].flatMap(({ to }, at): Problem[] => {
      const finding = linkProblem(playbook, '', to);
      return finding ? [{ ...playbook.locate('playbook', '', ['links', place, at, 'to']), ...finding }] : [];
    }),
  );

function told(playbook: Parameters<Rule>[0], key: string, found: object | undefined): Problem[] {
  return isRefused(found) ? [{ ...playbook.locate('playbook', '', [key]), message: `'${key}': ${found.message}`, hint: found.hint }] : [];
}
