/** How far the quiz is: a bar, the question's number, and what was right so far. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText, percentText } from '../../content/language/numbers.ts';
import type { QuizSession } from './session.ts';
import type { Words } from './view.ts';

export function renderProgress(session: QuizSession, words: Words, language: string): TemplateResult | typeof nothing {
  const { quiz, question, questions } = session;
  const { done, total } = session.tally;
  if (!quiz || !question) return nothing;
  const number = questions.indexOf(question) + 1;
  return html`
    <div class="progress" part="progress" lang=${language}>
      <progress max=${total} .value=${done} aria-labelledby="progress-words"></progress>
      <span id="progress-words">${fillText(words.question, { number, total }, language)}</span>
      <span class="quiet">
        ${done > 0 ? rightSoFar(session, words, language) : fillText(words.passMark, { score: percentText(quiz.passMark, language) })}
      </span>
    </div>
  `;
}

/** How many of the questions that are done are right, in words. */
export function rightSoFar({ tally }: QuizSession, words: Words, language: string): string {
  return countText(words.rightSoFar, tally.right, language, { total: tally.done });
}
