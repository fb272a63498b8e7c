/** The first screen, once it is known who records: what is recorded, and what it takes to pass. */
import type { Tracker } from 'closing-playbook-widgets/tracking';
import { fillText, percentText } from '../../../content/language/numbers.ts';
import type { CourseSettings } from '../settings.ts';

/** Tells what is recorded, by whom, and at which pass mark. */
export function tellWhatIsRecorded({ words, language }: CourseSettings, tracker: Tracker, passMark: number | undefined): void {
  const list = document.querySelector<HTMLElement>('[data-recorded]');
  const by = document.querySelector<HTMLElement>('[data-recorded-by]');
  const score = document.querySelector<HTMLElement>('[data-recorded-score]');
  const alone = tracker.connection === 'browser-only' || tracker.connection === 'not-kept';
  if (by) by.textContent = alone ? words.recordedHere : words.recordedThere;
  if (score && passMark !== undefined) score.textContent = fillText(words.recordedScore, { score: percentText(passMark, language) });
  if (list && !tracker.recording) list.textContent = words.recordedNothing;
}

/** Lets the quizzes pass at the pass mark that the LMS prescribes: an administrator may have set another one there. */
export function takePassMark(passMark: number): void {
  for (const json of document.querySelectorAll('script[data-content="quiz"]')) {
    const content = JSON.parse(json.textContent ?? '') as { quizzes: { passMark: number }[] };
    for (const quiz of content.quizzes) quiz.passMark = passMark;
    json.textContent = JSON.stringify(content);
  }
}
