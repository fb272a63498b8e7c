/** The page of the LMS: provides the API, then opens the course, in a frame or in a window of its own. Runs in the browser. */
import { StrictLms, type Launch } from './strict-lms.ts';

const launch = JSON.parse(document.querySelector('#launch')?.textContent ?? '') as Launch & { course: string; noApi?: boolean };
const lms = new StrictLms(launch);
const name = launch.standard === 'scorm12' ? 'API' : 'API_1484_11';
const provide = (): void => void Object.assign(window, { [name]: lms.api() });
if (launch.faults.isLate) {
  // An image that takes its time holds the page back.
  document.body.append(Object.assign(new Image(), { src: `${launch.attempt}/slow` }));
  addEventListener('load', provide);
} else if (!launch.noApi) provide();
Object.assign(window, { lms });

const frame = document.createElement('iframe');
frame.title = 'Course';
frame.style.inlineSize = '100%';
frame.style.blockSize = '90vh';
frame.src = launch.course;
document.querySelector('#open')?.addEventListener('click', () => void window.open(launch.course, '_blank', 'popup'));
document.querySelector('#exit')?.addEventListener('click', () => frame.remove());
if (!document.querySelector('#open')) document.body.append(frame);
