import { html, nothing, type TemplateResult } from 'lit';
import { fillText, numberText } from '../../content/language/numbers.ts';
import { entriesOf } from './entries.ts';
import { renderFeedback, type Mark } from './feedback.ts';
import type { QuestionView } from './view.ts';

/**
 * Things to put in order, with two buttons each; with the focus on either, the arrow keys move it too. After answering: while
 * there are tries left, the order as it was given; in the end the right one, with why each stands where it does.
 */
export function renderOrder(view: QuestionView): TemplateResult {
  const { question, words, language, picked, answered, final } = view;
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
    const step = ['ArrowUp', '', 'ArrowDown'].indexOf(event.key) - 1;
    if (Math.abs(step) !== 1) return;
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
  const markOf = (position: number): Mark => {
    const had = picked.indexOf(position);
    if (had === position) return { text: words.inPlace, look: 'is-right' };
    return { text: final ? fillText(words.hadAt, { position: had + 1 }, language) : words.elsewhere, look: 'is-wrong' };
  };

  return html`
    ${answered && final ? html`<p class="label" lang=${language}>${words.rightOrder}</p>` : nothing}
    <ol role="list" class="options order">
      ${(answered && final ? [...picked].sort((one, other) => one - other) : picked).map((position, place) => {
        const entry = entries[position] ?? { text: '' };
        const mark = answered ? markOf(position) : undefined;
        return html`
          <li
            part="item"
            class=${mark?.look ?? nothing}
            data-place=${place}
            @keydown=${(event: KeyboardEvent) => !answered && pressed(event, place)}
          >
            <p class="row">
              <span class="place">${numberText(place + 1, language)}</span>
              <span>${entry.text}</span>
              ${
                answered
                  ? nothing
                  : html`<span class="moves" lang=${language}>
                      ${button('up', words.upShort, entry.text, place, -1)} ${button('down', words.downShort, entry.text, place, 1)}
                    </span>`
              }
            </p>
            ${answered ? renderFeedback(view, final ? entry : { text: '' }, mark) : nothing}
          </li>
        `;
      })}
    </ol>
  `;
}
