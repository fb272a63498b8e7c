/**
 * What the widgets tell their page. Every event bubbles and crosses shadow roots, and is fired for what a person does, never
 * for what a script sets; `closing-error` alone is fired for content that could not be used.
 */
import type { Problem } from '../content/problem.ts';

const reach = { bubbles: true, composed: true } as const;

/** Something was ticked, answered or chosen: how far the person has come. */
export class ClosingProgressEvent extends Event {
  static readonly eventName = 'closing-progress';
  /** The identifier of the checklist or quiz. */
  readonly contentId: string;
  /** How many items or questions are done. */
  readonly done: number;
  /** Of how many. */
  readonly total: number;

  constructor(progress: { contentId: string; done: number; total: number }) {
    super(ClosingProgressEvent.eventName, reach);
    this.contentId = progress.contentId;
    this.done = progress.done;
    this.total = progress.total;
  }
}

/** A checklist's required items are all ticked, or a quiz is finished. */
export class ClosingCompleteEvent extends Event {
  static readonly eventName = 'closing-complete';
  /** The identifier of the checklist or quiz. */
  readonly contentId: string;
  /** Per cent, 0 to 100. */
  readonly score: number;
  /** Whether the pass mark was reached. */
  readonly passed: boolean;
  /** Seconds from the first action to now. */
  readonly duration: number;

  constructor(result: { contentId: string; score: number; passed: boolean; duration: number }) {
    super(ClosingCompleteEvent.eventName, reach);
    this.contentId = result.contentId;
    this.score = result.score;
    this.passed = result.passed;
    this.duration = result.duration;
  }
}

/** A question was answered. */
export class ClosingAnswerEvent extends Event {
  static readonly eventName = 'closing-answer';
  /** The identifier of the quiz. */
  readonly contentId: string;
  /** The identifier of the question. */
  readonly questionId: string;
  /** The positions that were picked, as the content lists them, counted from 0; for an order, all of them in the order given. */
  readonly response: readonly number[];
  readonly correct: boolean;
  /** Which try this was, from 1. */
  readonly attempt: number;

  constructor(answer: { contentId: string; questionId: string; response: readonly number[]; correct: boolean; attempt: number }) {
    super(ClosingAnswerEvent.eventName, reach);
    this.contentId = answer.contentId;
    this.questionId = answer.questionId;
    this.response = answer.response;
    this.correct = answer.correct;
    this.attempt = answer.attempt;
  }
}

/** Text was copied. */
export class ClosingCopyEvent extends Event {
  static readonly eventName = 'closing-copy';
  /** The text as it was copied. */
  readonly text: string;
  /** The identifiers of the phrases in it. */
  readonly phraseIds: readonly string[];
  /** The identifiers of placeholders that were left open in it. */
  readonly open: readonly string[];

  constructor(copied: { text: string; phraseIds: readonly string[]; open: readonly string[] }) {
    super(ClosingCopyEvent.eventName, reach);
    this.text = copied.text;
    this.phraseIds = copied.phraseIds;
    this.open = copied.open;
  }
}

/** The person began afresh: Next call, start again. */
export class ClosingResetEvent extends Event {
  static readonly eventName = 'closing-reset';
  /** The identifier of the checklist or quiz; `''` for the phrase picker. */
  readonly contentId: string;

  constructor(contentId: string) {
    super(ClosingResetEvent.eventName, reach);
    this.contentId = contentId;
  }
}

/** The content has mistakes, or could not be loaded. What can be shown is shown all the same. */
export class ClosingErrorEvent extends Event {
  static readonly eventName = 'closing-error';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(ClosingErrorEvent.eventName, reach);
    this.problems = problems;
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
