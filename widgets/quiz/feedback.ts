/** What is told about an entry after answering: what it was, why, how the caller hears it, and what to say instead. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry } from './entries.ts';
import type { QuestionView } from './view.ts';

/** What an entry turned out to be. */
export interface Mark {
  text: string;
  /** Colours the edge of its row: the words of the mark say the same. */
  look: 'is-right' | 'is-wrong';
}

/** The mark of an entry that was picked, or would have been right; `undefined` for all others. */
function markFor({ question, words, final }: QuestionView, { right }: Entry, picked: boolean): Mark | undefined {
  if (!picked && !(final && right)) return undefined;
  const finding = question.kind === 'find-mistake';
  if (!right) return { text: finding ? words.fineLine : words.yourAnswerWrong, look: 'is-wrong' };
  const missed = finding ? words.mistakeLine : question.kind === 'several' ? words.missed : words.rightAnswer;
  return { text: picked ? words.yourAnswerRight : missed, look: 'is-right' };
}

/** The feedback on an entry: in the open where there is a mark, folded away elsewhere. */
export function renderFeedback(view: QuestionView, entry: Entry, mark: Mark | undefined): TemplateResult | typeof nothing {
  const { text, feedback, heard, instead } = entry;
  const { words, language } = view;
  const aside = (label: string, body: TemplateResult) =>
    html`<p class="aside"><span class="label" lang=${language}>${label}</span>${body}</p>`;
  const reasons = html`
    ${feedback && html`<p>${feedback}</p>`} ${heard && aside(words.heard, html`<q>${heard}</q>`)}
    ${instead && aside(words.instead, html`<span class="say">${instead}</span>`)}
  `;
  if (mark)
    return html`<div class="feedback" part="feedback">
      <p class="mark" lang=${language}>${mark.text}</p>
      ${reasons}
    </div>`;
  if (!view.final || !feedback) return nothing;
  return html`
    <details class="feedback">
      <summary lang=${language}>
        ${view.question.kind === 'find-mistake' ? words.aboutLine : words.whyNot}<span class="unseen"> ${text}</span>
      </summary>
      ${reasons}
    </details>
  `;
}

/** What an entry turned out to be, and the feedback on it. */
export function tellAbout(
  view: QuestionView,
  entry: Entry,
  picked: boolean,
): { look: string | undefined; feedback: TemplateResult | typeof nothing } {
  const mark = markFor(view, entry, picked);
  return { look: mark?.look, feedback: renderFeedback(view, entry, mark) };
}
