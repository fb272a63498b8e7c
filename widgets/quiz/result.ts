/** The end of a quiz: the result, and what to review. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import type { Attempt } from './attempt.ts';
import { renderReview, type ReviewView } from './review.ts';
import type { Tally } from './score.ts';

export interface ResultView extends ReviewView {
  tally: Tally;
  passMark: number;
  /** In a course: the best result of all attempts. */
  best: Pick<Attempt, 'best' | 'passed'> | undefined;
  percent: (score: number) => string;
}

export function renderResult(view: ResultView): TemplateResult {
  const { tally, words, language, percent, best } = view;
  const { right, total, score, passed } = tally;
  return html`
    <div class="result" part="result" tabindex="-1" role="group" aria-labelledby="result">
      <h3 id="result">${countText(words.result, right, language, { total, score: percent(score) })}</h3>
      <p class=${passed ? 'good' : nothing}>${passed ? words.passed : fillText(words.notPassed, { score: percent(view.passMark) })}</p>
      ${
        best?.best === undefined
          ? nothing
          : html`<p class="quiet">${fillText(best.passed ? words.bestPassed : words.best, { score: percent(best.best) })}</p>`
      }
    </div>
    ${renderReview(view)}
  `;
}
