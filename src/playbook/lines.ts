/** Which lines belong where. */
import type { Phrase, Sequence, Situation, Step } from '../../content/schema/index.ts';
import type { Playbook } from './playbook.ts';

/** The lines of a kind of call, those for everyday situations first: a hard call is looked up by its situation. */
export function linesFor(playbook: Playbook, contextId: string): Phrase[] {
  const everyday = playbook.situations.map((situation) => situation.id);
  const rank = (phrase: Phrase) => everyday.indexOf(phrase.situations[0] ?? '');
  return playbook.phrases.filter((phrase) => phrase.contexts.includes(contextId)).sort((a, b) => rank(a) - rank(b));
}

/** Lines by the move that they make, in the order of a close; moves without a line are left out. */
export function linesByStep(playbook: Playbook, phrases: readonly Phrase[]): { step: Step; phrases: Phrase[] }[] {
  return playbook.steps
    .map((step) => ({ step, phrases: phrases.filter((phrase) => phrase.step === step.id) }))
    .filter((group) => group.phrases.length > 0);
}

/** The lines of a situation: those written for it first, then those that also suit it. */
export function linesOf(playbook: Playbook, situation: Situation): { own: Phrase[]; further: Phrase[] } {
  const suitable = playbook.phrases.filter((phrase) => phrase.situations.includes(situation.id));
  return {
    own: suitable.filter((phrase) => phrase.situations[0] === situation.id),
    further: suitable.filter((phrase) => phrase.situations[0] !== situation.id),
  };
}

/** Whole closes for a situation. */
export function sequencesOf(playbook: Playbook, situation: Situation): Sequence[] {
  return playbook.sequences.filter((sequence) => sequence.situation === situation.id);
}
