/**
 * The data model of the strict LMS: each element with its access and its valid values, as narrow as in any known LMS
 * (SCORM 1.2 RTE 3.4, SCORM 2004 4th Ed. RTE 4.2, and Moodle's refusals). Runs in the browser.
 */
export interface Rule {
  readonly element: RegExp;
  /** `r`: readable; `w`: writable. */
  readonly access: 'r' | 'w' | 'rw';
  readonly values?: RegExp;
}

const text = (limit: number): RegExp => new RegExp(`^[\\s\\S]{0,${limit}}$`);
const percent = /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/;

const read = (...elements: string[]): Rule[] =>
  elements.map((element) => ({ element: new RegExp(`^${element.replaceAll('.', '\\.')}$`), access: 'r' }));
const rule = (element: string, access: Rule['access'], values: RegExp): Rule => ({
  element: new RegExp(`^${element.replaceAll('.', '\\.').replaceAll('#', '(?:0|[1-9]\\d*)')}$`),
  access,
  values,
});

const timeSpan12 = /^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/;
const identifier12 = /^[A-Za-z0-9_-]{1,255}$/;
/** A character of the standard, optionally followed by readable text; see {@link identifier12}. */
const responses12 = /^(?=.{1,255}$)[a-z0-9](?:_[\w-]+)?(?:,[a-z0-9](?:_[\w-]+)?){0,35}$/;

export const scorm12: readonly Rule[] = [
  ...read('cmi.core.student_id', 'cmi.core.student_name', 'cmi.core.credit', 'cmi.core.lesson_mode', 'cmi.core.entry'),
  ...read('cmi.student_data.mastery_score', 'cmi.interactions._count', 'cmi.objectives._count', 'cmi.launch_data'),
  rule('cmi.core.lesson_status', 'rw', /^(?:passed|completed|failed|incomplete|browsed)$/),
  rule('cmi.core.score.raw', 'rw', percent),
  rule('cmi.core.score.min', 'rw', percent),
  rule('cmi.core.score.max', 'rw', percent),
  rule('cmi.core.exit', 'w', /^(?:time-out|suspend|logout|)$/),
  rule('cmi.core.session_time', 'w', timeSpan12),
  rule('cmi.suspend_data', 'rw', text(4096)),
  rule('cmi.student_preference.language', 'rw', text(255)),
  rule('cmi.objectives.#.id', 'rw', identifier12),
  rule('cmi.objectives.#.status', 'rw', /^(?:passed|completed|failed|incomplete|browsed|not attempted)$/),
  rule('cmi.interactions.#.id', 'w', identifier12),
  rule('cmi.interactions.#.objectives.#.id', 'w', identifier12),
  rule('cmi.interactions.#.type', 'w', /^(?:true-false|choice|fill-in|matching|performance|sequencing|likert|numeric)$/),
  rule('cmi.interactions.#.time', 'w', /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/),
  rule('cmi.interactions.#.correct_responses.0.pattern', 'w', responses12),
  rule('cmi.interactions.#.student_response', 'w', responses12),
  rule('cmi.interactions.#.result', 'w', /^(?:correct|wrong|unanticipated|neutral)$/),
  rule('cmi.interactions.#.latency', 'w', timeSpan12),
];

const timeSpan2004 = /^P(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)$/;
const identifier2004 = /^[\w.:-]{1,4000}$/;
const responses2004 = /^[\w.-]+(?:\[,\][\w.-]+){0,35}$/;
const description2004 = /^(?!\{)[^\r\n]{0,250}$/;

export const scorm2004: readonly Rule[] = [
  ...read('cmi.learner_id', 'cmi.learner_name', 'cmi.credit', 'cmi.mode', 'cmi.entry', 'cmi.scaled_passing_score'),
  ...read('cmi.interactions._count', 'cmi.objectives._count', 'cmi.launch_data'),
  rule('cmi.completion_status', 'rw', /^(?:completed|incomplete|not attempted|unknown)$/),
  rule('cmi.success_status', 'rw', /^(?:passed|failed|unknown)$/),
  rule('cmi.score.scaled', 'rw', /^(?:1|0(?:\.\d{1,7})?)$/),
  rule('cmi.score.raw', 'rw', percent),
  rule('cmi.score.min', 'rw', percent),
  rule('cmi.score.max', 'rw', percent),
  rule('cmi.exit', 'w', /^(?:time-out|suspend|logout|normal|)$/),
  rule('cmi.session_time', 'w', timeSpan2004),
  rule('cmi.suspend_data', 'rw', text(64_000)),
  rule('cmi.learner_preference.language', 'rw', text(250)),
  rule('cmi.objectives.#.id', 'rw', identifier2004),
  rule('cmi.objectives.#.completion_status', 'rw', /^(?:completed|incomplete|not attempted|unknown)$/),
  rule('cmi.objectives.#.description', 'rw', description2004),
  rule('cmi.interactions.#.id', 'rw', identifier2004),
  rule(
    'cmi.interactions.#.type',
    'rw',
    /^(?:true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  ),
  // Moodle refuses a time with Z and no fraction, and one with three decimals.
  rule('cmi.interactions.#.timestamp', 'rw', /^20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d\.\d{1,2}Z$/),
  rule('cmi.interactions.#.correct_responses.0.pattern', 'rw', responses2004),
  rule('cmi.interactions.#.learner_response', 'rw', responses2004),
  rule('cmi.interactions.#.result', 'rw', /^(?:correct|incorrect|unanticipated|neutral)$/),
  rule('cmi.interactions.#.latency', 'rw', timeSpan2004),
  rule('cmi.interactions.#.description', 'rw', description2004),
];
