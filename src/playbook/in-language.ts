/** The language of what stands on a page, where it is not the page's own: what is not translated is shown in that of the default locale. */
import type { Playbook } from './playbook.ts';

interface LanguageAttributes {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** Attributes for the element that an entry's text stands in; none where it is in the language of the page. */
export function inLanguage({ settings, original }: Playbook, { lang }: { lang?: string | undefined }): LanguageAttributes {
  if (lang === undefined) return {};
  const theirs = original?.settings.language === lang ? original.settings.direction : settings.direction;
  return { lang, ...(theirs === settings.direction ? {} : { dir: theirs }) };
}

/** Attributes for what is in the language of the page again, within something that is not. */
export const inOwnLanguage = ({ settings }: Playbook): Required<LanguageAttributes> => ({
  lang: settings.language,
  dir: settings.direction,
});
