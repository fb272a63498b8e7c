import { html, nothing, type TemplateResult } from 'lit';
import { fillText, numberText } from '../../content/language/numbers.ts';
import { entriesOf } from '../../content/schema/question-kinds.ts';
import { wrappable, type QuestionView } from './question-view.ts';

/**
 * Renders items to put in order. Each has two buttons, and the arrow keys move the item whose button has the focus. After answering, each
 * item is marked as right or wrong.
 */
export function renderOrder(view: QuestionView): TemplateResult {
  const { question, words, language, picked, answered, answers } = view;
  const entries = entriesOf(question);
  const total = picked.length;

  const move = (from: number, step: number) => {
    const place = Math.min(Math.max(from + step, 0), total - 1);
    const order = [...picked];
    order.splice(place, 0, ...order.splice(from, 1));
    view.pick(order);
    // Rows keep their places and change their texts, so the focus has to follow the moved item.
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

  return html`
    <ol role="list" class="options order">
      ${picked.map((position, place) => {
        const entry = entries[position];
        if (!entry) return nothing;
        const mark = answered ? answers?.markOf(view, entry, position) : undefined;
        return html`
          <li
            part="item"
            class=${mark?.look ?? nothing}
            data-place=${place}
            @keydown=${(event: KeyboardEvent) => {
              pressed(event, place);
            }}
          >
            <p class="row">
              <span class="place">${numberText(place + 1, language)}</span>
              <span class=${entry.spoken ? 'say' : nothing}>${wrappable(entry.text)}</span>
              <span class=${answered ? 'moves idle' : 'moves'} lang=${language}>
                ${button('up', words.upShort, entry.text, place, -1)} ${button('down', words.downShort, entry.text, place, 1)}
              </span>
            </p>
            ${mark?.shown}
          </li>
        `;
      })}
    </ol>
  `;
}
