/** SCORM 1.2: the names and values of its data model (SCORM 1.2 Run-Time Environment, section 3.4). */
import type { ConnectOptions } from '../connect-options.ts';
import type { Recorder } from '../recorder.ts';
import { scoreEntries, type Edition } from '../scorm/edition.ts';
import { asIdentifier, entryName, numberOf } from '../values.ts';
import { openScorm } from '../scorm/scorm-recorder.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes a duration as `HH:MM:SS.ss`; the hours may have four digits. */
function duration(milliseconds: number): string {
  const hundredths = Math.min(Math.round(Math.max(0, milliseconds) / 10), 9999 * 360_000);
  const seconds = Math.floor(hundredths / 100);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** Writes the learner's local time of day. */
const timeOfDay = (at: number): string => new Date(at).toTimeString().slice(0, 'HH:MM:SS'.length);

/** The longest response (CMIString255). */
const longest = 255;

/** The most characters of an entry's text in a response, so that reports stay readable. */
const longestText = 60;

/** Writes entries by their letters, as the standard requires. */
const letters = (positions: readonly number[]): string => positions.map(entryName).join(',');

/** Writes entries by letter and text, like `b_Hang-up`, because a trainer's report shows nothing else of them. */
function named(positions: readonly number[], choices: readonly string[]): string {
  const room = Math.min(longestText, Math.floor(longest / positions.length) - '_a,'.length);
  return positions
    .map((position) => [entryName(position), asIdentifier(choices[position] ?? '', room)].filter(Boolean).join('_'))
    .join(',');
}

export const scorm12: Edition = {
  standard: 'scorm12',
  apiName: 'API',
  callPrefix: 'LMS',
  stateLimit: 4096,
  learnerId: 'cmi.core.student_id',
  learnerName: 'cmi.core.student_name',
  language: 'cmi.student_preference.language',
  mode: 'cmi.core.lesson_mode',
  credit: 'cmi.core.credit',
  exit: 'cmi.core.exit',
  entry: 'cmi.core.entry',
  sessionTime: 'cmi.core.session_time',
  status: 'cmi.core.lesson_status',
  lookedAt: 'browsed',
  duration,

  outcome(get) {
    const status = get('cmi.core.lesson_status');
    const passed = status === 'passed' ? true : status === 'failed' ? false : undefined;
    return { completed: passed !== undefined || status === 'completed', passed, score: numberOf(get('cmi.core.score.raw')) };
  },

  /** A mark of 0, which some LMSs give where none was set, would let everybody pass. */
  passMark: (get) => numberOf(get('cmi.student_data.mastery_score')) || undefined,

  /** The score is sent only with the final status: an LMS with a mastery score would turn an early score into `failed`. */
  outcomeEntries({ completed, passed, score }, reportFailed) {
    const status = passed ? 'passed' : passed === false ? reportFailed && 'failed' : completed && 'completed';
    return status ? [...scoreEntries('cmi.core.score', score), ['cmi.core.lesson_status', status]] : [];
  },

  interactionEntries({ id, kind, description, choices, response, rightResponse, correct, latency, at }, place) {
    return [
      [`${place}.type`, kind],
      // SCORM 1.2 has no other element for the question's text.
      [`${place}.objectives.0.id`, asIdentifier(description, longest - 1) || id],
      [`${place}.time`, timeOfDay(at)],
      [`${place}.correct_responses.0.pattern`, named(rightResponse, choices), letters(rightResponse)],
      [`${place}.student_response`, named(response, choices), letters(response)],
      [`${place}.result`, correct ? 'correct' : 'wrong'],
      [`${place}.latency`, duration(latency)],
    ];
  },

  objectiveEntries: ({ done }, place) => [[`${place}.status`, done ? 'completed' : 'incomplete']],

  otherThan(element, value) {
    const [kind = ''] = /[a-z]+$/.exec(element) ?? [];
    // The time must keep its format, and identifiers of objectives must stay unique.
    const time = '00:00:00.0';
    const others: Partial<Record<string, string>> = {
      status: 'incomplete',
      type: 'numeric',
      result: 'neutral',
      latency: time,
      time,
      id: `-${value}`,
    };
    const other = others[kind] ?? '0';
    return other !== value ? other : value === '0' ? '1' : 'browsed';
  },
};

export const openScorm12 = (options: ConnectOptions): Recorder | undefined => openScorm(scorm12, options);
