/** Marks text that is not in the language of its page: what is not translated is shown in the language of the default locale. */
import type { Playbook } from './playbook.ts';

interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Returns the attributes for the element around an entry's text; none where it is in the language of the page. */
export function inLanguage({ settings, original }: Playbook, { lang }: { lang?: string | undefined }): LanguageAttributes {
  if (lang === undefined) return {};
  const theirs = original?.settings.language === lang ? original.settings.direction : settings.direction;
  return { lang, ...(theirs === settings.direction ? {} : { dir: theirs }) };
}

/** Returns the attributes for text in the language of the page inside of text that is not. */
export const inOwnLanguage = ({ settings }: Playbook): Required<LanguageAttributes> => ({
  lang: settings.language,
  dir: settings.direction,
});
