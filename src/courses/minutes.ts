/** Counts how long a course takes. */
import { wordsIn } from '../../content/language/words.ts';
import { textsOfLesson } from '../../content/read/lesson-texts.ts';
import type { Course } from '../../content/schema/index.ts';
import { entryOf, type Playbook } from '../playbook/playbook.ts';
import { wordsOfGuide } from '../playbook/reading-time.ts';
import { partsOf, type Part } from './course-parts.ts';
import { lessonOf } from './lesson.ts';

/** Learners read to keep it, which is slower than reading a page. */
const wordsPerMinute = 200;
const secondsPerQuestion = 45;
/** For writing down a call of one's own, at the end of a lesson. */
const secondsPerOwnCall = 120;

/** Returns how many minutes a course takes: what its file says, else what reading, answering, playing and writing come to. */
export function minutesOf(playbook: Playbook, course: Course): number {
  const seconds = partsOf(playbook, course).reduce((sum, part) => sum + secondsOf(playbook, part), 0);
  return course.minutes ?? Math.max(1, Math.round(seconds / 60));
}

/** Returns how many minutes some questions of a quiz take, at least one. */
export const minutesForQuestions = (questions: number): number => Math.max(1, Math.round((questions * secondsPerQuestion) / 60));

/** Returns how many minutes one part takes, at least one. */
export const minutesOfPart = (playbook: Playbook, part: Part): number => Math.max(1, Math.round(secondsOf(playbook, part) / 60));

function secondsOf(playbook: Playbook, { kind, id, questions = 0 }: Part): number {
  if (kind === 'quiz') return questions * secondsPerQuestion;
  if (kind === 'checklist') return secondsFor(entryOf(playbook.checklists, id).items.flatMap(({ text, why }) => [text, why]));
  if (kind === 'practice') {
    const { scene, seconds } = entryOf(playbook.practices, id);
    return seconds + secondsFor(Object.values(scene));
  }
  const lesson = lessonOf(playbook, id);
  return lesson
    ? secondsPerOwnCall + secondsFor(textsOfLesson(playbook, lesson))
    : (wordsOfGuide(entryOf(playbook.guides, id).text) / wordsPerMinute) * 60;
}

const secondsFor = (texts: readonly string[]): number => (texts.reduce((sum, text) => sum + wordsIn(text), 0) / wordsPerMinute) * 60;
