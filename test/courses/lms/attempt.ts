/** A learner's attempt over SCORM as an LMS stores it, over any number of launches, in the same form for every LMS. */
import { randomUUID } from 'node:crypto';
import { MoodleLikeActivity } from './moodle-like/activity.ts';
import type { Faults } from './strict-lms.ts';

/**
 * The LMSs of the tests: `strict` is our own and refuses everything that any LMS is known to refuse; `scorm-again` is the library;
 * `moodle-like` is our own and behaves like Moodle.
 */
export const lmses = ['strict', 'scorm-again', 'moodle-like'] as const;

export type Lms = (typeof lmses)[number];

/** How the server answers requests for an attempt: normally, with 503 as during a restart, or not at all. */
export type Outage = 'unavailable' | 'unreachable';

export interface AttemptOptions {
  /** The values stored before the first launch, by element. */
  data?: Record<string, string>;
  /** The faults of a strict LMS. */
  faults?: Faults;
  /** Whether a Moodle-like LMS enforces the 4,096 characters of SCORM 1.2. This is the default here, but not in Moodle. */
  strictLengths?: boolean;
}

export class Attempt {
  readonly id = randomUUID();
  readonly lms: Lms;
  readonly standard: 'scorm12' | 'scorm2004';
  commits = 0;
  failedCommits = 0;
  endings = 0;
  /** The refusals of the LMS. */
  readonly refusals: string[] = [];
  faults: Faults;
  outage: Outage | undefined;
  /** The activity in a Moodle-like LMS. */
  readonly activity: MoodleLikeActivity;
  /** The record that scorm-again sent last. */
  record: { cmi?: Record<string, unknown> } | undefined;
  /** The values stored before the first launch. */
  readonly given: Readonly<Record<string, string>>;
  #data: Record<string, string>;
  #expired = false;

  constructor(lms: Lms, standard: Attempt['standard'], { data = {}, faults = {}, strictLengths = true }: AttemptOptions = {}) {
    this.lms = lms;
    this.standard = standard;
    this.faults = faults;
    this.given = data;
    this.#data = { ...data };
    this.activity = new MoodleLikeActivity(standard, strictLengths);
    for (const [element, value] of Object.entries(data)) this.activity.stored.set(element, value);
  }

  /** The stored values, by element. */
  get data(): Record<string, string> {
    if (this.lms === 'moodle-like') return Object.fromEntries(this.activity.stored);
    return this.lms === 'scorm-again' && this.record?.cmi ? flat('cmi', this.record.cmi) : this.#data;
  }

  /** Stores what the page of a strict LMS commits. */
  commit(data: Record<string, string>): void {
    this.#data = { ...this.#data, ...data };
    this.commits += 1;
  }

  /** Changes the stored state of the course, like an LMS that truncates it. */
  spoilState(spoil: (state: string) => string): void {
    const element = 'cmi.suspend_data';
    const state = spoil(this.data[element] ?? '');
    this.activity.stored.set(element, state);
    this.#data[element] = state;
    if (this.record?.cmi) this.record.cmi['suspend_data'] = state;
  }

  /** Whether the server has ended the sessions of all open pages. */
  get expired(): boolean {
    return this.#expired;
  }

  expire(): void {
    this.#expired = true;
    this.activity.expire();
  }

  signIn(): void {
    this.#expired = false;
  }
}

/** Flattens the nested objects that scorm-again sends into values by element. Lists are in `childArray`. */
function flat(name: string, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [name]: String(value) };
  const list = (value as { childArray?: unknown }).childArray;
  return Object.assign(
    {},
    ...Object.entries(Array.isArray(list) ? list : value).map(([key, part]) => flat(`${name}.${key}`, part)),
  ) as Record<string, string>;
}
