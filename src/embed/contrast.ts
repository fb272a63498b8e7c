/** Tells in words how a colour reads as text. Both the build and the builder in the browser use it. */
import { fillText } from '../../content/language/numbers.ts';
import { lowestContrast, nearestReadable, neededRatio } from '../../content/brand/colours.ts';

/**
 * @param colour as `#rrggbb`
 * @param words what is said of one that can be read, and of one that is too pale
 * @returns a sentence with its contrast, and with what stands in for it
 */
export function contrastIn(words: { accentFits?: string; accentPale?: string }, colour: string, language: string): string {
  // Rounded down: 4.46 is not enough, and 4.5 would say that it were.
  const ratio = Math.floor(lowestContrast(colour, 'light') * 10) / 10;
  const values = { ratio, light: nearestReadable(colour, 'light'), dark: nearestReadable(colour, 'dark') };
  return fillText((ratio < neededRatio ? words.accentPale : words.accentFits) ?? '', values, language);
}
