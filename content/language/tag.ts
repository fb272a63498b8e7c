/** Language tags as they come from outside: pages, files, learning management systems, operating systems. */

/**
 * Turns whatever calls itself a language into a tag (BCP 47) that `Intl` takes: `en_US` gives `en-US`, `de_DE.UTF-8` gives `de-DE`. What is
 * no language (`C`, `''`, nonsense, no text at all) gives `''`, which means "not known". Never throws.
 */
export function languageTag(told: unknown): string {
  if (typeof told !== 'string') return '';
  // POSIX locales have language, territory, character set and modifier (`sr_RS.UTF-8@latin`).
  const [tag = ''] = told.trim().replaceAll('_', '-').split(/[.@]/);
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}

/**
 * Returns the tag of the language that people call by a name, in English or in the language itself: `German` and `Deutsch` give `de`.
 * Undefined for anything else. Only languages with tags of two letters are known.
 */
export function languageCalled(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  if (!/^\p{L}{4,}/u.test(wanted)) return undefined;
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  const tags = letters.flatMap((first) => letters.map((second) => first + second));
  const isCalled = (tag: string, reader: string) =>
    new Intl.DisplayNames([reader], { type: 'language', fallback: 'none' }).of(tag)?.toLowerCase() === wanted;
  return tags.find((tag) => isCalled(tag, 'en') || isCalled(tag, tag));
}

/**
 * Picks the entry that serves a language best: the same tag, otherwise the same language in the same script, otherwise the same language;
 * undefined where there is none.
 *
 * @param told a tag in any spelling
 * @param available the tags to choose from, in any spelling; one of them is returned as given
 * @example bestLanguage('de_AT', ['en', 'de']) // 'de'
 * @example bestLanguage('zh-TW', ['zh-Hans', 'zh-Hant']) // 'zh-Hant'
 */
export function bestLanguage(told: string, available: readonly string[]): string | undefined {
  const wanted = likely(told);
  const related = available.filter((entry) => wanted && likely(entry)?.language === wanted.language);
  const closest = (fits: (entry: string) => boolean) => related.find(fits);
  return (
    closest((entry) => languageTag(entry) === languageTag(told)) ??
    closest((entry) => likely(entry)?.script === wanted?.script) ??
    related[0]
  );
}

/** Adds the script that speakers most likely write: that of `zh-TW` is `Hant`. */
function likely(told: string): Intl.Locale | undefined {
  const tag = languageTag(told);
  return tag ? new Intl.Locale(tag).maximize() : undefined;
}
