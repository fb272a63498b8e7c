/** The server's side of a Moodle-like LMS: one learner's attempt at one activity, with its stored values, its sessions and its report. */
import { randomUUID } from 'node:crypto';
import type { PlayerData, Standard } from './api.ts';

/** A browser's session after signing in: a cookie, and a key in the player's page. */
export interface SignedIn {
  readonly cookie: string;
  readonly key: string;
}

/** The objective in the manifest of our packages, which SCORM 2004 lists from the start. */
const fromManifest = { 'cmi.objectives.0.id': 'course' };

export class MoodleLikeActivity {
  readonly standard: Standard;
  /** Whether "SCORM 1.2 standard mode" is on: 4,096 characters of state instead of 64,000. */
  readonly strict: boolean;
  /** The stored values, by element. */
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

  /** Ends every session. Requests of open courses are then redirected to the sign-in page. */
  expire(): void {
    this.#sessions = [];
  }

  /** The session's key in the player's page. */
  keyOf(cookie: string): string {
    return this.#sessions.find((session) => session.cookie === cookie)?.key ?? '';
  }

  /**
   * Returns the data for the player's page, opened by "Enter" or by "Preview".
   *
   * After `completed`, `passed` or `failed`, "Enter" opens a review without credit. In SCORM 2004, the values of a session that was not suspended are deleted.
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

  /** Stores values in any mode. @returns the response; `undefined` if the key belongs to another session */
  store(cookie: string, key: string, values: Iterable<readonly [element: string, value: string]>): string {
    if (this.keyOf(cookie) !== key) return '';
    for (const [element, value] of values) this.stored.set(element, value);
    return 'true\n0';
  }
}

/** A row of the report on interactions: a cell for each place. */
export interface ReportCell {
  question: string;
  response: string;
  right: string;
  result: string;
}

/**
 * Returns the trainer's report on interactions: a row for each learner, in columns by position. For SCORM 2004 it is empty.
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
