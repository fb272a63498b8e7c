/** The page of an LMS that runs on scorm-again. Runs in the browser. */
import type { Launch } from './strict-lms.ts';

interface ScormAgain {
  loadFromJSON(record: object): void;
  on(event: string, listener: (...values: unknown[]) => void): void;
}

type ScormAgainClass = new (settings: object) => ScormAgain;

interface StoredRecord {
  cmi?: { core?: object };
}

const launch = JSON.parse(document.querySelector('#launch')?.textContent ?? '') as Launch & { course: string; record?: StoredRecord };
const is12 = launch.standard === 'scorm12';
const ApiClass = (window as unknown as Record<string, ScormAgainClass>)[is12 ? 'Scorm12API' : 'Scorm2004API'];
if (!ApiClass) throw new Error('scorm-again is not there');
const api = new ApiClass({
  lmsCommitUrl: `${launch.attempt}/record`,
  dataCommitFormat: 'json',
  sendFullCommit: true,
  renderCommonCommitFields: false,
  logLevel: 4,
  // Every refusal and complaint fails the test, except for commits that the server does not answer, and scorm-again's own commits while a page
  // is unloaded: it makes them in a way that Chromium no longer allows then.
  onLogMessage: (level: number | string, message: string) => {
    if (/page dismissal|Commit failed|: api +(?:101|391):|^SCORM Error (?:101|391):.*\[Element: api\]$/.test(message)) return;
    if (level === 4 || level === 'ERROR') navigator.sendBeacon(`${launch.attempt}/refusals`, message);
  },
});
/** Nests values by their names: `cmi.core.lesson_mode` becomes `lesson_mode` of `cmi.core`. */
const under = (name: string, names: string[]): object =>
  Object.fromEntries(names.map((part) => [part, launch.data[`${name}.${part}`]]).filter(([, value]) => value !== undefined));
const cmi = launch.record?.cmi;
api.loadFromJSON(
  is12
    ? { ...cmi, core: { ...cmi?.core, ...under('cmi.core', ['student_id', 'student_name', 'lesson_mode', 'credit']) } }
    : { ...cmi, ...under('cmi', ['learner_id', 'learner_name', 'mode', 'credit']) },
);
api.on(is12 ? 'LMSFinish' : 'Terminate', () => navigator.sendBeacon(`${launch.attempt}/ended`));
Object.assign(window, { [is12 ? 'API' : 'API_1484_11']: api });

const frame = document.createElement('iframe');
frame.title = 'Course';
frame.src = launch.course;
frame.style.inlineSize = '100%';
frame.style.blockSize = '90vh';
document.querySelector('#exit')?.addEventListener('click', () => frame.remove());
document.body.append(frame);
