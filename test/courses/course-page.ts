/** A small course for tests: a quiz and a checklist from the built kit, connected to a tracker. */
import type { PublishedChecklist, PublishedPractice, PublishedQuiz } from '../../widgets/content/types.ts';
import { practicesFileOf } from '../../content/testing/small-practice.ts';
import { findMistake, order, several, single, smallQuiz } from '../../content/testing/small-quiz.ts';
import type { FollowedCourse } from '../../widgets/tracking/course.ts';
import type { ConnectOptions } from '../../widgets/tracking/connect-options.ts';
import type { Standard } from '../../widgets/tracking/tracker.ts';

export interface SmallCourse extends Pick<FollowedCourse, 'attempts' | 'complete'>, Pick<ConnectOptions, 'reportFailed'> {
  standard: Standard;
  /** Changes to the default quiz; `false` for a course without a quiz. */
  quiz?: Partial<PublishedQuiz> | false | undefined;
  checklist?: PublishedChecklist;
  practice?: PublishedPractice;
}

/** Four questions of the same kind. The first option of each is right. */
const fourQuestions = [1, 2, 3, 4].map((number) => ({ ...single, id: `question-${number}`, prompt: `Question ${number}?` }));

/** A question of each kind. */
export const allKinds: Partial<PublishedQuiz> = { questions: [single, several, order, findMistake] };

const item = { required: true, why: 'So that it is done.', step: 'recap', say: [] };

/** Two items. */
export const smallChecklist: PublishedChecklist = {
  id: 'desk',
  title: 'At the desk',
  summary: 'Two things to do.',
  order: 1,
  contexts: ['support'],
  situations: [],
  items: [
    { ...item, id: 'sum-up', text: 'Sum up' },
    { ...item, id: 'thank', text: 'Thank the caller' },
  ],
};

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Returns the page, whose scripts are in `kit/`. */
export function coursePage({ standard, quiz, checklist, practice, attempts, complete, reportFailed }: SmallCourse): string {
  const quizFile = quiz === false ? undefined : smallQuiz({ questions: fourQuestions, ...quiz });
  const questions = quizFile?.quizzes[0]?.questions;
  const checklistFile = checklist && {
    version: 1,
    language: 'en',
    steps: [{ id: 'recap', label: 'Recap' }],
    checklists: [checklist],
  };
  const parts = [
    ...(questions ? [{ id: 'small', kind: 'quiz', questions: questions.length, questionIds: questions.map(({ id }) => id).sort() }] : []),
    ...(checklist ? [{ id: checklist.id, kind: 'checklist' }] : []),
    ...(practice
      ? [
          {
            id: practice.id,
            kind: 'practice',
            questions: practice.passMark === undefined ? undefined : practice.moves.length + practice.mistakes.length,
            questionIds: practice.moments.map(({ id }) => id),
          },
        ]
      : []),
  ];
  const course = { parts, passMark: quizFile ? 75 : practice?.passMark, attempts, complete };
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A small course</title></head>
<body>
<p role="status"></p>
<p id="lost"></p>
<button type="button">Save and close</button>
${quizFile ? `<closing-quiz quiz="small" mode="course" remember="off"><script type="application/json">${json(quizFile)}</script></closing-quiz>` : ''}
${checklistFile ? `<closing-checklist checklist="${checklistFile.checklists[0]?.id ?? ''}" mode="course" remember="off"><script type="application/json">${json(checklistFile)}</script></closing-checklist>` : ''}
${practice ? `<closing-practice practice="${practice.id}" seed="fixed" mode="course" remember="off"><script type="application/json">${json(practicesFileOf(practice))}</script></closing-practice>` : ''}
${practice ? '<script type="module" src="/kit/practice.js"></script>' : ''}
${quizFile ? '<script type="module" src="/kit/quiz.js"></script>' : ''}
${checklistFile ? '<script type="module" src="/kit/checklist.js"></script>' : ''}
<script type="module">
import { connect, follow } from '/kit/tracking.js';
const tracker = await connect(${json(standard)}, { course: 'small', language: 'en', reportFailed: ${json(reportFailed ?? false)} });
window.told = [];
const tell = () => { document.querySelector('[role=status]').textContent = tracker.connection; window.told.push(tracker.connection); };
tracker.watch(tell);
tell();
window.tracker = tracker;
window.following = follow(document.body, tracker, {
  ...${json(course)},
  lost: (why, parts) => { document.querySelector('#lost').textContent = why + ': ' + parts.map(({ id }) => id).join(); },
});
document.querySelector('button').addEventListener('click', () => void tracker.close());
</script>
</body>
</html>`;
}
