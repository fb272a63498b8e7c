/** What an LMS keeps of one learner's attempt over SCORM, however often it is launched, in the same terms for every LMS. */
import { randomUUID } from 'node:crypto';
import { MoodleLikeActivity } from './moodle-like/activity.ts';
import type { Faults } from './strict-lms.ts';

/**
 * The LMSs that courses are tested in: one of our own that refuses whatever any LMS was found to refuse; scorm-again; and one of our own
 * that behaves as Moodle does.
 */
export const lmses = ['strict', 'scorm-again', 'moodle-like'] as const;

export type Lms = (typeof lmses)[number];

/** What the server answers requests for an attempt with: 503 as while it is started again, or nothing at all. */
export type Outage = 'unavailable' | 'unreachable';

export interface AttemptOptions {
  /** What is stored before the first launch: element → value. */
  data?: Record<string, string>;
  /** What is wrong with a strict LMS. */
  faults?: Faults;
  /** Whether a Moodle-like LMS keeps to the 4,096 characters of SCORM 1.2. It does so by default here, and not in Moodle. */
  strictLengths?: boolean;
}

export class Attempt {
  readonly id = randomUUID();
  readonly lms: Lms;
  readonly standard: 'scorm12' | 'scorm2004';
  commits = 0;
  failedCommits = 0;
  endings = 0;
  /** What the LMS refused. */
  readonly refusals: string[] = [];
  faults: Faults;
  outage: Outage | undefined;
  /** Of a Moodle-like LMS. */
  readonly activity: MoodleLikeActivity;
  /** scorm-again's own record, as it sent it last. */
  record: { cmi?: Record<string, unknown> } | undefined;
  /** What was stored before the first launch. */
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

  /** What is stored: element → value. */
  get data(): Record<string, string> {
    if (this.lms === 'moodle-like') return Object.fromEntries(this.activity.stored);
    return this.lms === 'scorm-again' && this.record?.cmi ? flat('cmi', this.record.cmi) : this.#data;
  }

  /** Takes what the page of a strict LMS commits. */
  commit(data: Record<string, string>): void {
    this.#data = { ...this.#data, ...data };
    this.commits += 1;
  }

  /** Changes the stored state of the course, as an LMS does that cuts it short. */
  spoilState(spoil: (state: string) => string): void {
    const element = 'cmi.suspend_data';
    const state = spoil(this.data[element] ?? '');
    this.activity.stored.set(element, state);
    this.#data[element] = state;
    if (this.record?.cmi) this.record.cmi['suspend_data'] = state;
  }

  /** Whether the sessions of all pages that are open have ended on the server. */
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

/** What scorm-again sends as objects in objects, under the names of their elements. Lists stand in `childArray`. */
function flat(name: string, value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [name]: String(value) };
  const list = (value as { childArray?: unknown }).childArray;
  return Object.assign(
    {},
    ...Object.entries(Array.isArray(list) ? list : value).map(([key, part]) => flat(`${name}.${key}`, part)),
  ) as Record<string, string>;
}
