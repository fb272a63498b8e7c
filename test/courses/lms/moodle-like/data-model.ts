/**
 * The data models of a Moodle-like LMS: its elements and their valid values. They are wider than those of the strict LMS in
 * some places and narrower in others. The facts come from Moodle's mod/scorm/datamodels, versions 4.1 to 5.1; no code is taken from there.
 */
export interface Element {
  readonly access: 'r' | 'w' | 'rw';
  readonly format?: RegExp;
  /** The range of a numeric value. */
  readonly range?: readonly [least: number, most: number];
}

export type Model = Readonly<Record<string, Element>>;

const text = (limit: number): RegExp => new RegExp(`^[^]{0,${limit}}$`);
const oneOf = (...values: string[]): RegExp => new RegExp(`^(?:${values.join('|')})$`);
const read: Element = { access: 'r' };
const write = (format: RegExp): Element => ({ access: 'w', format });
const both = (format: RegExp): Element => ({ access: 'rw', format });

/**
 * SCORM 1.2.
 *
 * @param strict whether the administrator chose "SCORM 1.2 standard mode": then texts have the lengths of the standard
 */
export function scorm12Model(strict: boolean): Model {
  const longText = text(strict ? 4096 : 64_000);
  const shortText = text(strict ? 255 : 64_000);
  const identifier = /^[!-~]{0,255}$/;
  const timeOfDay = /^[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/;
  const timeSpan = /^\d{2,4}:\d{2}:\d{2}(?:\.\d{1,2})?$/;
  const score: Element = { access: 'rw', format: /^-?\d{0,3}(?:\.\d*)?$/, range: [0, 100] };
  return {
    'cmi.core.student_id': read,
    'cmi.core.student_name': read,
    'cmi.core.lesson_location': both(shortText),
    'cmi.core.credit': read,
    'cmi.core.lesson_status': both(oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed')),
    'cmi.core.entry': read,
    'cmi.core.score.raw': score,
    'cmi.core.score.min': score,
    'cmi.core.score.max': score,
    'cmi.core.total_time': read,
    'cmi.core.lesson_mode': read,
    'cmi.core.exit': write(oneOf('time-out', 'suspend', 'logout', '')),
    'cmi.core.session_time': write(timeSpan),
    'cmi.suspend_data': both(longText),
    'cmi.launch_data': read,
    'cmi.student_data.mastery_score': read,
    'cmi.student_preference.language': both(shortText),
    'cmi.objectives._count': read,
    'cmi.objectives.n.id': both(identifier),
    'cmi.objectives.n.status': both(oneOf('passed', 'completed', 'failed', 'incomplete', 'browsed', 'not attempted')),
    'cmi.interactions._count': read,
    'cmi.interactions.n.id': write(identifier),
    'cmi.interactions.n.objectives.n.id': write(identifier),
    'cmi.interactions.n.time': write(timeOfDay),
    'cmi.interactions.n.type': write(
      oneOf('true-false', 'choice', 'fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric'),
    ),
    'cmi.interactions.n.correct_responses.n.pattern': write(shortText),
    'cmi.interactions.n.student_response': write(shortText),
    'cmi.interactions.n.result': write(/^(?:correct|wrong|unanticipated|neutral|\d{0,3}(?:\.\d*)?)$/),
    'cmi.interactions.n.latency': write(timeSpan),
  };
}

const seconds = String.raw`\d+(?:\.\d{1,2})?S`;
const timeSpan2004 = new RegExp(
  String.raw`^P(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H(?:\d+M)?(?:${seconds})?|\d+M(?:${seconds})?|${seconds}))?$`,
);
/** Before a time zone, Moodle requires a fraction of at most two digits. */
const timestamp2004 =
  /^(?:19[7-9]\d|20[0-2]\d|203[0-8])-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2}Z?)?$/;
const decimal = /^-?\d{1,5}(?:\.\d{1,18})?$/;
const identifier2004 = /^\S{1,4000}$/;
/** One line, without a brace at its start unless a language follows. */
const description2004 = /^(?:\{lang=[\w-]+\})?(?:[^{].{0,250})?$/;

/** SCORM 2004. */
export const scorm2004Model: Model = {
  'cmi.completion_status': both(oneOf('completed', 'incomplete', 'not attempted', 'unknown')),
  'cmi.credit': read,
  'cmi.entry': read,
  'cmi.exit': write(oneOf('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.interactions._count': read,
  'cmi.interactions.n.id': both(identifier2004),
  'cmi.interactions.n.type': both(
    oneOf('true-false', 'choice', '(?:long-)?fill-in', 'matching', 'performance', 'sequencing', 'likert', 'numeric', 'other'),
  ),
  'cmi.interactions.n.objectives.n.id': both(identifier2004),
  'cmi.interactions.n.timestamp': both(timestamp2004),
  // What is right for an interaction's type is looked at apart.
  'cmi.interactions.n.correct_responses.n.pattern': both(/^.*$/),
  'cmi.interactions.n.learner_response': both(/^.*$/),
  'cmi.interactions.n.result': both(/^(?:correct|incorrect|unanticipated|neutral|-?\d{1,4}(?:\.\d{1,18})?)$/),
  'cmi.interactions.n.latency': both(timeSpan2004),
  'cmi.interactions.n.description': both(description2004),
  'cmi.launch_data': read,
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.learner_preference.language': both(/^(?:(?:[a-zA-Z]{2,3}|[ix])(?:-[a-zA-Z\d-]{2,8})?)?$/),
  'cmi.location': both(text(1000)),
  'cmi.mode': read,
  'cmi.objectives._count': read,
  'cmi.objectives.n.id': both(identifier2004),
  'cmi.objectives.n.success_status': both(oneOf('passed', 'failed', 'unknown')),
  'cmi.objectives.n.completion_status': both(oneOf('completed', 'incomplete', 'not attempted', 'unknown')),
  'cmi.objectives.n.description': both(description2004),
  'cmi.scaled_passing_score': read,
  'cmi.score.scaled': { access: 'rw', format: decimal, range: [-1, 1] },
  'cmi.score.raw': both(decimal),
  'cmi.score.min': both(decimal),
  'cmi.score.max': both(decimal),
  'cmi.session_time': write(timeSpan2004),
  'cmi.success_status': both(oneOf('passed', 'failed', 'unknown')),
  'cmi.suspend_data': both(text(64_000)),
  'cmi.total_time': read,
};
