/**
 * What the tracker writes behind the course's text in the LMS's record. It tells at the next start which of this browser's work has
 * arrived, and makes every state differ from the one before: Moodle does not send again what is equal to what it tried to send.
 */
export interface Trailer {
  /** The last sessions that wrote, the newest first: each a {@link sessionId} and the number of its last write. */
  history: readonly string[];
  /** The places of answers; see {@link Places}. */
  places: string;
}

/** How many sessions a trailer remembers: enough for a learner who changes between as many computers. */
export const longestHistory = 4;
const idLength = 4;

/** The most characters of a trailer, without the places. */
export const trailerRoom = 4 + longestHistory * (idLength + 5);

/** A name for a session that no other of the same learner has. */
export const sessionId = (): string =>
  Math.floor(Math.random() * 36 ** idLength)
    .toString(36)
    .padStart(idLength, '0');

export const withTrailer = (text: string, { history, places }: Trailer): string => `${text}|#${history.join('.')},${places}`;

/** Takes a state apart. One without a trailer, as the first edition wrote it, is all text. */
export function splitTrailer(state: string): Trailer & { text: string } {
  const [, text = state, history = '', places = ''] = /^(.*)\|#([\da-z.]*),([\da-z.]*)$/s.exec(state) ?? [];
  return { text, history: history.split('.').filter(Boolean), places };
}

/** The number of a session's last write in a history; `undefined` where the session is not in it. */
export function lastWriteOf(session: string, history: readonly string[]): number | undefined {
  const entry = history.find((known) => known.startsWith(session));
  return entry && session ? Number.parseInt(entry.slice(idLength), 36) : undefined;
}

/** The history after a session's write. */
export const historyAfter = (session: string, write: number, before: readonly string[]): string[] =>
  [session + write.toString(36), ...before.filter((known) => !known.startsWith(session))].slice(0, longestHistory);
