/** SCORM 1.2: the names and values of its data model (SCORM 1.2 Run-Time Environment, section 3.4). */
import type { ConnectOptions } from '../connect.ts';
import type { Recorder } from '../recorder.ts';
import type { Edition } from '../scorm/edition.ts';
import { entryName, numberOf, twoDecimals } from '../values.ts';
import { openScorm } from '../scorm/scorm-recorder.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `HH:MM:SS.ss`; hours may have four digits. */
function duration(milliseconds: number): string {
  const hundredths = Math.min(Math.round(milliseconds / 10), 9999 * 360_000);
  const seconds = Math.floor(hundredths / 100);
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${two(hundredths % 100)}`;
}

/** The time of day where the learner is. */
function timeOfDay(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

const pattern = (positions: readonly number[]): string => positions.map(entryName).join(',');

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
  duration,

  outcome(get) {
    const status = get('cmi.core.lesson_status');
    const passed = status === 'passed' ? true : status === 'failed' ? false : undefined;
    return { completed: passed !== undefined || status === 'completed', passed, score: numberOf(get('cmi.core.score.raw')) };
  },

  passMark: (get) => numberOf(get('cmi.student_data.mastery_score')),

  /** A score goes out with the final status alone: with a mastery score, an LMS makes `failed` of an early one. */
  outcomeEntries({ completed, passed, score }, reportFailed) {
    if (passed === undefined ? !completed : !passed && !reportFailed) return [];
    const status = passed === undefined ? 'completed' : passed ? 'passed' : 'failed';
    const core = 'cmi.core';
    return [
      ...(score === undefined
        ? []
        : ([
            [`${core}.score.min`, '0'],
            [`${core}.score.max`, '100'],
            [`${core}.score.raw`, String(twoDecimals(score))],
          ] as const)),
      [`${core}.lesson_status`, status],
    ];
  },

  interactionEntries: ({ kind, response, rightResponse, correct, latency, at }, place) => [
    [`${place}.type`, kind],
    [`${place}.time`, timeOfDay(at)],
    [`${place}.correct_responses.0.pattern`, pattern(rightResponse)],
    [`${place}.student_response`, pattern(response)],
    [`${place}.result`, correct ? 'correct' : 'wrong'],
    [`${place}.latency`, duration(latency)],
  ],

  objectiveEntries: ({ done }, place) => [[`${place}.status`, done ? 'completed' : 'incomplete']],
};

export const openScorm12 = (options: ConnectOptions): Recorder | undefined => openScorm(scorm12, options);
