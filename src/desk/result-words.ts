import type { Counted } from '../../content/language/numbers.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** The texts of what was reached on this device. */
export interface ResultWords {
  /** `{score}` is a percentage. */
  best: string;
  /** How many of `{total}` are done. */
  done: Counted;
}

/** Returns the texts for a list, as its `data-result-words`. */
export const resultWords = (playbook: Playbook, done: Counted): string =>
  JSON.stringify({ best: playbook.wording.site.bestResult, done } satisfies ResultWords);
