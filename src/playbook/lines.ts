/** Finds the lines for a page. */
import { severalCallsFirst } from '../../content/line/lead-line.ts';
import type { Phrase, Sequence, Situation, Step } from '../../content/schema/index.ts';
import type { Playbook } from './playbook.ts';

/** Returns the lines for a kind of call, those for everyday situations first: a hard call is looked up by its situation. */
export function linesFor(playbook: Playbook, contextId: string): Phrase[] {
  const everyday = new Map(playbook.situations.map(({ id }, place) => [id, place]));
  const rank = (phrase: Phrase) => everyday.get(phrase.situations[0] ?? '') ?? -1;
  return playbook.phrases.filter((phrase) => phrase.contexts.includes(contextId)).sort((a, b) => rank(a) - rank(b));
}

/** Groups lines by the move that they make, in the order of a close; moves without a line are left out. */
export function linesByStep(playbook: Playbook, phrases: readonly Phrase[]): { step: Step; phrases: Phrase[] }[] {
  return playbook.steps
    .map((step) => ({ step, phrases: phrases.filter((phrase) => phrase.step === step.id) }))
    .filter((group) => group.phrases.length > 0);
}

const known = new WeakMap<Playbook, Map<string, SituationLines>>();

/** The lines of a situation. */
interface SituationLines {
  own: Phrase[];
  further: Phrase[];
}

/** Returns the lines of a situation: those written for it, the one that it begins with first, and further ones that also suit it. */
export function linesOf(playbook: Playbook, situation: Situation): SituationLines {
  let ofPlaybook = known.get(playbook);
  if (!ofPlaybook) known.set(playbook, (ofPlaybook = new Map()));
  let lines = ofPlaybook.get(situation.id);
  if (!lines) {
    const suitable = severalCallsFirst(playbook.phrases.filter((phrase) => phrase.situations.includes(situation.id)));
    lines = {
      own: suitable.filter((phrase) => phrase.situations[0] === situation.id),
      further: suitable.filter((phrase) => phrase.situations[0] !== situation.id),
    };
    ofPlaybook.set(situation.id, lines);
  }
  return lines;
}

/** Returns the moves that a close needs in a situation, in their order, each with the lines that make it; `first` is the move of its first line. */
export function movesOf(playbook: Playbook, situation: Situation): { moves: { step: Step; phrases: Phrase[] }[]; first: number } {
  const { own, further } = linesOf(playbook, situation);
  const [first] = own;
  const wanted = new Set([...(situation.steps ?? linesByStep(playbook, own).map(({ step }) => step.id)), ...(first ? [first.step] : [])]);
  const moves = linesByStep(playbook, [...own, ...further]).filter(({ step }) => wanted.has(step.id));
  return { moves, first: moves.findIndex(({ step }) => step.id === first?.step) };
}

/** Returns the whole closes for a situation. */
export function sequencesOf(playbook: Playbook, situation: Situation): Sequence[] {
  return playbook.sequences.filter((sequence) => sequence.situation === situation.id);
}
