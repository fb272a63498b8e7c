/**
 * What the widgets tell their page. Every event bubbles and crosses shadow roots, and is fired for what a person does, never
 * for what a script sets; `closing-error` alone is fired for content that could not be used.
 */
import type { Problem } from '../content/problem.ts';

/** An event with its details as properties of its own. */
class KitEvent<Details extends object> extends Event {
  constructor(name: string, details: Details) {
    super(name, { bubbles: true, composed: true });
    Object.assign(this, details);
  }
}

/** Something was ticked, answered or chosen: how far the person has come. */
export class ClosingProgressEvent extends KitEvent<{ contentId: string; done: number; total: number }> {
  /** The identifier of the checklist or quiz. */
  declare readonly contentId: string;
  /** How many items or questions are done. */
  declare readonly done: number;
  /** Of how many. */
  declare readonly total: number;

  constructor(progress: { contentId: string; done: number; total: number }) {
    super('closing-progress', progress);
  }
}

/** A checklist's required items are all ticked, or a quiz is finished. */
export class ClosingCompleteEvent extends KitEvent<{ contentId: string; score: number; passed: boolean; duration: number }> {
  /** The identifier of the checklist or quiz. */
  declare readonly contentId: string;
  /** Per cent, 0 to 100. */
  declare readonly score: number;
  /** Whether the pass mark was reached. */
  declare readonly passed: boolean;
  /** Seconds from the first action to now. */
  declare readonly duration: number;

  constructor(result: { contentId: string; score: number; passed: boolean; duration: number }) {
    super('closing-complete', result);
  }
}

/** A question was answered. */
export class ClosingAnswerEvent extends KitEvent<{ contentId: string; questionId: string; response: readonly number[]; correct: boolean; attempt: number }> {
  /** The identifier of the quiz. */
  declare readonly contentId: string;
  /** The identifier of the question. */
  declare readonly questionId: string;
  /** The positions that were picked, as the content lists them, counted from 0; for an order, all of them in the order given. */
  declare readonly response: readonly number[];
  declare readonly correct: boolean;
  /** Which try this was, from 1. */
  declare readonly attempt: number;

  constructor(answer: { contentId: string; questionId: string; response: readonly number[]; correct: boolean; attempt: number }) {
    super('closing-answer', answer);
  }
}

/** Text was copied. */
export class ClosingCopyEvent extends KitEvent<{ text: string; phraseIds: readonly string[]; open: readonly string[] }> {
  /** The text as it was copied. */
  declare readonly text: string;
  /** The identifiers of the phrases in it. */
  declare readonly phraseIds: readonly string[];
  /** The identifiers of placeholders that were left open in it. */
  declare readonly open: readonly string[];

  constructor(copied: { text: string; phraseIds: readonly string[]; open: readonly string[] }) {
    super('closing-copy', copied);
  }
}

/** The person began afresh: Next call, start again. */
export class ClosingResetEvent extends KitEvent<{ contentId: string }> {
  /** The identifier of the checklist or quiz; `''` for the phrase picker. */
  declare readonly contentId: string;

  constructor(contentId: string) {
    super('closing-reset', { contentId });
  }
}

/** The content has mistakes, or could not be loaded. What can be shown is shown all the same. */
export class ClosingErrorEvent extends KitEvent<{ problems: readonly Problem[] }> {
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
