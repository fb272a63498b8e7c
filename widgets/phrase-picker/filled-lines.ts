/** Lines with what was filled in during a call: to show, to speak, and to copy. */
import { fillText } from '../../content/language/numbers.ts';
import { fillLine, openPlaceholders, textOf, type FilledSegment } from '../../content/line/fill.ts';
import { labelOfPlaceholder, type LinePlaceholder } from '../../content/line/placeholder.ts';
import { splitLine } from '../../content/line/split.ts';
import type { Phrase, PickerFile } from '../content/picker-content.ts';
import type { PhrasePickerWording, SharedWording } from '../content/wording-types.ts';
import type { Gaps } from '../element/gap.ts';
import { ClosingCopyEvent } from '../events/events.ts';
import type { Call } from './call.ts';

/** The number of characters of a copied line that screen readers speak. */
const mostSpoken = 60;

/** The note about the last action, and its place. */
export interface Note {
  /** The key of the slot, or the name of another place: `head`, `close`, `unfitted`, `kept`. */
  at: string;
  text: string;
  /** Whether the note is a warning. */
  caution: boolean;
  /** Text that could not be copied. It is shown selected instead. */
  byHand?: string | undefined;
}

/** The call that lines are filled in for. */
interface LinesOfCall {
  file: PickerFile;
  call: Call;
  words: SharedWording & PhrasePickerWording;
  fill: (placeholder: string, value: string) => void;
}

export interface CopiedLines {
  text: string;
  /** The identifiers of placeholders that are still open, and their labels. */
  open: readonly string[];
  openLabels: readonly string[];
  /** The line, where it is only one. */
  line?: string | undefined;
}

/** Returns the pieces of a line with values filled in. */
function filledIn(
  { language }: PickerFile,
  { text, lang }: Phrase,
  placeholders: readonly LinePlaceholder[],
  values: Readonly<Record<string, string>>,
): FilledSegment[] {
  return fillLine(splitLine(text), placeholders, values, lang ?? language);
}

/** Returns the pieces of a line as it is shown. Optional placeholders without a value are included, so that people see them. */
export function shownSegments({ file, call }: LinesOfCall, phrase: Phrase): FilledSegment[] {
  const allOpen = file.placeholders.map(({ id, label }) => ({ id, label }));
  return filledIn(file, phrase, allOpen, call.values);
}

/** Returns the text of a line as it is shown, to speak it. */
export const shownText = (session: LinesOfCall, phrase: Phrase): string => textOf(shownSegments(session, phrase));

/** Returns the placeholders of lines, to render as fields. */
export function gapsOf(session: LinesOfCall): Gaps {
  const { file, call, words } = session;
  const { placeholders, language } = file;
  return { placeholders, values: call.values, language, optional: words.optional, fill: (id, value) => session.fill(id, value) };
}

/** Returns lines as they are said. */
export function linesToCopy(file: PickerFile, phrases: readonly Phrase[], values: Readonly<Record<string, string>>): CopiedLines {
  const { placeholders } = file;
  const filled = phrases.map((phrase) => filledIn(file, phrase, placeholders, values));
  const open = openPlaceholders(filled.flat());
  const lines = filled.map(textOf);
  return {
    text: lines.join('\n'),
    open,
    openLabels: open.map((id) => labelOfPlaceholder(id, placeholders)),
    line: lines.length === 1 ? lines[0] : undefined,
  };
}

/** Returns what is shown once lines are copied, and what screen readers speak in its place. */
export function whatWasCopied(
  words: SharedWording & PhrasePickerWording,
  { openLabels, line }: CopiedLines,
): { text: string; caution: boolean; spoken: string | undefined } {
  const spoken = line && shortened(line);
  if (openLabels.length === 0)
    return { text: words.copied, caution: false, spoken: spoken && fillText(words.copiedLine, { line: spoken }) };
  const text = fillText(words.copiedOpen, { gaps: openLabels.join(', ') });
  return { text, caution: true, spoken: spoken && `${text} ${spoken}` };
}

/** Returns the event that tells which lines were copied. */
export function copyEvent(phrases: readonly Phrase[], open: readonly string[]): ClosingCopyEvent {
  const all = <Value>(values: readonly Value[]) => [...new Set(values)];
  return new ClosingCopyEvent({
    phraseIds: phrases.map(({ id }) => id),
    steps: all(phrases.map(({ step }) => step)),
    situations: all(phrases.flatMap(({ situations }) => situations)),
    open,
  });
}

/** Returns the first words of a line. */
function shortened(line: string): string {
  return line.length <= mostSpoken ? line : line.slice(0, mostSpoken).replace(/\s+\S*$/, '…');
}
