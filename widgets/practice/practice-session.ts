/** The state of a call in play: the lines said, whether it has begun, and the time spent. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Call, PracticeChoice, Temperament } from '../../content/practice/call.ts';
import type { PublishedPractice } from '../content/types.ts';
import type { Attempt } from './attempt.ts';
import { newSeed, shuffled } from '../state/seeded-order.ts';

type Playing = typeof import('./played-call.ts');

export const newAttempt = (): Attempt => ({ seed: newSeed(), said: [], seconds: 0 });

export class PracticeSession implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** The lazy module that plays a call; `undefined` until it has loaded. */
  playing: Playing | undefined;
  /** The `seed` attribute, which overrides the attempt's own; `''` if there is none. */
  givenSeed = '';
  #practice: PublishedPractice | undefined;
  #attempt: Attempt = newAttempt();
  #call: Call | undefined;
  /** Whether the player has taken the call. */
  #begun = false;
  /** For players who speak first: whether the lines of this moment are shown. */
  #linesShown = false;
  /** When the player last acted and when the lines were shown, by `performance.now()`. */
  #activeSince: number | undefined;
  #askedAt = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    // The clock runs again from the player's next action.
    this.#activeSince = undefined;
  }

  get practice(): PublishedPractice | undefined {
    return this.#practice;
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  get seed(): string {
    return this.givenSeed || this.#attempt.seed;
  }

  /** Shows an attempt at a practice. A call with lines continues after its last one. */
  show(practice: PublishedPractice | undefined, attempt: Attempt, givenSeed: string): void {
    this.#practice = practice;
    this.givenSeed = givenSeed;
    this.#activeSince = undefined;
    this.#take(attempt);
    this.#begun = attempt.said.length > 0;
  }

  /** Replaces the attempt and updates the view. */
  change(attempt: Attempt): void {
    this.#take(attempt);
    this.#host.requestUpdate();
  }

  /** The other person's temperament in this attempt. */
  get temperament(): Temperament | undefined {
    return shuffled(this.#practice?.temperaments ?? [], this.seed, ({ id }) => id)[0];
  }

  /** The call after the attempt's lines; `undefined` until the lazy module has loaded. */
  get call(): Call | undefined {
    if (this.#practice) this.#call ??= this.playing?.replay(this.#practice, this.temperament, this.#attempt.said);
    return this.#call;
  }

  get isBegun(): boolean {
    return this.#begun;
  }

  get isOver(): boolean {
    return this.call !== undefined && this.playing?.endingOf(this.call) !== undefined;
  }

  get linesShown(): boolean {
    return this.#linesShown;
  }

  /** Milliseconds since the lines were shown. */
  get latency(): number {
    return Math.round(performance.now() - this.#askedAt);
  }

  begin(): void {
    this.#begun = true;
    this.#activeSince = performance.now();
    this.#askedAt = performance.now();
    this.#host.requestUpdate();
  }

  showLines(): void {
    this.#linesShown = true;
    this.#askedAt = performance.now();
    this.#host.requestUpdate();
  }

  /** Returns the attempt with one more line. */
  said(choice: PracticeChoice): Attempt {
    const { call, playing } = this;
    if (!call || !playing) return this.#attempt;
    const now = performance.now();
    const seconds = this.#attempt.seconds + Math.round((now - (this.#activeSince ?? now)) / 1000);
    this.#activeSince = now;
    // If a stored line is gone from the practice, the lines after it are dropped.
    const known = this.#attempt.said.slice(0, call.turns.length);
    return { ...this.#attempt, said: [...known, playing.markOf(call.at, choice)], seconds };
  }

  /** The score so far, in per cent. Only a call that has ended can be passed. */
  get result(): { score: number; passed: boolean } {
    const { call, playing } = this;
    if (!call || !playing) return { score: 0, passed: false };
    const { score } = playing.reviewOf(call);
    return { score, passed: this.isOver && score >= (call.practice.passMark ?? 0) };
  }

  #take(attempt: Attempt): void {
    this.#attempt = attempt;
    this.#call = undefined;
    this.#linesShown = false;
    this.#askedAt = performance.now();
  }
}
