/** Fills the first screen once it is known who records: what is recorded, and what it takes to pass. */
import type { Tracker } from 'closing-playbook-widgets/tracking';
import { fillText, percentText } from '../../../content/language/numbers.ts';
import type { CourseSettings } from '../settings.ts';

/**
 * Says what is recorded, by whom, and by which rules. The page does not say it before: where the script does not run, none of it would be
 * true.
 */
export function tellWhatIsRecorded({ words, rules, parts }: CourseSettings, tracker: Tracker, passMark: number | undefined): void {
  const place = document.querySelector<HTMLElement>('[data-recorded]');
  if (!place) return;
  place.hidden = false;
  const by = place.querySelector('p');
  if (!tracker.recording) {
    const { passed, score } = tracker.outcome;
    const nothing =
      passed && score !== undefined ? fillText(words.reviewPassed, { score: percentText(score, rules.language) }) : words.recordedNothing;
    if (by) by.textContent = nothing;
    return;
  }
  const alone = tracker.connection === 'browser-only' || tracker.connection === 'not-kept';
  if (by) by.textContent = alone ? words.recordedHere : words.recordedThere;
  const has = (kind: 'checklist' | 'practice' | 'quiz') => parts.some((part) => part.kind === kind);
  const complete = {
    'every-part': words.recordedComplete,
    quizzes: words.recordedCompleteQuizzes,
    passed: words.recordedCompletePassed,
  }[rules.complete];
  const recorded = [
    parts.length > 1 && words.recordedPlace,
    has('checklist') && words.recordedTicks,
    has('quiz') && words.recordedAnswers,
    has('practice') && words.recordedLines,
    passMark !== undefined && fillText(words.recordedScore, { score: percentText(passMark, rules.language) }),
    complete,
    passMark !== undefined && rules.reportFailed && words.recordedFailed,
  ];
  const rows = recorded.filter((text) => text !== false).map((text) => Object.assign(document.createElement('li'), { textContent: text }));
  place.querySelector('ul')?.replaceChildren(...rows);
}

/** Sets the pass mark of the quizzes in the page; their content has the pass mark of the course's file. */
export function takePassMark(passMark: number): void {
  for (const json of document.querySelectorAll('script[data-content="quiz"]')) {
    const content = JSON.parse(json.textContent ?? '') as { quizzes: { passMark: number }[] };
    for (const quiz of content.quizzes) quiz.passMark = passMark;
    json.textContent = JSON.stringify(content);
  }
}
