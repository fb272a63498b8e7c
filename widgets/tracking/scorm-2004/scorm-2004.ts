/** SCORM 2004, 4th Edition: the names and values of its data model (Run-Time Environment, section 4.2). */
import type { ConnectOptions } from '../connect-options.ts';
import type { Recorder } from '../recorder.ts';
import { scoreEntries, type Edition } from '../scorm/edition.ts';
import { asPercent, asShare, isoDuration, joinedPattern, numberOf } from '../values.ts';
import { openScorm } from '../scorm/scorm-recorder.ts';

/** Writes a timestamp. Moodle refuses both `…23Z` and three decimals. */
const timestamp = (at: number): string => new Date(at).toISOString().replace(/\.\d+Z$/, '.0Z');

/**
 * Writes a text of at most 250 characters on one line. A brace at its start would be read as a language, and half a character at its end is
 * one that `encodeURIComponent`, by which LMSs send it, throws at.
 */
const description = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^\{/, '(')
    .slice(0, 250)
    .replace(/[\ud800-\udbff]$/, '');

export const scorm2004: Edition = {
  standard: 'scorm2004',
  apiName: 'API_1484_11',
  callPrefix: '',
  stateLimit: 64_000,
  learnerId: 'cmi.learner_id',
  learnerName: 'cmi.learner_name',
  language: 'cmi.learner_preference.language',
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  exit: 'cmi.exit',
  entry: 'cmi.entry',
  sessionTime: 'cmi.session_time',
  status: 'cmi.completion_status',
  duration: isoDuration,

  outcome(get) {
    const success = get('cmi.success_status');
    return {
      completed: get('cmi.completion_status') === 'completed',
      passed: success === 'passed' ? true : success === 'failed' ? false : undefined,
      score: asPercent(numberOf(get('cmi.score.scaled'))),
    };
  },

  passMark: (get) => asPercent(numberOf(get('cmi.scaled_passing_score'))),

  outcomeEntries({ completed, passed, score }, reportFailed) {
    if (passed === undefined ? !completed : !passed && !reportFailed) return [];
    return [
      ...(score === undefined ? [] : ([['cmi.score.scaled', String(asShare(score))]] as const)),
      ...scoreEntries('cmi.score', score),
      ...(passed === undefined ? [] : ([['cmi.success_status', passed ? 'passed' : 'failed']] as const)),
      ...(completed ? ([['cmi.completion_status', 'completed']] as const) : []),
    ];
  },

  interactionEntries: ({ kind, description: text, response, rightResponse, correct, latency, at }, place) => [
    [`${place}.type`, kind],
    [`${place}.timestamp`, timestamp(at)],
    [`${place}.correct_responses.0.pattern`, joinedPattern(rightResponse)],
    [`${place}.learner_response`, joinedPattern(response)],
    [`${place}.result`, correct ? 'correct' : 'incorrect'],
    [`${place}.latency`, isoDuration(latency)],
    [`${place}.description`, description(text)],
  ],

  objectiveEntries: ({ done, description: text }, place) => [
    [`${place}.completion_status`, done ? 'completed' : 'incomplete'],
    [`${place}.description`, description(text)],
  ],
};

export const openScorm2004 = (options: ConnectOptions): Recorder | undefined => openScorm(scorm2004, options);
