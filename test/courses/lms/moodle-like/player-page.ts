/** The player's page of a Moodle-like LMS: the API, and the course in a frame. Runs in the browser. */
import { MoodleLikeApi, type PlayerData } from './api.ts';
import { sendOver, type Fields } from './send.ts';

interface Player {
  data: PlayerData;
  /** The address for values. */
  store: string;
  /** The session's key, sent with every request. */
  key: string;
  course: string;
}

const player = JSON.parse(document.querySelector('#launch')?.textContent ?? '') as Player;

// After every sign-in, Moodle clears everything that was left in this browser.
if (localStorage.getItem('signed-in') !== player.key) {
  localStorage.clear();
  localStorage.setItem('signed-in', player.key);
}

let leaving = false;
for (const event of ['beforeunload', 'pagehide']) addEventListener(event, () => void (leaving = true));
addEventListener('pageshow', () => void (leaving = false));
addEventListener('visibilitychange', () => void (leaving = document.visibilityState === 'hidden'));

function post(fields: Fields): { status: number; text: string } {
  const request = new XMLHttpRequest();
  request.open('POST', player.store, false);
  request.send(new URLSearchParams(fields));
  return { status: request.status, text: request.responseText };
}

function beacon(fields: Fields): boolean {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return navigator.sendBeacon(player.store, form);
}

const api = new MoodleLikeApi(player.data, sendOver({ isLeaving: () => leaving, post, beacon }, player.key));
Object.assign(window, { [player.data.standard === 'scorm12' ? 'API' : 'API_1484_11']: api.object() });

function showCourse(): void {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.title = 'Course';
  frame.style.inlineSize = '100%';
  frame.style.blockSize = '666px';
  frame.src = player.course;
  document.querySelector('main')?.append(frame);
}

// The table of contents reloads the course in the same page.
document.querySelector('#contents')?.addEventListener('click', showCourse);
showCourse();
