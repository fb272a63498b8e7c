/** Texts that depend on a count or a date, in the language of a playbook. */
import type { Playbook } from './playbook.ts';

type Counted = { other: string } & Partial<Record<Intl.LDMLPluralRule, string | undefined>>;

/** The text for a count: `{one: "{count} line", other: "{count} lines"}` and 3 give "3 lines". */
export function counted(playbook: Playbook, texts: Counted, count: number): string {
  const { language } = playbook.settings;
  const text = texts[new Intl.PluralRules(language).select(count)] ?? texts.other;
  return text.replace('{count}', new Intl.NumberFormat(language).format(count));
}

/** A day as people write it: 3 March 2026. */
export function day(playbook: Playbook, date: Date): string {
  return new Intl.DateTimeFormat(playbook.settings.language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
