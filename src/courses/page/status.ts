/** Runs the status line, which says at every moment where the learner's work is. */
import { fillText } from '../../../content/language/numbers.ts';
import type { AnyPart, Connection, Standard, Tracker } from 'closing-playbook-widgets/tracking';
import type { CourseSettings } from '../settings.ts';

type Words = CourseSettings['words'];

const wordOf: Record<Connection, keyof Words> = {
  saved: 'saved',
  saving: 'saving',
  'trying-again': 'retrying',
  'not-saved': 'notSaved',
  'session-expired': 'sessionEnded',
  'browser-only': 'browserOnly',
  'not-kept': 'notKept',
  'not-recorded': 'notRecorded',
  closed: 'closed',
};

/** The states that a learner should know about at once; screen readers speak them. */
const troubles: readonly Connection[] = ['trying-again', 'not-saved', 'session-expired', 'not-kept'];

/** Speaks through a live region that was in the page from the start, because screen readers ignore new ones. */
function announce(text: string): void {
  const region = document.querySelector('[data-announce]');
  if (region) region.textContent = text;
}

const bar = () => document.querySelector<HTMLElement>('[data-bar]');

/** Shows that the script runs and that it is not known yet who records. */
export function showStarted(words: Words): void {
  document.documentElement.setAttribute('data-started', '');
  const status = bar()?.querySelector('[data-status]');
  if (status) status.textContent = words.connecting;
}

/** Restores the page without script: all parts to be read, nothing recorded. */
export function showNotStarted(words: Words): void {
  document.documentElement.removeAttribute('data-started');
  const close = bar()?.querySelector<HTMLElement>('[data-close]');
  if (close) close.hidden = true;
  const status = bar()?.querySelector('[data-status]');
  if (status) status.textContent = words.notStarted;
}

/**
 * Shows `tracker.connection`, now and whenever it changes. Saving is shown but not spoken, because it happens after every answer. Trouble
 * and its end are spoken.
 *
 * @param standard the format that the page was made for: on the site itself nobody expects a learning management system
 */
export function showConnection(words: Words, tracker: Tracker, standard: Standard): void {
  const status = document.querySelector<HTMLElement>('[data-status]');
  const close = document.querySelector<HTMLElement>('[data-close]');
  const ending = document.querySelector<HTMLElement>('[data-closed]');
  let inTrouble = false;
  const show = () => {
    const { connection } = tracker;
    const text = String(words[connection === standard ? 'keptHere' : wordOf[connection]]);
    const trouble = troubles.includes(connection);
    if (status) status.textContent = text;
    status?.classList.toggle('caution', trouble);
    if (ending) ending.textContent = endingOf(words, tracker);
    if (trouble || (inTrouble && connection === 'saved')) announce(text);
    if (connection !== 'saving') inTrouble = trouble;
  };
  if (close) close.hidden = false;
  tracker.watch(show);
  show();
}

function endingOf(words: Words, { connection, recording }: Tracker): string {
  if (!recording) return words.notRecorded;
  if (connection === 'closed') return words.closed;
  if (connection === 'browser-only') return words.closedHere;
  return connection === 'not-kept' ? words.notKept : words.closedUnsaved;
}

/** A note in a checklist that does not fit into what the LMS keeps. */
interface LostNote {
  part: AnyPart;
  text: string;
}

/**
 * Says that some of the learner's work could not be restored, or cannot be kept. The message stays. Notes that do not fit are still in
 * their checklists until the page is left, so their text is offered for copying.
 */
export function tellLost(
  { parts, words, rules }: CourseSettings,
  why: 'too-large' | 'damaged',
  lost: readonly AnyPart[],
  notes: readonly LostNote[] = [],
): void {
  const notice = document.querySelector<HTMLElement>('[data-notice]');
  const line = notice?.querySelector('p');
  if (!notice || !line) return;
  notice.hidden = why === 'too-large' && lost.length === 0;
  if (notice.hidden) return;
  const titleOf = ({ kind, id }: AnyPart) => parts.find((part) => part.kind === kind && part.id === id)?.title ?? '';
  const titles = [...new Set(lost.map(titleOf))].filter(Boolean);
  const list = new Intl.ListFormat(rules.language).format(titles);
  const text = fillText(why === 'damaged' ? words.stateLost : words.stateShortened, { parts: list });
  const copies = notice.querySelector<HTMLElement>('[data-notes]');
  const field = copies?.querySelector('textarea');
  if (copies) copies.hidden = notes.length === 0;
  if (field) {
    field.value = notes.map(({ part, text: note }) => `${titleOf(part)}: ${note}`).join('\n');
    field.onfocus = () => field.select();
  }
  // A note that does not fit grows with every letter; the new text is shown, but not spoken again.
  if (line.textContent === text) return;
  line.textContent = text;
  announce(text);
}
