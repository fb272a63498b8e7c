import builtIn from 'built-in:quiz';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { fillText } from '../../content/language/numbers.ts';
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { PublishedQuiz, Question, QuizzesFile } from '../content/types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { ClosingAnswerEvent, ClosingCompleteEvent, ClosingProgressEvent, ClosingResetEvent } from '../events/events.ts';
import { bestResult } from '../state/best-result.ts';
import { asText } from '../state/state.ts';
import { Remembered } from '../storage/remembered.ts';
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
 * @event {ClosingProgressEvent} closing-progress - A question is done: answered right, or for the last time.
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
export class ClosingQuiz extends ClosingElement<QuizzesFile, Words> {
  static override styles = [...ClosingElement.styles, quizStyles];

  static override properties = { quiz: {}, seed: {}, mode: {}, playbook: {} };

  declare quiz: string;
  declare seed: string;
  declare mode: 'practice' | 'course';
  declare playbook: string;

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'quiz';

  /** The quizzes of the content, without questions that cannot be asked. */
  #quizzes: readonly PublishedQuiz[] = [];
  readonly #session = new QuizSession();
  /** The attempt that "Start again" cleared, so that it can be undone. */
  #beforeReset: Attempt | undefined;
  /** A state that was set and not taken yet: that waits for the quiz that is set with it, or is not there yet. */
  #givenState: string | undefined;
  /** The quiz that was asked for last and is there, or is missing: it stays on the screen until another one is there. */
  #asked = '';
  /** The quiz that is shown, with what decides which of its attempts it is. */
  #shown = '';
  /** The module that renders answers. If it fails to load, answers still count, and their feedback shows once it loads. */
  readonly #answers = new LazyModule(this, () => import('./answers.ts'));

  readonly #kept = new Remembered<Attempt>(this, {
    key: () => {
      const id = this.#session.quiz?.id;
      return id && this.keyFor(this.mode === 'course' ? `course/${id}` : id);
    },
    revive: reviveAttempt,
    changed: (attempt) => {
      if (!attempt) return; // Cleared by somebody else: what the learner sees is not taken away.
      const session = this.#session;
      const { question } = session;
      const untouched = question && attempt.seed === session.attempt.seed && !answerTo(attempt, question);
      session.attempt = attempt;
      if (!untouched) session.goOn();
      this.requestUpdate();
    },
    lasts: () => this.lastsIn(this.mode),
    ended: () => {
      this.reset();
      this.#beforeReset = undefined;
    },
  });

  constructor() {
    super();
    this.quiz = '';
    this.seed = '';
    this.mode = 'practice';
    this.playbook = '';
  }

  /** The answers of the attempt, as a text of at most 4,096 characters. */
  override get state(): string {
    return this.#givenState ?? encodeAttempt(this.#session.quiz?.id ?? this.quiz, this.#session.attempt);
  }

  override set state(state: string) {
    this.#givenState = asText(state);
    this.noticeContent();
    if (this.#wanted === this.#shown) this.#takeState();
    this.requestUpdate();
  }

  override get ready(): Promise<void> {
    return super.ready
      .then(() => this.#answers.load())
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Begins a new attempt, as "Start again" does, without an event. */
  reset(): void {
    this.#beforeReset = this.#session.attempt;
    this.#givenState = undefined;
    this.#session.rest();
    const { best, passed } = this.#beforeReset;
    this.#change({ ...newAttempt(), best, passed });
    this.#session.goOn();
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
    this.#quizzes = file.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.filter(isAskable) }));
    const flaws = flawsOf(file.quizzes);
    if (flaws.length > 0) this.reportProblems(flaws);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isLoading) return; // The quiz that is shown stays until the other one is there.
    const session = this.#session;
    const quiz = this.#chosen;
    const another = this.#wanted !== this.#shown;
    const mended = quiz !== session.quiz || changed.has('seed');
    this.#shown = this.#wanted;
    session.quiz = quiz;
    session.givenSeed = this.seed;
    if (quiz && another) {
      this.#beforeReset = undefined;
      session.rest();
      session.attempt = this.#kept.read() ?? newAttempt();
    }
    if (quiz && (another || mended)) this.#resume();
    this.#takeState();
    this.#asked = this.quiz;
    if (this.file && !quiz) this.reportMissing('quizzes', this.quiz);
    const { done, total, passed } = session.tally;
    const finished = total > 0 && done === total;
    this.markState('complete', finished || session.attempt.best !== undefined);
    this.markState('passed', (finished && passed) || session.attempt.passed === true);
  }

  get #chosen(): PublishedQuiz | undefined {
    return this.quiz ? this.#quizzes.find(({ id }) => id === this.quiz) : this.#quizzes[0];
  }

  /** Stands for the quiz that the page has set, and for where its attempt is kept. */
  get #wanted(): string {
    return [this.#chosen?.id, this.mode, this.remember].join();
  }

  /** A question to put in order waits for its items: without them it is half a card, and everything below would move when they come. */
  protected override isWaiting(): boolean {
    const { question } = this.#session;
    return this.#answers.isLoading && !this.#answers.failed && question !== undefined && !isAnswerable(question, undefined);
  }

  protected override get lazyStyles(): readonly CSSResult[] | undefined {
    return this.#answers.module?.styles;
  }

  protected override renderContent(file: QuizzesFile): TemplateResult {
    const { words } = this;
    const { quiz } = this.#session;
    if (!quiz) return html`<p class="card caution">${fillText(words.noneOfContent, { id: this.#asked })}</p>`;
    return html`
      <section class="card" aria-label="${words.label}: ${quiz.title}" @keydown=${this.#pressed} @focusin=${() => this.#session.begin()}>
        ${renderCard(this.#card(file, quiz))}
        ${this.#kept.keeps || this.remember === 'off' ? nothing : html`<p class="quiet">${words.notRemembered}</p>`}
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
      canUndo: this.#beforeReset !== undefined,
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

  #takeState(): void {
    const { quiz } = this.#session;
    if (this.#givenState === undefined || !quiz || this.isLoading) return;
    const attempt = decodeAttempt(quiz.id, this.#givenState);
    this.#givenState = undefined;
    if (!attempt) return;
    this.#change(attempt);
    this.#resume();
  }

  /** Shows an attempt that was loaded or set. */
  #resume(): void {
    this.#session.resume();
    void this.#answers.load();
  }

  #change(attempt: Attempt): void {
    this.#session.attempt = attempt;
    this.#kept.save(attempt);
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
    this.#beforeReset = undefined;
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

  #tellProgress(quiz: PublishedQuiz): void {
    const { done, total, right, score, passed } = this.#session.tally;
    this.dispatchEvent(new ClosingProgressEvent({ contentId: quiz.id, done, total }));
    if (done < total) return;
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
    if (!this.#beforeReset) return;
    this.#change(this.#beforeReset);
    this.#beforeReset = undefined;
    this.announce(this.words.undone);
    this.#next();
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
