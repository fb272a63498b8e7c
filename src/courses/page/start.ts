/** Starts a course's page: connects it to what keeps the learner's record, and shows one part at a time. */
import { connect, follow, type Standard } from 'closing-playbook-widgets/tracking';
import { isSupported } from '../../../content/browser/is-supported.ts';
import type { CourseSettings } from '../settings.ts';
import { limitAttempts } from './attempts.ts';
import { leaveWindow } from './leave-window.ts';
import { reportOnLms } from './lms-test.ts';
import { showOutcome } from './outcome.ts';
import { momentIdsOf, questionIdsOf } from './packaged-content.ts';
import { takePassMark, tellWhatIsRecorded } from './recorded.ts';
import { showScreens } from './screens.ts';
import { showConnection, showNotStarted, showStarted, tellLost } from './status.ts';

const settings = JSON.parse(document.querySelector('[data-course-settings]')?.textContent ?? '') as CourseSettings;
/** The format that the page was made for. */
const standard = document.documentElement.dataset['standard'] as Standard;

async function start(): Promise<void> {
  const { key, parts, rules } = settings;
  const { language, reportFailed, attempts, complete } = rules;
  const tracker = await connect(standard, { course: key, language, reportFailed, probe: 'LICENSE.txt' });
  const passMark = rules.passMark === undefined ? undefined : (tracker.passMark ?? rules.passMark);
  if (passMark !== undefined && standard !== 'browser-only') takePassMark(passMark);

  const update = () => {
    showOutcome(settings, following, passMark);
    limitAttempts(settings, following);
  };
  const following = follow(document.body, tracker, {
    parts: parts.map(({ kind, id, questions }) => ({
      id,
      kind: kind === 'guide' ? 'text' : kind,
      questions,
      questionIds: kind === 'quiz' ? questionIdsOf(id) : kind === 'practice' ? momentIdsOf(id) : undefined,
    })),
    passMark,
    complete,
    attempts,
    lost: (why, ...what) => tellLost(settings, why, ...what),
    // The callback may run before `following` is assigned.
    changed: () => queueMicrotask(update),
  });

  tellWhatIsRecorded(settings, tracker, passMark);
  showConnection(settings.words, tracker, standard);
  update();
  const reports = settings.lmsTest && (await reportOnLms(settings, settings.lmsTest, tracker));
  // Somebody who comes back to the LMS test wants its report.
  if (reports && location.hash === '') location.replace('#result');
  const screens = showScreens(settings, following);

  document.addEventListener('click', ({ target }) => {
    const id = target instanceof Element ? target.closest<HTMLElement>('[data-read]')?.dataset['read'] : undefined;
    if (id !== undefined) following.read(id);
  });

  document.querySelector('[data-print]')?.addEventListener('click', () => print());

  document.querySelector('[data-close]')?.addEventListener('click', async () => {
    await tracker.close();
    // An LMS mostly replaces the page; where it does not, the page shows how the course ended.
    screens.close();
    leaveWindow(settings.words, tracker);
  });
}

showStarted(settings.words);
try {
  // The widgets, which come after this, do not start there either.
  if (!isSupported()) throw new Error('This browser is too old for the course: it can be read.');
  await start();
} catch (error) {
  // Catches bugs and blocked modules. The course can still be read, and must not claim to record.
  showNotStarted(settings.words);
  throw error;
}
