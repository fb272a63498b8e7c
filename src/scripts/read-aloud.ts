/** A line to say with its gaps, as a text to copy. */
import { atSentenceStart, beginsSentence } from '../../content/schema/sentence-start.ts';

/** A gap: what is filled in, and what to say without; `''` leaves the gap out, `undefined` keeps it open under its label. */
export interface Gap {
  label: string;
  value: string;
  ifEmpty: string | undefined;
}

/** A stretch of the line: its own words, or a gap. */
export type Stretch = string | Gap;

/**
 * The line as it would be said, and whether a gap in it is still open.
 *
 * @param language the line's, for its capitals
 */
export function readAloud(stretches: readonly Stretch[], language: string): { text: string; open: boolean } {
  let text = '';
  let open = false;
  /** Whether a gap was left out where a sentence begins: the words after it begin the sentence. */
  let leftOut = false;
  const capitalised = (words: string) => atSentenceStart(text, words, language);
  for (const stretch of stretches) {
    if (typeof stretch === 'string') {
      const words = (text === '' ? stretch.trimStart() : stretch).replace(/\s+/g, ' ');
      text += leftOut ? capitalised(words.replace(/^[,،、]?\s*/, '')) : words;
      leftOut = false;
    } else if (stretch.value || stretch.ifEmpty) text += capitalised(stretch.value || (stretch.ifEmpty ?? ''));
    else if (stretch.ifEmpty === undefined) {
      open = true;
      text += `[${stretch.label}]`;
    }
    // Left out, together with the comma beside it: "Thank you, {name}." becomes "Thank you."
    else if (beginsSentence(text)) leftOut = true;
    else text = text.replace(/[,،、]?\s*$/, '');
  }
  return { text: text.trim(), open };
}
