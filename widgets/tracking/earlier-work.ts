/** What earlier sessions in this browser have done that the LMS does not have. */
import { markOf, type Backup } from './local-backup.ts';
import type { OutgoingInteraction, OutgoingObjective } from './outbox.ts';
import { betterOutcome } from './outcome.ts';
import type { Recorder } from './recorder.ts';
import { lastWriteOf, longestHistory } from './trailer.ts';
import type { Outcome } from './tracker.ts';

/** The LMS's record at the start of a session. Without an LMS it is empty. */
export interface FirstRecord {
  recorder: Pick<Recorder, 'told' | 'isProof'> | undefined;
  /** The course's state, and the last writes of sessions. */
  state: string;
  history: readonly string[];
  outcome: Outcome;
}

export interface EarlierWork {
  /** When the newest state was made, in milliseconds since 1970; 0 if there is none. */
  madeAt: number;
  /** The state to continue with, if that is not the record's. */
  state?: string;
  /** A state that is neither continued nor part of the record's, because another session has written meanwhile. */
  unsentState?: string;
  /** The best outcome of the record and all sessions. */
  outcome: Outcome;
  /** What has not provably arrived. An answer has a place only if no other session has written meanwhile, which may have taken it. */
  interactions: readonly OutgoingInteraction[];
  objectives: readonly OutgoingObjective[];
  /** Whether any session has work that has not provably arrived. */
  isUnsent: boolean;
  /** Whether the LMS only repeats some of it, because it was told it in this page. It may never have stored it. */
  isEcho: boolean;
  /** The places of all answers, where no other session has written meanwhile. */
  places: readonly string[];
}

/** A backup compared with the LMS's record. */
interface Look {
  backup: Backup;
  /** The number of its session's last write in the record, and of the last one that is known to have arrived. */
  known: number | undefined;
  arrived: number;
  /** Whether the record has later writes of the session. */
  isOlder: boolean;
  isEcho: boolean;
  /** Whether no other session has written to the LMS since. */
  isLast: boolean;
}

/** Compares the backups of earlier sessions, the newest state first, with the LMS's record. */
export function earlierWork(backups: readonly Backup[], record: FirstRecord): EarlierWork {
  const { recorder, state, history } = record;
  // If the record is empty although a write had arrived, the LMS has begun a new attempt.
  const isAnew = recorder && !recorder.told.resumed && state === '' && history.length === 0;
  const looks = backups.filter(({ proven }) => !isAnew || proven === 0).map((backup) => compare(backup, record));
  // If two windows have stored the same answer, it is enough that one of them has sent it.
  const brought = new Set(
    looks.flatMap(({ backup: { interactions }, arrived }) =>
      interactions.filter(({ write }) => write !== undefined && write <= arrived).map(({ uuid }) => uuid),
    ),
  );
  const sessions = looks.map((look) => ({ ...look, ...unsentOf(look, brought) }));
  const unsent = sessions.filter(({ hasArrived }) => !hasArrived);
  const [newest] = sessions;
  return {
    madeAt: newest?.backup.madeAt ?? 0,
    ...(newest && chooseState(newest, newest.hasArrived, record)),
    outcome: sessions.reduce((best, { backup }) => betterOutcome(best, backup.outcome), record.outcome),
    interactions: unsent.flatMap(({ interactions }) => interactions),
    objectives: unsent.flatMap(({ objectives }) => objectives),
    isUnsent: unsent.length > 0,
    isEcho: unsent.some(({ isEcho }) => isEcho),
    places: sessions.filter(({ isLast }) => isLast).map(({ backup }) => backup.places),
  };
}

function compare(backup: Backup, { recorder, state, history }: FirstRecord): Look {
  const { session, before, write, proven, lmsPage } = backup;
  const known = lastWriteOf(session, history);
  const page = recorder?.told.lmsPage;
  const isEcho = page !== undefined && page === lmsPage;
  const isUnchanged = before.includes(markOf(state));
  const isLast = !recorder || isUnchanged || (session !== '' && history[0]?.startsWith(session) === true);
  // A backup from before the session's last write does not tell what that write contained.
  const isOlder = known !== undefined && known > write;
  const isRead = !isEcho && !isOlder && !recorder?.isProof;
  const arrived = (isRead ? known : undefined) ?? (isUnchanged && !isEcho ? 0 : proven);
  return { backup, known, arrived, isOlder, isEcho, isLast };
}

/** Returns what a session has to send again, and whether that is nothing. */
function unsentOf({ backup, arrived, isLast }: Look, brought: ReadonlySet<string>) {
  const interactions = backup.interactions
    .filter(({ uuid }) => !brought.has(uuid))
    .map(({ place, ...answer }) => ({ ...answer, place: isLast ? place : undefined }));
  const objectives = backup.objectives.filter(({ write }) => write === undefined || write > arrived);
  const hasArrived = backup.session !== '' && arrived >= backup.write && interactions.length === 0 && objectives.length === 0;
  return { interactions, objectives, hasArrived };
}

/** Chooses between the newest backup's state and the record's. */
function chooseState({ backup, known, isOlder, isLast }: Look, hasArrived: boolean, { state, history }: FirstRecord) {
  if (isOlder) return {};
  if (isLast) return { state: backup.state };
  // If the record does not list the session, another one has overwritten its state, unless the list is full and has dropped it.
  const isIncluded = hasArrived && (known !== undefined || history.length >= longestHistory);
  return isIncluded || backup.state === state ? {} : { unsentState: backup.state };
}
