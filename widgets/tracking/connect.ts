/** The way in: a tracker for a package's edition. */
import { languageTag } from '../../content/language/tag.ts';
import type { ConnectOptions } from './connect-options.ts';
import { restoreBackups } from './local-backup.ts';
import { TrackingSession } from './tracking-session.ts';
import type { Recorder } from './recorder.ts';
import type { Standard, Tracker } from './tracker.ts';

/** Each is loaded by itself: a package carries the one that it needs. */
const editions: Record<Exclude<Standard, 'browser-only'>, (options: ConnectOptions) => Promise<Recorder | undefined>> = {
  scorm12: (options) => import('./scorm-12/scorm-12.ts').then(({ openScorm12 }) => openScorm12(options)),
  scorm2004: (options) => import('./scorm-2004/scorm-2004.ts').then(({ openScorm2004 }) => openScorm2004(options)),
  cmi5: (options) => import('./cmi5/cmi5.ts').then(({ openCmi5 }) => openCmi5(options)),
};

/**
 * Connects a course to what keeps its record.
 *
 * It never rejects and nothing it gives ever throws: without an LMS, with one that refuses or breaks, the course runs on what this
 * browser keeps, and `connection` says so.
 *
 * @example const tracker = await connect('scorm12', { course: 'the-closing-course', language: 'en' });
 */
export async function connect(standard: Standard, options: ConnectOptions): Promise<Tracker> {
  let recorder: Recorder | undefined;
  // Before the LMS is told that the session begins: what comes after that must not wait.
  await restoreBackups();
  try {
    if (standard !== 'browser-only') {
      recorder = await editions[standard]({ ...options, language: languageTag(options.language) || 'und' });
    }
  } catch {
    // The adapter itself could not be loaded, or its LMS is broken in a way that nobody foresaw.
  }
  return new TrackingSession(standard, options.course, recorder);
}
