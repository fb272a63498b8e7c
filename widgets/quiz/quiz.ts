import builtIn from 'built-in:quiz';
import { html, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { PublishedQuiz, Question, QuizzesFile } from '../content/types.ts';
import { EntryElement } from '../element/entry-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { ClosingAnswerEvent, ClosingCompleteEvent, ClosingProgressEvent, ClosingResetEvent } from '../events/events.ts';
import { bestResult } from '../state/best-result.ts';
import { answerTo, decodeAttempt, encodeAttempt, reviveAttempt, type Attempt } from './attempt.ts';
import { renderCard, rightSoFar, triesLeft, type Card } from './card-view.ts';
import { isAnswerable, type Words } from './question-view.ts';
import { quizStyles } from './quiz.styles.ts';
import { flawsOf, isAskable, isFinal, isRight, rightResponse } from './score.ts';
import { newAttempt, QuizSession } from './quiz-session.ts';

/**
 * A quiz on the mistakes that spoil the end of a call. Every answer, right or wrong, says why, how the caller hears it and what
 * to say instead.
 *
 * @summary A quiz on common mistakes, with feedback on every answer.
 * @tagname closing-quiz
 * @attr {string} quiz - Identifier of the quiz to show; the first one, if left out.
 * @attr {string} seed - Fixes the draw of questions and every order: the same text gives the same quiz. Left out, each attempt has its own.
 * @attr {'practice' | 'course'} mode - In `practice`, the default, the last attempt is what counts. In `course` the best result stands,
 * whatever comes after.
 * @attr {string} playbook - Base address of the playbook's site, for links to guides, instead of the one built in.
 * @event {ClosingAnswerEvent} closing-answer - A question was answered.
 * @event {ClosingProgressEvent} closing-progress - A question is done: answered right, or for the last time. Also where "Start again" was undone.
 * @event {ClosingCompleteEvent} closing-complete - The last question is done. In a course it tells the best result so far.
 * @event {ClosingResetEvent} closing-reset - "Start again" was pressed.
 * @csspart heading - The quiz's title.
 * @csspart summary - What it is for.
 * @csspart progress - The bar and its words.
 * @csspart prompt - The question.
 * @csspart option - An option to pick.
 * @csspart item - Something to put in order.
 * @csspart line - A line of a transcript.
 * @csspart verdict - Whether the answer is right.
 * @csspart feedback - Why an answer is right or not, below all options.
 * @csspart guide - The link to a guide.
 * @csspart result - The score at the end.
 * @csspart review - What to review.
 * @csspart actions - The buttons below.
 * @cssstate complete - Every question is done.
 * @cssstate passed - The pass mark is reached.
 */
export class ClosingQuiz extends EntryElement<QuizzesFile, Words, PublishedQuiz, Attempt> {
  static override styles = [...EntryElement.styles, quizStyles];

  static override properties = { quiz: {}, seed: {}, mode: {}, playbook: {} };

  declare quiz: string;
  declare seed: string;
  declare mode: 'practice' | 'course';
  declare playbook: string;

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'quiz';
  protected override readonly entriesAt = 'quizzes';
  /** Without questions that cannot be asked. */
  protected override entries: readonly PublishedQuiz[] = [];

  readonly #session = new QuizSession();
  /** The module that renders answers. If it fails to load, answers still count, and their feedback shows once it loads. */
  readonly #answers = new LazyModule(this, () => import('./answers.ts'));

  constructor() {
    super(reviveAttempt);
    this.quiz = '';
    this.seed = '';
    this.mode = 'practice';
    this.playbook = '';
  }

  override get ready(): Promise<void> {
    return super.ready
      .then(() => this.#answers.load())
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Begins a new attempt, as "Start again" does, without an event. */
  override reset(): void {
    this.cleared = this.#session.attempt;
    this.dropState();
    const { best, passed } = this.cleared;
    this.#change({ ...newAttempt(), best, passed });
    this.#session.resume();
  }

  protected override get wantedId(): string {
    return this.quiz;
  }

  /** Built-in quizzes are loaded one by one. */
  protected override get entry(): string {
    return this.quiz;
  }

  /** Accepts a single quiz in place of a whole file. */
  protected override completeContent(raw: Record<string, unknown>): Record<string, unknown> {
    const { mistakes = [], guides = [], ...rest } = raw;
    return { mistakes, guides, ...(Array.isArray(rest['questions']) ? { quizzes: [rest] } : rest) };
  }

  protected override contentLoaded(file: QuizzesFile): void {
    this.entries = file.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.filter(isAskable) }));
    const flaws = flawsOf(file.quizzes);
    if (flaws.length > 0) this.reportProblems(flaws);
  }

  protected override takeUp(quiz: PublishedQuiz | undefined, isAnother: boolean): void {
    const session = this.#session;
    const isMended = quiz !== session.quiz || session.givenSeed !== this.seed;
    session.quiz = quiz;
    session.givenSeed = this.seed;
    if (isAnother) session.attempt = this.kept.read() ?? newAttempt();
    if (quiz && (isAnother || isMended)) this.#resume();
  }

  protected override follow(attempt: Attempt): void {
    const session = this.#session;
    const { question } = session;
    const untouched = question && attempt.seed === session.attempt.seed && !answerTo(attempt, question);
    session.attempt = attempt;
    if (untouched) session.rest();
    else session.resume();
    this.requestUpdate();
  }

  protected override encode(id: string): string {
    return encodeAttempt(id, this.#session.attempt);
  }

  protected override restore({ id }: PublishedQuiz, state: string): void {
    const attempt = decodeAttempt(id, state);
    if (!attempt) return;
    this.#change(attempt);
    this.#resume();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { tally, attempt } = this.#session;
    const { done, total, passed } = tally;
    const finished = total > 0 && done === total;
    this.markDone(finished || attempt.best !== undefined, (finished && passed) || attempt.passed === true);
  }

  /** A question to put in order waits for its items: without them it is half a card, and everything below would move when they come. */
  protected override isWaiting(): boolean {
    const { question } = this.#session;
    return this.#answers.isLoading && !this.#answers.failed && question !== undefined && !isAnswerable(question, undefined);
  }

  protected override get lazyStyles(): readonly CSSResult[] | undefined {
    return this.#answers.module?.styles;
  }

  protected override renderEntry(file: QuizzesFile, quiz: PublishedQuiz): TemplateResult {
    const label = `${this.words.label}: ${quiz.title}`;
    return html`
      <section class="card" aria-label=${label} @keydown=${this.#pressed} @focusin=${() => this.#session.begin()}>
        ${renderCard(this.#card(file, quiz))} ${this.renderNotKept(this.kept)}
      </section>
    `;
  }

  #card(file: QuizzesFile, quiz: PublishedQuiz): Card {
    return {
      file,
      quiz,
      session: this.#session,
      words: this.words,
      language: this.wordingLanguage,
      playbook: this.playbook || this.builtIn.address,
      keepsBest: this.mode === 'course',
      canUndo: this.cleared !== undefined,
      answers: this.#answers.module,
      answer: () => this.#answer(),
      tryAgain: (question) => this.#tryAgain(question),
      next: () => this.#next(),
      startAgain: () => this.#startAgain(),
      undo: () => this.#undo(),
      pick: (response) => this.#pick(response),
      focus: (selector) => this.#focus(selector),
      announce: (text) => this.announce(text),
    };
  }

  /** Shows an attempt that was loaded or set. */
  #resume(): void {
    this.#session.resume();
    void this.#answers.load();
  }

  #change(attempt: Attempt): void {
    this.#session.attempt = attempt;
    this.kept.save(attempt);
    this.requestUpdate();
  }

  #pick(response: readonly number[]): void {
    const session = this.#session;
    session.begin();
    session.picked = response;
    session.nothingPicked = false;
    this.requestUpdate();
  }

  #answer(): void {
    const session = this.#session;
    const { quiz, question, picked, latency } = session;
    if (!quiz || !question || session.isAnswered(question)) return;
    if (!isAnswerable(question, this.#answers.module)) {
      void this.#answers.load();
      return;
    }
    const { form } = questionKinds[question.kind];
    const entries = entriesOf(question);
    if (!form.isComplete(picked, entries.length)) {
      session.nothingPicked = true;
      this.announce(this.words.pickFirst);
      this.#focus('input');
      return;
    }
    const response = form.normalized(picked);
    this.cleared = undefined;
    this.#change(session.answered(question, response));
    const answer = answerTo(session.attempt, question);
    const correct = isRight(question, response);
    const final = isFinal(quiz, question, answer);
    // Moving the focus to the verdict makes screen readers speak it.
    this.announce(
      final ? rightSoFar(session, this.words, this.wordingLanguage) : triesLeft(session, question, this.words, this.wordingLanguage),
    );
    this.#focus('.verdict');
    this.dispatchEvent(
      new ClosingAnswerEvent({
        contentId: quiz.id,
        questionId: question.id,
        kind: question.kind,
        description: question.prompt,
        choices: entries.map(({ text }) => text),
        response,
        rightResponse: rightResponse(question),
        correct,
        attempt: answer?.tries ?? 1,
        final,
        latency,
      }),
    );
    if (final) this.#tellProgress(quiz);
    void this.#answers.load();
  }

  /** @param isUndone whether it was told before, with its end */
  #tellProgress(quiz: PublishedQuiz, isUndone = false): void {
    const { done, total, right, score, passed } = this.#session.tally;
    this.dispatchEvent(new ClosingProgressEvent({ contentId: quiz.id, done, total }));
    if (isUndone || done < total) return;
    let result = { score, passed };
    const { attempt } = this.#session;
    if (this.mode === 'course') {
      result = bestResult(result, attempt);
      this.#change({ ...attempt, best: result.score, passed: result.passed });
    }
    const { seconds: duration } = attempt;
    this.dispatchEvent(new ClosingCompleteEvent({ contentId: quiz.id, ...result, duration, answered: done, right }));
  }

  #tryAgain(question: Question): void {
    this.#session.retry(question);
    this.requestUpdate();
    this.#focus('.prompt');
  }

  #next(): void {
    this.#session.goOn();
    this.requestUpdate();
    this.#focus('.prompt, .result', true);
  }

  #startAgain(): void {
    this.reset();
    this.announce(this.words.startedAgain);
    this.#focus('.prompt');
    this.dispatchEvent(new ClosingResetEvent(this.#session.quiz?.id ?? ''));
  }

  #undo(): void {
    const { quiz } = this.#session;
    if (!this.cleared || !quiz) return;
    this.#change(this.cleared);
    this.cleared = undefined;
    this.announce(this.words.undone);
    this.#next();
    this.#tellProgress(quiz, true);
  }

  /** Answers on Enter. There is no form, because a sandboxed frame silently ignores submitting one. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#answer();
  }

  /** @param fromTop whether to scroll the top of the card into view, if it is out of sight */
  #focus(selector: string, fromTop = false): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: fromTop });
      const card = this.renderRoot.querySelector('.card');
      if (fromTop && card && card.getBoundingClientRect().top < 0) card.scrollIntoView({ behavior: 'instant', block: 'start' });
    });
  }
}
