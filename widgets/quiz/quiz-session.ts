/** Where a learner stands in a quiz: which question is shown, what is picked, how far the attempt has come. */
import { questionKinds } from '../../content/schema/question-kinds.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { answerTo, isEmpty, withAnswer, type Attempt } from './attempt.ts';
import { drawQuestions, shownOrder } from './draw.ts';
import { newSeed } from '../state/seeded-order.ts';
import { isFinal, tally, type Tally } from './score.ts';

export const newAttempt = (): Attempt => ({ seed: newSeed(), answers: {}, seconds: 0 });

export class QuizSession {
  /** The quiz that the attempt belongs to. */
  quiz: PublishedQuiz | undefined;
  attempt: Attempt = newAttempt();
  /** The page's seed, which goes before the attempt's own; `''` where it has none. */
  givenSeed = '';
  picked: readonly number[] = [];
  /** Whether an answer was asked for, and there is none. */
  nothingPicked = false;
  /** The question that is shown; `undefined` for the summary. */
  #questionId: string | undefined;
  /** Whether the question is being answered once more. */
  #retrying = false;
  /** When the learner last did something, and when the question was shown, in milliseconds. */
  #activeSince: number | undefined;
  #askedAt: number | undefined;

  get seed(): string {
    return this.givenSeed || this.attempt.seed;
  }

  get questions(): Question[] {
    if (!this.quiz) return [];
    return drawQuestions(this.quiz, this.seed, (question) => answerTo(this.attempt, question) !== undefined);
  }

  get question(): Question | undefined {
    return this.#questionId === undefined ? undefined : this.questions.find(({ id }) => id === this.#questionId);
  }

  get tally(): Tally {
    return tally(this.quiz, this.questions, this.attempt);
  }

  get isUntouched(): boolean {
    return isEmpty(this.attempt.answers);
  }

  /** Whether the question shown is answered and its feedback can be read. */
  isAnswered(question: Question): boolean {
    return !this.#retrying && answerTo(this.attempt, question) !== undefined;
  }

  /** Goes to the first question that is not done, or to the summary. */
  goOn(): void {
    const { quiz } = this;
    const question = quiz && this.questions.find((each) => !isFinal(quiz, each, answerTo(this.attempt, each)));
    this.#questionId = question?.id;
    this.#retrying = false;
    this.nothingPicked = false;
    this.picked = [];
    if (!quiz || !question) return;
    const answered = answerTo(this.attempt, question)?.response;
    this.picked = answered ?? questionKinds[question.kind].form.start(shownOrder(question, this.seed, quiz.shuffle));
    this.#askedAt = performance.now();
  }

  /** Shows an attempt that was not made here and now: its question counts from when somebody comes to it. */
  resume(): void {
    this.goOn();
    this.#askedAt = undefined;
  }

  /** What is begun next counts its time from its own beginning. */
  rest(): void {
    this.#activeSince = undefined;
  }

  /** Somebody comes to the question. */
  begin(): void {
    this.#askedAt ??= performance.now();
    this.#activeSince ??= performance.now();
  }

  /** Milliseconds since the question was shown. */
  get latency(): number {
    return Math.round(performance.now() - (this.#askedAt ?? performance.now()));
  }

  /** The attempt with an answer to the question shown, and the time since the learner last did something. */
  answered(question: Question, response: readonly number[]): Attempt {
    const now = performance.now();
    const seconds = this.attempt.seconds + Math.round((now - (this.#activeSince ?? now)) / 1000);
    this.#activeSince = now;
    this.#retrying = false;
    return { ...withAnswer(this.attempt, question, response), seconds };
  }

  /** Answers the question once more. */
  retry(question: Question): void {
    this.#retrying = true;
    this.#askedAt = performance.now();
    this.picked = questionKinds[question.kind].form.retried(this.picked);
  }
}
