/** Tells whether the owner's colours can be read, and finds the nearest that can. */
import type { PlaybookSettings } from '../schema/index.ts';

/** The backgrounds that pages are printed on, plain and tinted. src/styles/base.css repeats them; a test holds the two together. */
export const pageGrounds = { light: '#fbfaf7', dark: '#16181a' } as const;
export const tintedGrounds = { light: '#f2efe7', dark: '#1e2124' } as const;

/** WCAG 2.2, success criterion 1.4.3 (contrast, minimum) for text of any size. */
export const neededRatio = 4.5;

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The settings that give a colour a meaning: `accent` for lines to say, `caution` for what not to do. */
export const meanings = ['accent', 'caution'] as const;
export type Meaning = (typeof meanings)[number];

/** The colour of `caution` where the owner names none. */
const standardCaution = { light: '#96350f', dark: '#f0a37c' } as const;

/**
 * Returns both backgrounds of a theme. Colours stand on them as text, and they stand on colours; the tinted one gives the lower contrast.
 */
export const groundsOf = (theme: Theme) => [pageGrounds[theme], tintedGrounds[theme]] as const;

/** Returns the lowest contrast of a colour with the backgrounds of a theme. */
export const lowestContrast = (colour: string, theme: Theme): number =>
  Math.min(...groundsOf(theme).map((ground) => contrast(colour, ground)));

/** Returns the colour itself if it can be read in this theme; otherwise mixes it with as little black or white as makes it readable. */
export function nearestReadable(colour: string, theme: Theme): string {
  const steps = 256;
  const end = theme === 'light' ? 0 : 255;
  for (let step = 0; step < steps; step += 1) {
    const mixed = `#${channelsOf(colour)
      .map((value) => Math.round(value + ((end - value) * step) / steps))
      .map((value) => value.toString(16).padStart(2, '0'))
      .join('')}`;
    if (lowestContrast(mixed, theme) >= neededRatio) return mixed;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}

export type Palette = Record<Meaning, Record<Theme, string>>;

/**
 * Returns the colours that everything shows: the owner's where they can be read or no correction is wanted, otherwise the nearest readable
 * ones.
 */
export function paletteOf(settings: Pick<PlaybookSettings, Meaning>): Palette {
  const shadesOf = (meaning: Meaning): Record<Theme, string> => {
    const written = settings[meaning] ?? { ...standardCaution, adjust: false };
    const shade = (theme: Theme) => {
      const own = written[theme];
      if (own === undefined) return nearestReadable(written.light, theme);
      return written.adjust ? nearestReadable(own, theme) : own.toLowerCase();
    };
    return { light: shade('light'), dark: shade('dark') };
  };
  return { accent: shadesOf('accent'), caution: shadesOf('caution') };
}

/** Computes the contrast ratio of two colours written as #rrggbb, as WCAG 2.2 defines it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const channelsOf = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
