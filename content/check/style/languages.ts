import { english } from './english.ts';
import type { LanguageStyle } from './language.ts';
import { spanish } from './spanish.ts';

/** Language, without region → what good style is in it. */
const styles: Readonly<Record<string, LanguageStyle>> = { en: english, es: spanish };

/**
 * What good style is in a language, where somebody has written it down.
 *
 * @param language BCP 47
 */
export function styleOf(language: string): LanguageStyle | undefined {
  const [own = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(styles, own) ? styles[own] : undefined;
}
