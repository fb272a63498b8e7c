/** The session of a quiz: the question that is shown, the response, and the progress of the attempt. */
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
  /** The seed that the page sets, which overrides the attempt's own; `''` for none. */
  givenSeed = '';
  picked: readonly number[] = [];
  /** Whether the learner submitted without an answer. */
  nothingPicked = false;
  /** The question that is shown; `undefined` for the summary. */
  #questionId: string | undefined;
  /** Whether the question is being answered again. */
  #retrying = false;
  /** The times of the learner's last action, and of the question's appearance, in milliseconds. */
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

  /** Whether the shown question is answered, so that its feedback shows. */
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

  /** Shows an attempt that was begun anew, loaded or set. Its time, and that of its question, begin when somebody comes to it. */
  resume(): void {
    this.goOn();
    this.rest();
    this.#askedAt = undefined;
  }

  /** Stops the clock until somebody acts: the attempt holds the time of what was done elsewhere. */
  rest(): void {
    this.#activeSince = undefined;
  }

  /** Starts the clock of the question when somebody comes to it. */
  begin(): void {
    this.#askedAt ??= performance.now();
    this.#activeSince ??= performance.now();
  }

  /** Milliseconds since the question was shown. */
  get latency(): number {
    return Math.round(performance.now() - (this.#askedAt ?? performance.now()));
  }

  /** Returns the attempt with an answer to the shown question, and with the time since the learner's last action. */
  answered(question: Question, response: readonly number[]): Attempt {
    const now = performance.now();
    const seconds = this.attempt.seconds + Math.round((now - (this.#activeSince ?? now)) / 1000);
    this.#activeSince = now;
    this.#retrying = false;
    return { ...withAnswer(this.attempt, question, response), seconds };
  }

  /** Lets the learner answer the question again. */
  retry(question: Question): void {
    this.#retrying = true;
    this.#askedAt = performance.now();
    this.picked = questionKinds[question.kind].form.retried(this.picked);
  }
}
