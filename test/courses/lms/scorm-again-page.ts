/** The page of an LMS that runs on scorm-again. Runs in the browser. */
import type { Launch } from './strict-lms.ts';

interface ScormAgain {
  loadFromJSON(record: object): void;
  on(event: string, listener: (...values: unknown[]) => void): void;
}

type ScormAgainClass = new (settings: object) => ScormAgain;

const launch = JSON.parse(document.querySelector('#launch')?.textContent ?? '') as Launch & {
  course: string;
  record: { cmi?: object } | undefined;
};
const is12 = launch.standard === 'scorm12';
const ApiClass = (window as unknown as Record<string, ScormAgainClass>)[is12 ? 'Scorm12API' : 'Scorm2004API'];
if (!ApiClass) throw new Error('scorm-again is not there');
const api = new ApiClass({
  lmsCommitUrl: `${launch.attempt}/record`,
  dataCommitFormat: 'json',
  sendFullCommit: true,
  renderCommonCommitFields: false,
  logLevel: 4,
  // Whatever it refuses or complains about fails the test, but for its own commits while a page goes: it makes them as Chromium
  // does not let a page do that is going.
  onLogMessage: (level: number | string, message: string) => {
    if (/page dismissal|: api +(?:101|391):|^SCORM Error (?:101|391):.*\[Element: api\]$/.test(message)) return;
    if (level === 4 || level === 'ERROR') navigator.sendBeacon(`${launch.attempt}/refusals`, message);
  },
});
const first = is12
  ? { core: { student_id: 'u-17', student_name: 'Roy, Ada', lesson_mode: 'normal', credit: 'credit' } }
  : { learner_id: 'u-17', learner_name: 'Roy, Ada', mode: 'normal', credit: 'credit' };
api.loadFromJSON(launch.record?.cmi ?? first);
Object.assign(window, { [is12 ? 'API' : 'API_1484_11']: api });

const frame = document.createElement('iframe');
frame.title = 'Course';
frame.src = launch.course;
frame.style.inlineSize = '100%';
frame.style.blockSize = '90vh';
document.querySelector('#exit')?.addEventListener('click', () => frame.remove());
document.body.append(frame);
