/** Texts that depend on a count or a date, in the language of a playbook. */
import { countText, type Counted } from '../../content/language/numbers.ts';
import type { Playbook } from './playbook.ts';

/** Returns the text for a count: `{one: "{count} line", other: "{count} lines"}` and 3 give "3 lines". */
export function counted(playbook: Playbook, texts: Counted, count: number): string {
  return countText(texts, count, playbook.settings.language);
}

/** Writes a day as people do: 3 March 2026. */
export function day(playbook: Playbook, date: Date): string {
  return new Intl.DateTimeFormat(playbook.settings.language, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
