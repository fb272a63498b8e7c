/**
 * How a Moodle-like LMS sends values to its server: by a synchronous request, and by a beacon if the page cannot wait or the
 * request fails. A beacon returns "true" before its result is known.
 */
import type { Send } from './api.ts';

export type Fields = [name: string, value: string][];

/** The sender of requests: a browser or its simulation. */
export interface Wire {
  /** Whether the page is hidden or being left. */
  isLeaving(): boolean;
  /** Posts and waits. Throws if there is no response. */
  post(fields: Fields): { status: number; text: string };
  /** Posts without waiting. @returns whether the browser has accepted the request */
  beacon(fields: Fields): boolean;
}

/** @param key the session's key */
export const sendOver =
  (wire: Wire, key: string): Send =>
  (values) => {
    const fields: Fields = [['sesskey', key], ...values.map(([element, value]): [string, string] => [element, value])];
    const beacon = (): string => (wire.beacon(fields) ? 'true' : 'false');
    if (wire.isLeaving()) return beacon();
    try {
      const { status, text } = wire.post(fields);
      // Moodle returns any status other than 200, and a sign-in page, as the result.
      return status === 200 ? (text.split('\n')[0] ?? '') : String(status);
    } catch {
      return beacon();
    }
  };
