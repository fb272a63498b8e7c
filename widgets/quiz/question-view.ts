/** Renders a question of any kind: its prompt, the instruction, and its entries. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText } from '../../content/language/numbers.ts';
import { entriesOf, questionKinds, sceneOf, type AnswerForm, type QuestionEntry } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import type { QuizWording, SharedWording } from '../content/wording-types.ts';
import { isRight } from './score.ts';

export type Words = SharedWording & QuizWording;

/** What the lazily loaded module for answers adds to a question. It loads while the first question is read. */
export interface Answers {
  /** Returns the look of an entry's row after answering, and its mark; `undefined` for an entry that is neither picked nor right. */
  markOf: (view: QuestionView, entry: QuestionEntry, position: number) => { look: string; shown: unknown } | undefined;
  /** Renders the feedback for each entry, below all rows, so that no row moves. */
  renderReasons: (view: QuestionView) => unknown;
  renderOrder: (view: QuestionView) => TemplateResult;
}

export interface QuestionView {
  question: Question;
  words: Words;
  /** The language of `words`. */
  language: string;
  /** The positions of the question's entries in the order in which they are shown. */
  order: readonly number[];
  /** The present response: the picked positions, or the present order. */
  picked: readonly number[];
  /** Whether the response was submitted, so that there is feedback. */
  answered: boolean;
  /** Whether the answer is final, so that the right one may be shown. */
  final: boolean;
  /** The module for answers, once it is loaded. */
  answers: Answers | undefined;
  /** Called when the learner changes the response. */
  pick: (response: readonly number[]) => void;
  /** Moves the focus after the next rendering. */
  focus: (selector: string) => void;
  /** Speaks a text to screen readers. */
  announce: (text: string) => void;
}

export function renderQuestion(view: QuestionView): TemplateResult {
  const { question } = view;
  const { form, hint } = questionKinds[question.kind];
  return html`
    <fieldset aria-describedby="scene hint verdict">
      <legend><h3 class="prompt" part="prompt" tabindex="-1">${question.prompt}</h3></legend>
      <p class="scene" id="scene">${sceneOf(question)}</p>
      <p class="hint quiet" id="hint" lang=${view.language}>${view.words[hint]}</p>
      ${controls[form.control](view)}
    </fieldset>
    ${view.answered ? view.answers?.renderReasons(view) : nothing}
  `;
}

/** Says whether the answer is right. */
export function verdictOn({ question, words, language, picked }: Pick<QuestionView, 'question' | 'words' | 'language' | 'picked'>): string {
  if (isRight(question, picked)) return words.right;
  const entries = entriesOf(question);
  const inPlace = picked.filter((position, place) => position === place).length;
  const more = {
    radio: '',
    checkbox: picked.every((position) => entries[position]?.right) ? words.thereAreMore : '',
    order: countText(words.placesRight, inPlace, language, { total: picked.length }),
  };
  return `${words.wrong} ${more[questionKinds[question.kind].form.control]}`;
}

/** Tells whether the question can be answered yet. Items to put in order need the lazily loaded module. */
export const isAnswerable = (question: Question, answers: Answers | undefined): boolean =>
  answers !== undefined || { radio: true, checkbox: true, order: false }[questionKinds[question.kind].form.control];

const controls: Record<AnswerForm['control'], (view: QuestionView) => TemplateResult> = {
  radio: (view) => renderChoice(view, 'radio', (_, position) => [position]),
  checkbox: (view) =>
    renderChoice(view, 'checkbox', (picked, position) =>
      picked.includes(position) ? picked.filter((other) => other !== position) : [...picked, position],
    ),
  order: (view) =>
    view.answers?.renderOrder(view) ?? html`<p class="caution" role="alert" lang=${view.language}>${view.words.notLoaded}</p>`,
};

/**
 * Renders options to pick, or the lines of a transcript, of which the caller's cannot be picked.
 *
 * @param change returns the response after the learner used the control at a position
 */
function renderChoice(
  view: QuestionView,
  type: 'radio' | 'checkbox',
  change: (picked: readonly number[], position: number) => readonly number[],
): TemplateResult {
  const { question, picked, answered, answers } = view;
  const entries = entriesOf(question);
  const inTranscript = entries.some(({ who }) => who);
  return html`
    <ul role="list" class=${inTranscript ? 'transcript' : `options ${answered && view.final ? 'done' : ''}`}>
      ${view.order.map((position) => {
        const entry = entries[position];
        if (!entry) return nothing;
        if (entry.who === 'caller') return html`<li part="line"><p class="row" id="line-${position}">${renderText(entry)}</p></li>`;
        const isPicked = picked.includes(position);
        const mark = answered ? answers?.markOf(view, entry, position) : undefined;
        // Each question has another name, because Chromium up to 131 remembers by name which radio button of a group is tabbable.
        return html`
          <li part=${inTranscript ? 'line' : 'option'} class=${mark?.look ?? nothing}>
            <label class="row ${answered ? '' : isPicked ? 'open picked' : 'open'}">
              <input
                type=${type}
                name="answer-${question.id}"
                .checked=${isPicked}
                aria-disabled=${answered ? 'true' : nothing}
                aria-describedby=${entry.who && entries[position - 1]?.who === 'caller' ? `line-${position - 1}` : nothing}
                @click=${(event: Event) => answered && event.preventDefault()}
                @change=${() => view.pick(change(picked, position))}
              />
              ${renderText(entry)}
            </label>
            ${mark?.shown}
          </li>
        `;
      })}
    </ul>
  `;
}

/** Renders the text of an entry. A line of a transcript has the speaker in the margin. */
const renderText = ({ speaker, spoken, text }: QuestionEntry): TemplateResult =>
  html`${speaker ? html`<span class="quiet">${speaker}<span class="unseen">:</span></span>` : nothing}<span
      class=${speaker && !spoken ? 'heard' : spoken ? 'say' : nothing}
      >${wrappable(text)}</span
    >`;

/** Returns a text in which no ellipsis wraps to a line of its own. */
export const wrappable = (text: string): string => text.replaceAll(' …', '\u00a0…');
