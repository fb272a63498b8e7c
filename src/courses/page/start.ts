/** Brings a course's page to life: connects it to what keeps the learner's record, and shows one part at a time. */
import { connect, follow, type Standard } from 'closing-playbook-widgets/tracking';
import type { CourseSettings } from '../settings.ts';
import { limitAttempts } from './attempts.ts';
import { showOutcome } from './outcome.ts';
import { takePassMark, tellWhatIsRecorded } from './recorded.ts';
import { showScreens } from './screens.ts';
import { showConnection, tellLost } from './status.ts';

const settings = JSON.parse(document.querySelector('[data-course-settings]')?.textContent ?? '') as CourseSettings;
/** Packaging writes here what the package is for. */
const standard = document.documentElement.dataset['standard'] as Standard;

const { key, language, reportFailed, passMark: own, attempts, complete } = settings;
const tracker = await connect(standard, { course: key, language, reportFailed });
const passMark = own === undefined ? undefined : (tracker.passMark ?? own);
if (passMark !== undefined && passMark !== own) takePassMark(passMark);

const update = () => {
  showOutcome(settings, following, passMark);
  limitAttempts(settings, following);
};
const following = follow(document.body, tracker, {
  parts: settings.parts.map(({ kind, id, questions }) => ({ id, kind: kind === 'guide' ? 'text' : kind, questions })),
  passMark,
  complete,
  attempts,
  lost: (why, parts) => tellLost(settings, why, parts),
  // It may be called before there is something to follow.
  changed: () => queueMicrotask(update),
});

tellWhatIsRecorded(settings, tracker, passMark);
showConnection(settings.words, tracker, standard);
update();
const screens = showScreens(settings, following);

document.addEventListener('click', ({ target }) => {
  const id = target instanceof Element ? target.closest<HTMLElement>('[data-read]')?.dataset['read'] : undefined;
  if (id !== undefined) following.read(id);
});

document.querySelector('[data-close]')?.addEventListener('click', async () => {
  await tracker.close();
  // An LMS mostly takes the page away; where it does not, the page says how it ended.
  screens.close();
});
