/** Texts that depend on a count or a date, in the language of a playbook. */
import type { Playbook } from './playbook.ts';

type Counted = { other: string } & Partial<Record<Intl.LDMLPluralRule, string | undefined>>;

/** The text for a count: `{one: "{count} line", other: "{count} lines"}` and 3 give "3 lines". */
export function counted(playbook: Playbook, texts: Counted, count: number): string {
  return countedIn(playbook.settings.language, texts, count);
}

/** The same, where there is a language (BCP 47) and no playbook. */
export function countedIn(language: string, texts: Counted, count: number): string {
  const text = texts[new Intl.PluralRules(language).select(count)] ?? texts.other;
  return text.replace('{count}', new Intl.NumberFormat(language).format(count));
}

/** Per cent as people write it: 80 gives "80%" in English (BCP 47). */
export function percentIn(language: string, value: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(value / 100);
}

/** A day as people write it: 3 March 2026. */
export function day(playbook: Playbook, date: Date): string {
  return new Intl.DateTimeFormat(playbook.settings.language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
