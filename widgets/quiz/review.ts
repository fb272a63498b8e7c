/** What to review at the end of a quiz, mistake by mistake, each with the guide to read. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Question, QuizzesFile } from '../content/types.ts';
import { entriesOf, rightResponse } from './entries.ts';
import type { Tally } from './score.ts';
import type { Words } from './view.ts';

export interface ReviewView {
  file: QuizzesFile;
  tally: Pick<Tally, 'missed'>;
  words: Words;
  language: string;
  guideLink: (guideId: string) => TemplateResult | typeof nothing | undefined;
}

/** Questions by the mistake that they are about, in the order of their first. */
const byMistake = (questions: readonly Question[]): Map<string, Question[]> => Map.groupBy(questions, ({ mistake }) => mistake);

function renderMissed(question: Question, { words, language }: ReviewView): TemplateResult {
  const entries = entriesOf(question);
  const finding = question.kind === 'find-mistake';
  const ordering = question.kind === 'order';
  const label = (text: string) => html`<p class="label" lang=${language}>${text}</p>`;
  return html`
    <li>
      <p>${question.prompt}</p>
      ${finding ? html`<p class="quiet">${question.scene}</p>` : nothing}
      ${label(finding ? words.mistakeLine : ordering ? words.rightOrder : words.rightAnswer)}
      <ol role="list" class=${ordering ? 'numbered' : nothing}>
        ${rightResponse(question).map((position) => {
          const { text, instead } = entries[position] ?? {};
          return html`
            <li class=${finding ? 'say' : nothing}>${text}</li>
            ${
              finding && instead
                ? html`<li>
                    ${label(words.instead)}
                    <p class="say">${instead}</p>
                  </li>`
                : nothing
            }
          `;
        })}
      </ol>
    </li>
  `;
}

export function renderReview(view: ReviewView): TemplateResult {
  const { file, words } = view;
  const { missed } = view.tally;
  const labelOf = (id: string) => file.mistakes.find((mistake) => mistake.id === id)?.label ?? id.replaceAll('-', ' ');
  return html`
    <section class="review" part="review" aria-labelledby="review">
      <h3 id="review">${missed.length > 0 ? words.review : words.nothingToReview}</h3>
      <ul role="list" lang=${file.language}>
        ${[...byMistake(missed)].map(
          ([mistake, questions]) => html`
            <li class="mistake">
              <h4>${labelOf(mistake)}</h4>
              ${[...new Set(questions.map(({ guide }) => guide))].map((guide) => view.guideLink(guide))}
              <ul role="list" class="missed">
                ${questions.map((question) => renderMissed(question, view))}
              </ul>
            </li>
          `,
        )}
      </ul>
    </section>
  `;
}
