/**
 * How a Moodle-like LMS brings values to its server: by a request that it waits for, and by a beacon where nobody can wait, and where the
 * request fails. A beacon is answered with "true" before anybody knows what becomes of it.
 */
import type { Send } from './api.ts';

export type Fields = [name: string, value: string][];

/** What carries requests: a browser, or the simulation of one. */
export interface Wire {
  /** Whether the page is being left, or is hidden. */
  isLeaving(): boolean;
  /** Posts, and waits. It throws where there is no answer. */
  post(fields: Fields): { status: number; text: string };
  /** Posts, and does not wait. @returns whether it has begun to */
  beacon(fields: Fields): boolean;
}

/** @param key goes with every request */
export const sendOver =
  (wire: Wire, key: string): Send =>
  (values) => {
    const fields: Fields = [['sesskey', key], ...values.map(([element, value]): [string, string] => [element, value])];
    const beacon = (): string => (wire.beacon(fields) ? 'true' : 'false');
    if (wire.isLeaving()) return beacon();
    try {
      const { status, text } = wire.post(fields);
      // Anything but 200 is its own answer, and so is a page for signing in.
      return status === 200 ? (text.split('\n')[0] ?? '') : String(status);
    } catch {
      return beacon();
    }
  };
