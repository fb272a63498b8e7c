/** The server's side of a Moodle-like LMS: one learner's attempt at one activity, with its stored values, its sessions and its report. */
import { randomUUID } from 'node:crypto';
import type { PlayerData, Standard } from './api.ts';

/** What a browser has after signing in: a cookie, and a key that stands in the player's page. */
export interface SignedIn {
  readonly cookie: string;
  readonly key: string;
}

/** What SCORM 2004 lists from the start: the objective that the manifest of our packages names. */
const fromManifest = { 'cmi.objectives.0.id': 'course' };

export class MoodleLikeActivity {
  readonly standard: Standard;
  /** "SCORM 1.2 standard mode": 4,096 characters of state, not 64,000. */
  readonly strict: boolean;
  /** The stored values: element → value. */
  readonly stored = new Map<string, string>();
  #sessions: SignedIn[] = [];

  constructor(standard: Standard, strict = true) {
    this.standard = standard;
    this.strict = strict;
  }

  signIn(): SignedIn {
    const session = { cookie: randomUUID(), key: randomUUID() };
    this.#sessions.push(session);
    return session;
  }

  isSignedIn(cookie: string | undefined): boolean {
    return this.#sessions.some((session) => session.cookie === cookie);
  }

  /** Ends every session: whoever is in the middle of the course is sent to the page for signing in. */
  expire(): void {
    this.#sessions = [];
  }

  /** The key of a session, as it stands in the player's page. */
  keyOf(cookie: string): string {
    return this.#sessions.find((session) => session.cookie === cookie)?.key ?? '';
  }

  /**
   * What the player's page is given: by "Enter", or by "Preview" beside it.
   *
   * After `completed`, `passed` or `failed`, "Enter" is a review without credit. SCORM 2004 forgets what was not suspended.
   */
  open(door: 'enter' | 'preview'): PlayerData {
    const is12 = this.standard === 'scorm12';
    const status = this.stored.get(is12 ? 'cmi.core.lesson_status' : 'cmi.completion_status') ?? '';
    const isOver = ['completed', 'passed', 'failed'].includes(status);
    const forgets = !is12 && this.stored.get('cmi.exit') !== 'suspend';
    return {
      standard: this.standard,
      strict: this.strict,
      mode: door === 'preview' ? 'browse' : isOver ? 'review' : 'normal',
      stored: { ...(!is12 && fromManifest), ...(!forgets && Object.fromEntries(this.stored)) },
      learner: { id: 'u-17', name: 'Roy, Ada' },
    };
  }

  /** Stores values. It does not look at the mode. @returns what the request is answered with; nothing where the key is of another session */
  store(cookie: string, key: string, values: Iterable<readonly [element: string, value: string]>): string {
    if (this.keyOf(cookie) !== key) return '';
    for (const [element, value] of values) this.stored.set(element, value);
    return 'true\n0';
  }
}

/** A row of the report on interactions: one cell for each place, however the course has numbered them. */
export interface ReportCell {
  question: string;
  response: string;
  right: string;
  result: string;
}

/**
 * The trainer's report on interactions: a row for each learner, in columns by position. For SCORM 2004 it is empty.
 */
export function interactionsReport(activities: readonly MoodleLikeActivity[]): (ReportCell | undefined)[][] {
  const of12 = activities.filter(({ standard }) => standard === 'scorm12');
  const places = of12.flatMap(({ stored }) =>
    [...stored.keys()].map((element) => Number(/^cmi\.interactions\.(\d+)\./.exec(element)?.[1] ?? -1)),
  );
  const columns = Array.from({ length: Math.max(-1, ...places) + 1 }, (_, place) => `cmi.interactions.${place}`);
  return of12.map(({ stored }) =>
    columns.map((place) => {
      const [question, response, right, result] = ['id', 'student_response', 'correct_responses.0.pattern', 'result'].map(
        (part) => stored.get(`${place}.${part}`) ?? '',
      );
      return question || response ? ({ question, response, right, result } as ReportCell) : undefined;
    }),
  );
}
