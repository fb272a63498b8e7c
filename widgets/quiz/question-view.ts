/** A question of any kind as it is asked: its prompt, what to do, and what there is to pick from or to put in order. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText } from '../../content/language/numbers.ts';
import { entriesOf, questionKinds, sceneOf, type AnswerForm, type QuestionEntry } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import type { QuizWording, SharedWording } from '../content/wording-types.ts';
import { isRight } from './score.ts';

export type Words = SharedWording & QuizWording;

/** What a question takes from the module that is loaded while the first one is read. */
export interface Answers {
  /** How the row of an entry looks after answering, and the mark beside it; `undefined` for one that the answer does not touch. */
  markOf: (view: QuestionView, entry: QuestionEntry, position: number) => { look: string; shown: unknown } | undefined;
  /** Why, for each entry: below all rows, which stay where they are. */
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
  /** What is picked; of things to put in order, the order as it is now. */
  picked: readonly number[];
  /** Whether that is answered: there is feedback to show. */
  answered: boolean;
  /** Whether it counts, so that the right answer may be shown. */
  final: boolean;
  /** That module, once it is loaded. */
  answers: Answers | undefined;
  /** The learner picks something else. */
  pick: (response: readonly number[]) => void;
  /** Moves the focus once the next rendering is there. */
  focus: (selector: string) => void;
  /** Says something to screen readers. */
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

/** Whether the answer is right, in words. */
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

/** Whether there is something to answer with: rows to put in order take the module that is loaded while the first question is read. */
export const isAnswerable = (question: Question, answers: Answers | undefined): boolean =>
  answers !== undefined || { radio: true, checkbox: true, order: false }[questionKinds[question.kind].form.control];

const controls: Record<AnswerForm['control'], (view: QuestionView) => TemplateResult | typeof nothing> = {
  radio: (view) => renderChoice(view, 'radio', (_, position) => [position]),
  checkbox: (view) =>
    renderChoice(view, 'checkbox', (picked, position) =>
      picked.includes(position) ? picked.filter((other) => other !== position) : [...picked, position],
    ),
  order: (view) => view.answers?.renderOrder(view) ?? nothing,
};

/**
 * Options to pick from, or the lines of a transcript, of which a caller's cannot be picked.
 *
 * @param change what is picked after the learner used the control at a position
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
        // The name differs from question to question: Chromium up to 131 remembers by it which radio of a group Tab goes to.
        return html`
          <li part=${inTranscript ? 'line' : 'option'} class=${mark?.look ?? nothing}>
            <label class="row ${answered ? '' : isPicked ? 'open picked' : 'open'}">
              <input
                type=${type}
                name="answer-${question.id}"
                .checked=${isPicked}
                aria-disabled=${answered ? 'true' : nothing}
                aria-describedby=${entries[position - 1]?.who === 'caller' ? `line-${position - 1}` : nothing}
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

/** The words of an entry; of a line in a transcript, with the speaker in the margin. */
const renderText = ({ speaker, spoken, text }: QuestionEntry): TemplateResult =>
  html`${speaker ? html`<span class="who">${speaker}<span class="unseen">:</span></span>` : nothing}<span
      class=${speaker && !spoken ? 'heard' : spoken ? 'say' : nothing}
      >${wrappable(text)}</span
    >`;

/** A text of which no ellipsis stands alone on a line. */
export const wrappable = (text: string): string => text.replaceAll(' …', '\u00a0…');
