import { english } from './english.ts';
import type { LanguageStyle } from './language.ts';
import { spanish } from './spanish.ts';

/** Language without region → its style. */
const styles: Readonly<Record<string, LanguageStyle>> = { en: english, es: spanish };

/**
 * Returns the style of a language; undefined where nobody has written one.
 *
 * @param language a language tag (BCP 47)
 */
export function styleOf(language: string): LanguageStyle | undefined {
  const [own = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(styles, own) ? styles[own] : undefined;
}
