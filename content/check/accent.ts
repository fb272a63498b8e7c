import type { Rule } from './rule.ts';

/** The grounds that pages are printed on. The style sheet (src/styles/base.css) has the same two; a test holds it to them. */
export const pageGrounds = { light: '#fbfaf7', dark: '#16181a' } as const;

/** WCAG 2.2, success criterion 1.4.3 (contrast, minimum) for text of any size. */
const neededRatio = 4.5;

/** Protects the lines to say, which stand in the accent colour: they must be readable on light and on dark pages. */
export const accentIsReadable: Rule = (playbook) => {
  if (!playbook.sources.has('playbook')) return [];
  return (['light', 'dark'] as const).flatMap((theme) => {
    const colour = playbook.settings.accent[theme];
    const ratio = contrast(colour, pageGrounds[theme]);
    if (ratio >= neededRatio) return [];
    return [
      {
        ...playbook.locate('playbook', '', ['accent', theme]),
        // Cut, not rounded: 4.49 must not read as 4.5.
        message: `${colour} on the ${theme} page (${pageGrounds[theme]}) has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1; text needs ${neededRatio}:1`,
        hint: `Choose a ${theme === 'light' ? 'darker' : 'lighter'} colour.`,
      },
    ];
  });
};

/** The contrast ratio of two colours written as #rrggbb, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
