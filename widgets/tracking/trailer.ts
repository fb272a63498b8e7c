/**
 * The trailer: what the tracker appends to the course's text in the LMS's record. At the next start it tells which of this browser's work
 * has arrived. It also makes every state differ from the one before, because Moodle does not resend a value equal to the one it tried.
 */
export interface Trailer {
  /** The last sessions that wrote, the newest first: each with its {@link sessionId} and the number of its last write. */
  history: readonly string[];
  /** The places of answers, as {@link Places} writes them. */
  places: string;
}

/** The number of sessions that a trailer remembers: enough for a learner who switches between as many computers. */
export const longestHistory = 4;
const idLength = 4;

/** The most characters of a trailer, without the places. */
export const trailerRoom = 4 + longestHistory * (idLength + 5);

/** Returns a name for a session, unique among those of the learner. */
export const sessionId = (): string =>
  Math.floor(Math.random() * 36 ** idLength)
    .toString(36)
    .padStart(idLength, '0');

export const withTrailer = (text: string, { history, places }: Trailer): string => `${text}|#${history.join('.')},${places}`;

/** Splits a state into text and trailer. A state of the first edition has no trailer. */
export function splitTrailer(state: string): Trailer & { text: string } {
  const [, text = state, history = '', places = ''] = /^(.*)\|#([\da-z.]*),([\da-z.]*)$/s.exec(state) ?? [];
  return { text, history: history.split('.').filter(Boolean), places };
}

/** Returns the number of a session's last write in a history; `undefined` if the session is not in it. */
export function lastWriteOf(session: string, history: readonly string[]): number | undefined {
  const entry = history.find((known) => known.startsWith(session));
  return entry && session ? Number.parseInt(entry.slice(idLength), 36) : undefined;
}

/** Returns the history after a session's write. */
export const historyAfter = (session: string, write: number, before: readonly string[]): string[] =>
  [session + write.toString(36), ...before.filter((known) => !known.startsWith(session))].slice(0, longestHistory);
