/** Whole closes: lines collected during a call, and ready-made sequences. */
import type { Phrase, PhrasesFile } from '../content/types.ts';
import type { Filters } from './filters.ts';
import { stepOrder } from './results.ts';

export type Sequence = PhrasesFile['sequences'][number];

const phrasesById = new WeakMap<PhrasesFile, Map<string, Phrase>>();

/** The lines with these identifiers, as listed; those that the content does not have are left out. */
export function linesOf(file: PhrasesFile, ids: readonly string[]): Phrase[] {
  const byId = phrasesById.get(file) ?? new Map(file.phrases.map((phrase) => [phrase.id, phrase]));
  phrasesById.set(file, byId);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Collected lines in the order in which a close makes its moves. */
export function inOrder(file: PhrasesFile, ids: readonly string[]): Phrase[] {
  const order = stepOrder(file);
  return linesOf(file, ids).sort((a, b) => order(a) - order(b));
}

/** The ready-made closes, but for the one on the screen, that pass the filters; all, where none does. */
export function sequencesFor(file: PhrasesFile, { context, situation, tone }: Filters, shownId?: string): readonly Sequence[] {
  const others = file.sequences.filter(({ id }) => id !== shownId);
  const fitting = others.filter(
    (entry) => (!context || entry.context === context) && (!situation || entry.situation === situation) && (!tone || entry.tone === tone),
  );
  return fitting.length > 0 ? fitting : others;
}

/** A ready-made close for a situation, in the context and tone that were chosen. */
export function sequenceFor(file: PhrasesFile, situation: string, { context, tone }: Filters): Sequence | undefined {
  return file.sequences.find(
    (entry) => entry.situation === situation && (!context || entry.context === context) && (!tone || entry.tone === tone),
  );
}
