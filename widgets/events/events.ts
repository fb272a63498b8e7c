/**
 * The events of the widgets. Every event bubbles and crosses shadow roots. Events fire for what a person does, never for what a script
 * sets. The only exception is `closing-error`, which fires for content that cannot be used.
 */
import { NativeEvent } from '../../content/browser/native-event.ts';
import type { Problem } from '../content/problem.ts';
import type { Question } from '../content/types.ts';

/** Has a type of its own, because the published types know no other file. */
const BrowserEvent: typeof Event = NativeEvent;

/** An event whose details are its own properties. */
class KitEvent<Details extends object> extends BrowserEvent {
  constructor(name: string, details: Details) {
    super(name, { bubbles: true, composed: true });
    Object.assign(this, details);
  }
}

/** The present state of a checklist's item. */
export interface ItemProgress {
  /** The identifier of the item. */
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
}

interface Progress {
  contentId: string;
  done: number;
  total: number;
  items?: readonly ItemProgress[];
}

/** Something was ticked, answered or chosen: how far the person has come. */
export class ClosingProgressEvent extends KitEvent<Progress> {
  /** The identifier of the checklist, quiz or practice. */
  declare readonly contentId: string;
  /** How many items or questions are done. */
  declare readonly done: number;
  /** How many there are. */
  declare readonly total: number;
  /** For a checklist: all its items, each with `id`, `text` and `done`. */
  declare readonly items: readonly ItemProgress[] | undefined;

  constructor(progress: Progress) {
    super('closing-progress', progress);
  }
}

interface CompleteResult {
  contentId: string;
  score: number;
  passed: boolean;
  duration: number;
  answered?: number;
  right?: number;
}

/** A checklist's required items are all ticked, a quiz is finished, or a call has ended. */
export class ClosingCompleteEvent extends KitEvent<CompleteResult> {
  /** The identifier of the checklist, quiz or practice. */
  declare readonly contentId: string;
  /** Per cent, 0 to 100. */
  declare readonly score: number;
  /** Whether the pass mark was reached. */
  declare readonly passed: boolean;
  /** Seconds from the first action to now. */
  declare readonly duration: number;

  /** For a quiz: how many questions were answered. */
  declare readonly answered: number | undefined;
  /** For a quiz: how many answers were right. */
  declare readonly right: number | undefined;

  constructor(result: CompleteResult) {
    super('closing-complete', result);
  }
}

interface GivenAnswer {
  contentId: string;
  questionId: string;
  kind: Question['kind'];
  description: string;
  choices: readonly string[];
  response: readonly number[];
  rightResponse: readonly number[];
  correct: boolean;
  attempt: number;
  final: boolean;
  latency: number;
}

/** A question was answered. The event has everything that a learning record needs. */
export class ClosingAnswerEvent extends KitEvent<GivenAnswer> implements GivenAnswer {
  /** The identifier of the quiz or practice. */
  declare readonly contentId: string;
  /** The identifier of the question, or of the moment of a practice. */
  declare readonly questionId: string;
  /** The kind of question. */
  declare readonly kind: Question['kind'];
  /** The question as it was asked. */
  declare readonly description: string;
  /** The texts of the options, items or lines, as the content lists them. */
  declare readonly choices: readonly string[];
  /** The positions in `choices` that were picked, counted from 0. For a question about order, all positions in the learner's order. */
  declare readonly response: readonly number[];
  /** The response that is right, in the same form. */
  declare readonly rightResponse: readonly number[];
  /** Whether the response is right. */
  declare readonly correct: boolean;
  /** Which try this was, from 1. */
  declare readonly attempt: number;
  /** Whether the answer is final: it is right, or it was the last try. */
  declare readonly final: boolean;
  /** Milliseconds from the moment when the question was shown. */
  declare readonly latency: number;

  constructor(answer: GivenAnswer) {
    super('closing-answer', answer);
  }
}

/** Lines to say were copied. The event has their identifiers but never their text, because it may contain a caller's name. */
export class ClosingCopyEvent extends KitEvent<CopyDetails> {
  /** The identifiers of the phrases. */
  declare readonly phraseIds: readonly string[];
  /** The moves that they make. */
  declare readonly steps: readonly string[];
  /** The situations that they suit. */
  declare readonly situations: readonly string[];
  /** The identifiers of placeholders that were left open. */
  declare readonly open: readonly string[];

  constructor(copied: CopyDetails) {
    super('closing-copy', copied);
  }
}

interface CopyDetails {
  phraseIds: readonly string[];
  steps: readonly string[];
  situations: readonly string[];
  open: readonly string[];
}

/** The person began anew, by "Next call" or "Start again". */
export class ClosingResetEvent extends KitEvent<{ contentId: string }> {
  /** The identifier of the checklist, quiz or practice; `''` for the phrase picker. */
  declare readonly contentId: string;

  constructor(contentId: string) {
    super('closing-reset', { contentId });
  }
}

/** The content has mistakes, or could not be loaded. What can be shown is shown all the same. */
export class ClosingErrorEvent extends KitEvent<{ problems: readonly Problem[] }> {
  /** The mistakes: `path` says where in the content, `message` what to put there instead. */
  declare readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('closing-error', { problems });
  }
}

declare global {
  interface HTMLElementEventMap {
    'closing-progress': ClosingProgressEvent;
    'closing-complete': ClosingCompleteEvent;
    'closing-answer': ClosingAnswerEvent;
    'closing-copy': ClosingCopyEvent;
    'closing-reset': ClosingResetEvent;
    'closing-error': ClosingErrorEvent;
  }
}
