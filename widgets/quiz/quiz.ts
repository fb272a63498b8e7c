import builtIn from 'built-in:quiz';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PublishedQuiz, Question, QuizzesFile } from '../content/types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { themeStyles } from '../element/theme.styles.ts';
import { countText, fillText } from '../element/wording.ts';
import { ClosingAnswerEvent, ClosingCompleteEvent, ClosingProgressEvent, ClosingResetEvent } from '../events/events.ts';
import { Remembered } from '../storage/remembered.ts';
import { answerTo, decodeAttempt, encodeAttempt, reviveAttempt, withAnswer, type Attempt } from './attempt.ts';
import { drawQuestions, newSeed, shownOrder } from './draw.ts';
import { entriesOf, isAskable, isRight, rightResponse } from './entries.ts';
import { renderQuestion } from './question.ts';
import { quizStyles } from './quiz.styles.ts';
import { isFinal, tally, type Tally } from './score.ts';
import type { Later, Words } from './view.ts';

/**
 * A quiz on the mistakes that spoil the end of a call. Every answer, right or wrong, says why, how the caller hears it and what
 * to say instead.
 *
 * @summary A quiz on common mistakes, with feedback on every answer.
 * @tagname closing-quiz
 * @attr {string} quiz - Identifier of the quiz to show; the first one, if left out.
 * @attr {string} seed - Fixes the draw of questions and every order: the same text gives the same quiz. Left out, each attempt has its own.
 * @attr {'practice' | 'course'} mode - In `practice`, the default, the last attempt is what counts. In `course` the best result stands, whatever comes after.
 * @event {ClosingAnswerEvent} closing-answer - A question was answered.
 * @event {ClosingProgressEvent} closing-progress - A question is done: answered right, or for the last time.
 * @event {ClosingCompleteEvent} closing-complete - The last question is done. In a course it tells the best result so far.
 * @event {ClosingResetEvent} closing-reset - "Start again" was pressed.
 * @csspart heading - The quiz's title.
 * @csspart summary - What it is for.
 * @csspart progress - The bar and its words.
 * @csspart prompt - The question.
 * @csspart option - An option to pick, with its feedback.
 * @csspart item - Something to put in order.
 * @csspart line - A line of a transcript.
 * @csspart verdict - Whether the answer is right.
 * @csspart feedback - Why an answer is right or not.
 * @csspart guide - The link to a guide.
 * @csspart result - The score at the end.
 * @csspart review - What to review.
 * @csspart actions - The buttons below.
 * @cssstate complete - Every question is done.
 * @cssstate passed - The pass mark is reached.
 */
export class ClosingQuiz extends ClosingElement<QuizzesFile, Words> {
  static override styles = [themeStyles, quizStyles];

  static override properties = { ...ClosingElement.properties, quiz: {}, seed: {}, mode: {} };

  declare quiz: string;
  declare seed: string;
  declare mode: 'practice' | 'course';

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'quiz';

  /** The quizzes of the content, with the questions alone that can be asked. */
  #quizzes: readonly PublishedQuiz[] = [];
  /** The quiz that the attempt belongs to. */
  #shown: PublishedQuiz | undefined;
  #attempt: Attempt = newAttempt();
  /** The question that is shown; `undefined` for the summary. */
  #questionId: string | undefined;
  #picked: readonly number[] = [];
  /** Whether the question is being answered once more. */
  #retrying = false;
  #nothingPicked = false;
  /** What "Start again" cleared, to be taken back. */
  #beforeReset: Attempt | undefined;
  /** A state that was set before its quiz was there. */
  #givenState: string | undefined;
  /** When the learner last did something, and when the question was shown, in milliseconds. */
  #activeSince: number | undefined;
  #askedAt: number | undefined;
  #reportedMissing: string | undefined;
  #later: Later | undefined;

  readonly #kept = new Remembered<Attempt>(this, {
    key: () => this.#shown && this.keyFor(this.mode === 'course' ? `course/${this.#shown.id}` : this.#shown.id),
    revive: reviveAttempt,
    changed: (attempt) => {
      if (!attempt) return; // Cleared by somebody else: what the learner sees is not taken away.
      const question = this.#question;
      const untouched = question && attempt.seed === this.#attempt.seed && !answerTo(attempt, question);
      this.#attempt = attempt;
      if (!untouched) this.#goOn();
      this.requestUpdate();
    },
  });

  constructor() {
    super();
    this.quiz = '';
    this.seed = '';
    this.mode = 'practice';
  }

  /** The answers of the attempt, as a text of at most 4,096 characters. */
  override get state(): string {
    return this.#givenState ?? encodeAttempt(this.#shown?.id ?? this.quiz, this.#attempt);
  }

  override set state(state: string) {
    this.#givenState = state;
    this.#takeState();
    this.requestUpdate();
  }

  override get ready(): Promise<void> {
    return super.ready
      .then(() => this.#loadLater())
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Begins a new attempt, as "Start again" does, without an event. */
  reset(): void {
    this.#beforeReset = this.#attempt;
    this.#activeSince = undefined;
    const { best, passed } = this.#attempt;
    this.#change({ ...newAttempt(), best, passed });
    this.#goOn();
  }

  /** A single quiz may stand for a whole file. */
  protected override completeContent(raw: Record<string, unknown>): Record<string, unknown> {
    return { mistakes: [], guides: [], ...raw, ...(Array.isArray(raw['questions']) && { quizzes: [raw] }) };
  }

  protected override contentLoaded(file: QuizzesFile): void {
    this.#quizzes = file.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.filter(isAskable) }));
    if (file.quizzes.every((quiz) => quiz.questions.every(isAskable))) return;
    void import('./flaws.ts').then(({ flawsOf }) => this.report(flawsOf(file.quizzes)));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const quiz = this.quiz ? this.#quizzes.find(({ id }) => id === this.quiz) : this.#quizzes[0];
    const another = quiz?.id !== this.#shown?.id || changed.has('remember') || changed.has('mode');
    const mended = quiz !== this.#shown || changed.has('seed');
    this.#shown = quiz;
    if (quiz && another) {
      this.#beforeReset = undefined;
      this.#activeSince = undefined;
      this.#attempt = this.#kept.read() ?? newAttempt();
      this.#takeState();
    }
    if (quiz && (another || mended)) this.#resume();
    if (this.file && !quiz && this.#reportedMissing !== this.quiz) {
      this.#reportedMissing = this.quiz;
      this.report([{ path: 'quizzes', message: `there is no quiz "${this.quiz}"` }]);
    }
    const { done, total, passed } = this.#tally;
    const finished = total > 0 && done === total;
    this.markState('complete', finished || this.#attempt.best !== undefined);
    this.markState('passed', (finished && passed) || this.#attempt.passed === true);
  }

  protected override renderContent(file: QuizzesFile): TemplateResult {
    const { words } = this;
    const quiz = this.#shown;
    if (!quiz) return html`<p class="card caution">${fillText(words.noneOfContent, { id: this.quiz })}</p>`;
    const question = this.#question;
    return html`
      <section class="card" aria-label="${words.label}: ${quiz.title}" @keydown=${this.#pressed} @focusin=${this.#begun}>
        <header lang=${file.language}>
          <h2 part="heading">${quiz.title}</h2>
          ${this.#isUntouched ? html`<p class="quiet" part="summary">${quiz.summary}</p>` : nothing} ${this.#renderProgress(quiz)}
        </header>
        ${question ? this.#renderQuestion(file, quiz, question) : this.#renderResult(file, quiz)} ${this.#renderActions(quiz, question)}
        ${this.#kept.keeps || this.remember === 'off' ? nothing : html`<p class="quiet">${words.notRemembered}</p>`}
      </section>
    `;
  }

  get #seed(): string {
    return this.seed || this.#attempt.seed;
  }

  get #questions(): Question[] {
    if (!this.#shown) return [];
    return drawQuestions(this.#shown, this.#seed, (question) => answerTo(this.#attempt, question) !== undefined);
  }

  get #question(): Question | undefined {
    return this.#questionId === undefined ? undefined : this.#questions.find(({ id }) => id === this.#questionId);
  }

  get #tally(): Tally {
    return tally(this.#shown, this.#questions, this.#attempt);
  }

  get #isUntouched(): boolean {
    return Object.keys(this.#attempt.answers).length === 0;
  }

  /** Whether the question shown is answered and its feedback can be read. */
  #isAnswered(question: Question): boolean {
    return !this.#retrying && answerTo(this.#attempt, question) !== undefined;
  }

  #takeState(): void {
    if (this.#givenState === undefined || this.#shown === undefined) return;
    const attempt = decodeAttempt(this.#shown.id, this.#givenState);
    this.#givenState = undefined;
    if (!attempt) return;
    this.#change(attempt);
    this.#resume();
  }

  /** Shows an attempt that was not made here and now. */
  #resume(): void {
    this.#goOn();
    this.#askedAt = undefined;
    void this.#loadLater();
  }

  /** Goes to the first question that is not done, or to the summary. */
  #goOn(): void {
    const quiz = this.#shown;
    const question = quiz && this.#questions.find((each) => !isFinal(quiz, each, answerTo(this.#attempt, each)));
    this.#questionId = question?.id;
    this.#retrying = false;
    this.#nothingPicked = false;
    this.#picked = [];
    if (!quiz || !question) return;
    const answered = answerTo(this.#attempt, question)?.response;
    this.#picked = answered ?? (question.kind === 'order' ? shownOrder(question, this.#seed, quiz.shuffle) : []);
    this.#askedAt = performance.now();
  }

  async #loadLater(): Promise<void> {
    if (this.#later) return;
    try {
      this.#later = await import('./later.ts');
      this.requestUpdate();
    } catch {
      // Offline since the page was opened: answers count and are kept, and are told about once this can be loaded.
    }
  }

  #change(attempt: Attempt): void {
    this.#attempt = attempt;
    this.#kept.save(attempt);
    this.requestUpdate();
  }

  /** Adds the time since the last action of the learner. */
  #timed(attempt: Attempt): Attempt {
    const now = performance.now();
    const seconds = Math.round((now - (this.#activeSince ?? now)) / 1000);
    this.#activeSince = now;
    return { ...attempt, seconds: attempt.seconds + seconds };
  }

  /** A question that stood on the page before anybody came to it counts from then. */
  #begun(): void {
    this.#askedAt ??= performance.now();
    this.#activeSince ??= performance.now();
  }

  #answer(): void {
    const quiz = this.#shown;
    const question = this.#question;
    if (!quiz || !question || this.#isAnswered(question) || (question.kind === 'order' && !this.#later)) return;
    if (this.#picked.length === 0) {
      this.#nothingPicked = true;
      this.announce(this.words.pickFirst);
      this.#focus('input');
      return;
    }
    const response = question.kind === 'order' ? this.#picked : [...this.#picked].sort((one, other) => one - other);
    const latency = Math.round(performance.now() - (this.#askedAt ?? performance.now()));
    this.#retrying = false;
    this.#beforeReset = undefined;
    this.#change(this.#timed(withAnswer(this.#attempt, question, response)));
    const answer = answerTo(this.#attempt, question);
    const correct = isRight(question, response);
    const final = isFinal(quiz, question, answer);
    this.announce(`${correct ? this.words.right : this.words.wrong} ${this.#rightSoFar()}`);
    this.#focus('.verdict');
    this.dispatchEvent(
      new ClosingAnswerEvent({
        contentId: quiz.id,
        questionId: question.id,
        kind: question.kind,
        description: question.prompt,
        choices: entriesOf(question).map(({ text }) => text),
        response,
        rightResponse: rightResponse(question),
        correct,
        attempt: answer?.tries ?? 1,
        final,
        latency,
      }),
    );
    if (final) this.#tellProgress(quiz);
    void this.#loadLater();
  }

  #tellProgress(quiz: PublishedQuiz): void {
    const { done, total, right, score, passed } = this.#tally;
    this.dispatchEvent(new ClosingProgressEvent({ contentId: quiz.id, done, total }));
    if (done < total) return;
    let result = { score, passed };
    if (this.mode === 'course') {
      const before = this.#attempt;
      result = { score: Math.max(score, before.best ?? 0), passed: passed || before.passed === true };
      this.#change({ ...before, best: result.score, passed: result.passed });
    }
    const { seconds: duration } = this.#attempt;
    this.dispatchEvent(new ClosingCompleteEvent({ contentId: quiz.id, ...result, duration, answered: done, right }));
  }

  #tryAgain(question: Question): void {
    this.#retrying = true;
    this.#askedAt = performance.now();
    // What was wrong alone is taken back; several picks and an order are mended.
    if (question.kind === 'single' || question.kind === 'find-mistake') this.#picked = [];
    this.requestUpdate();
    this.#focus('.prompt');
  }

  #next(): void {
    this.#goOn();
    this.requestUpdate();
    this.#focus('.prompt, .result');
  }

  #startAgain(): void {
    this.reset();
    this.announce(this.words.startedAgain);
    this.#focus('.prompt');
    this.dispatchEvent(new ClosingResetEvent(this.#shown?.id ?? ''));
  }

  #undo(): void {
    if (!this.#beforeReset) return;
    this.#change(this.#beforeReset);
    this.#beforeReset = undefined;
    this.announce(this.words.undone);
    this.#next();
  }

  /** Enter on an option answers. There is no form to do so: a sandboxed frame submits none, and does not say so. */
  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    this.#answer();
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #percent(score: number): string {
    return new Intl.NumberFormat(this.wordingLanguage, { style: 'percent' }).format(score / 100);
  }

  #rightSoFar(): string {
    const { done, right } = this.#tally;
    return countText(this.words.rightSoFar, right, this.wordingLanguage, { total: done });
  }

  #renderProgress(quiz: PublishedQuiz): TemplateResult | typeof nothing {
    const { words } = this;
    const { done, total } = this.#tally;
    const question = this.#question;
    if (total === 0 || !question) return nothing;
    const number = this.#questions.indexOf(question) + 1;
    return html`
      <div class="progress" part="progress" lang=${this.wordingLanguage}>
        <progress max=${total} .value=${done} aria-labelledby="progress-words"></progress>
        <span id="progress-words">${fillText(words.question, { number, total })}</span>
        <span class="quiet"> ${done > 0 ? this.#rightSoFar() : fillText(words.passMark, { score: this.#percent(quiz.passMark) })} </span>
      </div>
    `;
  }

  #renderQuestion(file: QuizzesFile, quiz: PublishedQuiz, question: Question): TemplateResult {
    const answered = this.#isAnswered(question);
    return html`
      <div lang=${file.language}>
        ${renderQuestion({
          question,
          words: this.words,
          language: this.wordingLanguage,
          order: shownOrder(question, this.#seed, quiz.shuffle),
          picked: this.#picked,
          answered,
          final: isFinal(quiz, question, answerTo(this.#attempt, question)),
          later: this.#later,
          pick: (response) => {
            this.#begun();
            this.#picked = response;
            this.#nothingPicked = false;
            this.requestUpdate();
          },
          focus: (selector) => this.#focus(selector),
          announce: (text) => this.announce(text),
        })}
        ${answered ? this.#renderGuide(file, question.guide) : nothing}
      </div>
    `;
  }

  #renderGuide(file: QuizzesFile, id: string): TemplateResult | typeof nothing | undefined {
    return this.#later?.renderGuide(file, id, this.playbookAddress, this.words, this.wordingLanguage);
  }

  #renderResult(file: QuizzesFile, quiz: PublishedQuiz): TemplateResult {
    if (quiz.questions.length === 0) return html`<p class="caution">${this.words.noQuestions}</p>`;
    if (!this.#later) return html`<p class="result" tabindex="-1">${this.#rightSoFar()}</p>`;
    return this.#later.renderResult({
      file,
      tally: this.#tally,
      passMark: quiz.passMark,
      best: this.mode === 'course' ? this.#attempt : undefined,
      words: this.words,
      language: this.wordingLanguage,
      percent: (score) => this.#percent(score),
      guideLink: (id) => this.#renderGuide(file, id),
    });
  }

  #renderActions(quiz: PublishedQuiz, question: Question | undefined): TemplateResult {
    const { words } = this;
    return html`
      <footer part="actions">
        ${question ? this.#renderStep(quiz, question) : nothing}
        ${this.#nothingPicked ? html`<span class="caution">${words.pickFirst}</span>` : nothing}
        ${
          this.#beforeReset
            ? html`<span class="quiet">${words.startedAgain}</span> <button type="button" @click=${this.#undo}>${words.undo}</button>`
            : nothing
        }
        ${
          this.#isUntouched
            ? nothing
            : html`<button type="button" class=${question ? 'plain' : nothing} @click=${this.#startAgain}>${words.startAgain}</button>`
        }
      </footer>
    `;
  }

  /** The one button that leads on. */
  #renderStep(quiz: PublishedQuiz, question: Question): TemplateResult {
    const { words } = this;
    if (!this.#isAnswered(question)) {
      return html`<button type="button" class="primary" @click=${this.#answer}>${words.check}</button>`;
    }
    const answer = answerTo(this.#attempt, question);
    if (!isFinal(quiz, question, answer)) {
      const left = countText(words.triesLeft, quiz.triesPerQuestion - (answer?.tries ?? 0), this.wordingLanguage);
      return html`
        <button type="button" class="primary" @click=${() => this.#tryAgain(question)}>${words.tryAgain}</button>
        <span class="quiet">${left}</span>
      `;
    }
    const { done, total } = this.#tally;
    return html`<button type="button" class="primary" @click=${this.#next}>${done === total ? words.finish : words.next}</button>`;
  }
}

const newAttempt = (): Attempt => ({ seed: newSeed(), answers: {}, seconds: 0 });
