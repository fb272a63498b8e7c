/** The languages that search has rules for. */
import { languageTag } from '../../content/language/tag.ts';
import { english } from './english.ts';
import { german } from './german.ts';
import type { LanguageRules } from './language-rules.ts';
import { spanish } from './spanish.ts';

const rules: Readonly<Record<string, LanguageRules>> = { en: english, de: german, es: spanish };

/** Returns the rules of a language, by its tag in any spelling; `undefined` where words are compared as written. */
export const rulesFor = (language: string): LanguageRules | undefined => rules[languageTag(language).split('-')[0] ?? ''];
