/** The entry point: returns a tracker for the format of a package. */
import { languageTag } from '../../content/language/tag.ts';
import type { ConnectOptions } from './connect-options.ts';
import { restoreBackups } from './local-backup.ts';
import { TrackingSession } from './tracking-session.ts';
import type { Recorder } from './recorder.ts';
import type { Standard, Tracker } from './tracker.ts';

/** Each adapter is a module of its own, so that a package contains only the one that it needs. */
const editions: Record<Exclude<Standard, 'browser-only'>, (options: ConnectOptions) => Promise<Recorder | undefined>> = {
  scorm12: (options) => import('./scorm-12/scorm-12.ts').then(({ openScorm12 }) => openScorm12(options)),
  scorm2004: (options) => import('./scorm-2004/scorm-2004.ts').then(({ openScorm2004 }) => openScorm2004(options)),
  cmi5: (options) => import('./cmi5/cmi5.ts').then(({ openCmi5 }) => openCmi5(options)),
};

/** Milliseconds between two looks for an LMS whose page is still loading, and the number of such looks. */
const lookPause = 100;
const mostLooks = 30;

/** Whether a page around the course is still loading. Scripts of its own may provide the API later than the course asks for it. */
const isLoadingAround = (): boolean =>
  [window.parent, window.top].some((around) => {
    try {
      return around !== null && around !== window && around.document.readyState !== 'complete';
    } catch {
      return false; // It belongs to another origin.
    }
  });

/**
 * Connects a course to what keeps its record.
 *
 * The promise never rejects, and no method of the tracker throws. Without an LMS, or with one that refuses or fails, the course runs on
 * the browser's storage, and `connection` says so.
 *
 * @example const tracker = await connect('scorm12', { course: 'the-closing-course', language: 'en' });
 */
export async function connect(standard: Standard, options: ConnectOptions): Promise<Tracker> {
  let recorder: Recorder | undefined;
  // This comes before the session begins, because nothing after that may wait.
  await restoreBackups();
  try {
    if (standard !== 'browser-only') {
      const open = () => editions[standard]({ ...options, language: languageTag(options.language) || 'und' });
      recorder = await open();
      for (let looks = 0; !recorder && standard !== 'cmi5' && isLoadingAround() && looks < mostLooks; looks += 1) {
        await new Promise((resolve) => setTimeout(resolve, lookPause));
        recorder = await open();
      }
    }
  } catch {
    // The adapter failed to load, or the LMS failed in an unforeseen way.
  }
  return new TrackingSession(standard, options.course, recorder);
}
