/** Counts how long a course takes. */
import { wordsIn } from '../../content/read/count-words.ts';
import { beginCall, choicesIn, endingOf, momentOf, saidTo, say } from '../../content/practice/call.ts';
import { spelledOut } from '../../content/publish/index.ts';
import { textsOfLesson } from '../../content/read/lesson-texts.ts';
import { entriesOf as entriesOfQuestion, sceneOf, type Question } from '../../content/schema/question-kinds.ts';
import type { Course, Lesson, Practice, Quiz } from '../../content/schema/index.ts';
import { entriesOf, entryOf, type Playbook } from '../playbook/playbook.ts';
import { wordsOfGuide } from '../playbook/reading-time.ts';
import { partsOf, type Part } from './course-parts.ts';
import { lessonOf } from './lesson.ts';

/** Learners read to keep it, which is slower than reading a page. */
const wordsPerMinute = 200;
/** For deciding on an answer, beyond reading the question, its answers and what is said to the right ones. */
const secondsToAnswer = 15;
/** For deciding on a line in a call that is played. */
const secondsToChoose = 5;
/** For finding a call of one's own, writing it down and saying it aloud, at the end of a lesson. */
const secondsPerOwnCall = 300;

/** Returns how many minutes a course takes: what its file says, else what reading, answering, playing and writing come to. */
export function minutesOf(playbook: Playbook, course: Course): number {
  const seconds = partsOf(playbook, course).reduce((sum, part) => sum + secondsOf(playbook, part), 0);
  return course.minutes ?? inMinutes(seconds);
}

/** Returns how many minutes a quiz takes, at least one. */
export const minutesOfQuiz = (playbook: Playbook, quiz: Quiz): number =>
  inMinutes(secondsOfQuiz(playbook, quiz, quiz.draw ?? quiz.questions.length));

/** Returns how many minutes one part takes, at least one. */
export const minutesOfPart = (playbook: Playbook, part: Part): number => inMinutes(secondsOf(playbook, part));

const inMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

function secondsOf(playbook: Playbook, { kind, id, questions = 0 }: Part): number {
  if (kind === 'quiz') return secondsOfQuiz(playbook, entryOf(playbook.quizzes, id), questions);
  if (kind === 'checklist') return secondsFor(entryOf(playbook.checklists, id).items.flatMap(({ text, why }) => [text, why]));
  if (kind === 'practice') return secondsOfPractice(playbook, entryOf(playbook.practices, id));
  const lesson = lessonOf(playbook, id);
  return lesson ? secondsOfLesson(playbook, lesson) : (wordsOfGuide(entryOf(playbook.guides, id).text) / wordsPerMinute) * 60;
}

/** @param asked how many of its questions are asked: each takes as long as they do on average. */
function secondsOfQuiz(playbook: Playbook, quiz: Quiz, asked: number): number {
  const seconds = entriesOf(playbook.questions, quiz.questions).map(secondsOfQuestion);
  return (seconds.reduce((sum, each) => sum + each, 0) / Math.max(1, seconds.length)) * asked;
}

function secondsOfQuestion(question: Question): number {
  const entries = entriesOfQuestion(question);
  const told = entries.filter(({ right }) => right).map(({ feedback = '' }) => feedback);
  return secondsToAnswer + secondsFor([question.prompt, sceneOf(question), ...entries.map(({ text }) => text), ...told]);
}

/** A call is played by its warmest lines, and looked back on: every line that is offered is read, and the reason for the one that is said. */
function secondsOfPractice(playbook: Playbook, practice: Practice): number {
  const read = [practice.agent.who, practice.caller.who, ...Object.values(practice.scene)];
  let call = beginCall(spelledOut(practice, playbook), practice.temperaments[0]);
  while (momentOf(call) && call.turns.length < practice.moments.length) {
    const offered = choicesIn(call);
    const [best] = offered.filter(({ mistake }) => !mistake).sort((one, other) => say(call, other).warmth - say(call, one).warmth);
    if (!best) break;
    read.push(saidTo(call), ...offered.map((choice) => choice.say), best.why);
    call = say(call, best);
  }
  const { title = '', remembers = '', tells = '' } = endingOf(call) ?? {};
  return secondsFor([...read, title, remembers, tells]) + call.turns.length * secondsToChoose;
}

function secondsOfLesson(playbook: Playbook, lesson: Lesson): number {
  const shown = lesson.points.flatMap(({ transcript }) => transcript ?? []);
  const notes = entriesOf(playbook.transcripts, shown).flatMap(({ title, lines }) => [title, ...lines.map(({ note = '' }) => note)]);
  return secondsFor([...textsOfLesson(playbook, lesson), ...notes]) + secondsPerOwnCall;
}

const secondsFor = (texts: readonly string[]): number => (texts.reduce((sum, text) => sum + wordsIn(text), 0) / wordsPerMinute) * 60;
