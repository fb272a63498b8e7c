/** A question of any kind as it is asked: its prompt, what to do, and what there is to pick from or to put in order. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText, numberText } from '../../content/language/numbers.ts';
import { entriesOf, questionKinds, sceneOf, type AnswerForm, type QuestionEntry } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import type { QuizWording, SharedWording } from '../content/wording-types.ts';
import { isRight } from './score.ts';

export type Words = SharedWording & QuizWording;

/** What shows answers: a module that is loaded while the first question is read. */
export type Answers = typeof import('./answers.ts');

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
  /** What shows answers, once it is loaded. */
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
  return html`
    <fieldset aria-describedby="scene hint">
      <legend><h3 class="prompt" part="prompt" tabindex="-1">${question.prompt}</h3></legend>
      <p class="scene" id="scene">${sceneOf(question)}</p>
      ${renderHint(view)} ${controls[questionKinds[question.kind].form.control](view)}
    </fieldset>
  `;
}

/** What to do; once that is done, in the same place, whether it was right. */
function renderHint({ question, words, language, picked, answered }: QuestionView): TemplateResult {
  const { form, hint } = questionKinds[question.kind];
  if (!answered) return html`<p class="hint quiet" id="hint" lang=${language}>${words[hint]}</p>`;
  const right = isRight(question, picked);
  const inPlace = picked.filter((position, place) => position === place).length;
  const more = { radio: '', checkbox: '', order: countText(words.placesRight, inPlace, language, { total: picked.length }) };
  return html`
    <p class="hint verdict ${right ? 'good' : 'caution'}" part="verdict" id="hint" tabindex="-1" lang=${language}>
      ${right ? words.right : `${words.wrong} ${more[form.control]}`}
    </p>
  `;
}

const controls: Record<AnswerForm['control'], (view: QuestionView) => TemplateResult> = {
  radio: (view) => renderChoice(view, 'radio', (_, position) => [position]),
  checkbox: (view) =>
    renderChoice(view, 'checkbox', (picked, position) =>
      picked.includes(position) ? picked.filter((other) => other !== position) : [...picked, position],
    ),
  order: renderOrder,
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
    <ul role="list" class=${inTranscript ? 'transcript' : 'options'}>
      ${view.order.map((position) => {
        const entry = entries[position];
        if (!entry) return nothing;
        if (entry.who === 'caller') return html`<li part="line"><p class="row" id="line-${position}">${renderText(entry)}</p></li>`;
        const told = answered ? answers?.tellAbout(view, entry, position) : undefined;
        // The name differs from question to question: Chromium up to 131 remembers by it which radio of a group Tab goes to.
        return html`
          <li part=${inTranscript ? 'line' : 'option'} class=${told?.look ?? nothing}>
            <label class="row">
              <input
                type=${type}
                name="answer-${question.id}"
                .checked=${picked.includes(position)}
                ?disabled=${answered}
                aria-describedby=${entries[position - 1]?.who === 'caller' ? `line-${position - 1}` : nothing}
                @change=${() => view.pick(change(picked, position))}
              />
              ${renderText(entry)}
            </label>
            ${told?.feedback}
          </li>
        `;
      })}
    </ul>
  `;
}

/** The words of an entry; of a line in a transcript, with the speaker in the margin. */
const renderText = ({ speaker, text }: QuestionEntry): TemplateResult =>
  speaker
    ? html`<span class="who">${speaker}<span class="unseen">:</span></span
        ><span class="say">${text}</span>`
    : html`<span>${text}</span>`;

/**
 * Things to put in order, with two buttons each; with the focus on either, the arrow keys move it too. After answering: while
 * there are tries left, the order as it was given; in the end the right one, with why each stands where it does.
 */
function renderOrder(view: QuestionView): TemplateResult {
  const { question, words, language, picked, answered, final, answers } = view;
  const entries = entriesOf(question);
  const total = picked.length;

  const move = (from: number, step: number) => {
    const place = Math.min(Math.max(from + step, 0), total - 1);
    const order = [...picked];
    order.splice(place, 0, ...order.splice(from, 1));
    view.pick(order);
    // The rows stay where they are and change their texts: the focus follows the item that was moved.
    view.focus(`[data-place="${place}"] .${step < 0 ? 'up' : 'down'}`);
    view.announce(fillText(words.position, { position: place + 1, total }, language));
  };
  const pressed = (event: KeyboardEvent, from: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (answered || step === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(from, step);
  };
  const button = (name: 'up' | 'down', seen: string, item: string, from: number, step: number) => html`
    <button
      type="button"
      class=${name}
      aria-label=${fillText(words[name], { item })}
      aria-disabled=${from + step < 0 || from + step >= total}
      @click=${() => move(from, step)}
    >
      ${seen}
    </button>
  `;

  const shown = answered && final ? picked.map((_, position) => position) : picked;
  return html`
    ${answered && final ? html`<p class="label" lang=${language}>${words.rightOrder}</p>` : nothing}
    <ol role="list" class="options order">
      ${shown.map((position, place) => {
        const entry = entries[position];
        if (!entry) return nothing;
        const told = answered ? answers?.tellAbout(view, entry, position) : undefined;
        return html`
          <li
            part="item"
            class=${told?.look ?? nothing}
            data-place=${place}
            @keydown=${(event: KeyboardEvent) => {
              pressed(event, place);
            }}
          >
            <p class="row">
              <span class="place">${numberText(place + 1, language)}</span>
              <span>${entry.text}</span>
              <span class=${answered ? 'moves idle' : 'moves'} lang=${language}>
                ${button('up', words.upShort, entry.text, place, -1)} ${button('down', words.downShort, entry.text, place, 1)}
              </span>
            </p>
            ${told?.feedback}
          </li>
        `;
      })}
    </ol>
  `;
}
