/** Copies lines, says what came of it, and tells the page. */
import { copyText } from '../../content/browser/copy-text.ts';
import type { Phrase } from '../content/types.ts';
import { fillText } from '../../content/language/numbers.ts';
import { ClosingCopyEvent } from '../events/events.ts';
import type { Desk } from './desk.ts';
import { filledText } from './fill-in-fields.ts';
import type { Note } from './view.ts';

/** Shows a note in its place, and speaks it. */
export function say(desk: Desk, note: Note): void {
  desk.hush();
  desk.session.note = note;
  desk.announce(note.text);
}

/** @param at the place of the note: the key of the slot, or `close` */
export async function copyPhrases(desk: Desk, at: string, phrases: readonly Phrase[]): Promise<void> {
  const file = desk.file();
  if (!file) return;
  const { text, open, labels } = filledText(
    { file, call: desk.session.call },
    phrases.map((phrase) => phrase.text),
  );
  if (!(await copyAndSay(desk, at, text, labels))) return;
  const all = <Value>(values: readonly Value[]) => [...new Set(values)];
  desk.tell(
    new ClosingCopyEvent({
      phraseIds: phrases.map(({ id }) => id),
      steps: all(phrases.map(({ step }) => step)),
      situations: all(phrases.flatMap(({ situations }) => situations)),
      open,
    }),
  );
}

/**
 * @param open the labels of what is still open: copying warns of it
 * @returns whether it was copied; where not, it is shown selected
 */
export async function copyAndSay(desk: Desk, at: string, text: string, open: readonly string[] = []): Promise<boolean> {
  const words = desk.words();
  const copied = await copyText(text, desk.root());
  const warning = open.length > 0 ? fillText(words.copiedOpen, { gaps: open.join(', ') }) : '';
  if (copied) say(desk, { at, text: warning || words.copied, caution: warning !== '' });
  else {
    say(desk, { at, text: words.copyFailed, caution: true, byHand: text });
    await desk.update();
    desk.root().querySelector('textarea')?.select();
  }
  return copied;
}
