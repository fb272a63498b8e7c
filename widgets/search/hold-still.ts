/** When results take the place of those on the screen: a line must not move while somebody reads it. The picker and the site share the rule. */
import type { SearchableLine } from './searchable-playbook.ts';
import type { SearchResult } from './situation-search.ts';

/**
 * So many times the next situation's score a new one needs while somebody types. With it a query of the visible set shows 1.3 situations
 * until it is complete, without it 2.1; the right one stands there a letter later.
 */
const lead = 1.2;

/**
 * Decides, letter by letter. While somebody types, nothing takes the place of what is shown but what is sure, stands out, and what two letters led to.
 * As soon as typing rests, everything does: so the same words end in the same lines, whether they were typed, pasted or dictated.
 */
export class HoldStill {
  /** Names of the first group: what the letter before led to, and what is shown. */
  #before = '';
  #shown = '';

  /**
   * Says whether what was found is to be shown now; otherwise it is asked again when typing rests.
   *
   * @param isAtRest whether typing rests, or the words came all at once
   */
  takes({ groups: [first, second], confident }: Pick<SearchResult<SearchableLine>, 'groups' | 'confident'>, isAtRest: boolean): boolean {
    const name = first ? `${first.kind} ${first.id}` : '';
    const leads = (first?.score ?? 0) >= lead * (second?.score ?? 0);
    const isSure = confident && (name === this.#shown || (name === this.#before && leads));
    this.#before = name;
    if (isAtRest || isSure) this.#shown = name;
    return isAtRest || isSure;
  }

  /** Nothing is shown any more. */
  clear(): void {
    this.#before = '';
    this.#shown = '';
  }
}
