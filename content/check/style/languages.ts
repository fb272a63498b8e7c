import { english } from './english.ts';
import type { LanguageStyle } from './language.ts';

/**
 * What good style is in a language, where somebody has written it down.
 *
 * @param language BCP 47
 */
export const styleOf = (language: string): LanguageStyle | undefined => (/^en\b/i.test(language) ? english : undefined);
