/** The buttons below a question, and below the result. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../content/types.ts';
import { countText } from '../../content/language/numbers.ts';
import { answerTo } from './attempt.ts';
import { isFinal } from './score.ts';
import type { QuizSession } from './session.ts';
import type { Words } from './view.ts';

export interface Actions {
  session: QuizSession;
  words: Words;
  /** The language of `words`. */
  language: string;
  /** Whether "Start again" can be taken back. */
  canUndo: boolean;
  answer: () => void;
  tryAgain: (question: Question) => void;
  next: () => void;
  startAgain: () => void;
  undo: () => void;
}

export function renderActions(actions: Actions): TemplateResult {
  const { session, words, canUndo, startAgain, undo } = actions;
  const { question } = session;
  return html`
    <footer part="actions">
      ${question ? renderStep(actions, question) : nothing}
      ${session.nothingPicked ? html`<span class="caution">${words.pickFirst}</span>` : nothing}
      ${
        canUndo
          ? html`<span class="quiet">${words.startedAgain}</span> <button type="button" @click=${undo}>${words.undo}</button>`
          : nothing
      }
      ${
        session.isUntouched
          ? nothing
          : html`<button type="button" class=${question ? 'plain' : nothing} @click=${startAgain}>${words.startAgain}</button>`
      }
    </footer>
  `;
}

/** The one button that leads on. */
function renderStep(actions: Actions, question: Question): TemplateResult | typeof nothing {
  const { session, words, language } = actions;
  const { quiz, attempt } = session;
  if (!quiz) return nothing;
  if (!session.isAnswered(question)) {
    return html`<button type="button" class="primary" @click=${actions.answer}>${words.check}</button>`;
  }
  const answer = answerTo(attempt, question);
  if (!isFinal(quiz, question, answer)) {
    const left = countText(words.triesLeft, quiz.triesPerQuestion - (answer?.tries ?? 0), language);
    return html`
      <button type="button" class="primary" @click=${() => actions.tryAgain(question)}>${words.tryAgain}</button>
      <span class="quiet">${left}</span>
    `;
  }
  const { done, total } = session.tally;
  return html`<button type="button" class="primary" @click=${actions.next}>${done === total ? words.finish : words.next}</button>`;
}
