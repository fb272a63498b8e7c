/** An item with its reason, and what is folded away below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistItem } from '../content/types.ts';
import { isTicked } from './progress.ts';
import type { ChecklistView } from './view.ts';

/** @param tick the person ticks the item, or takes that back */
export function renderItem(view: ChecklistView, item: ChecklistItem, tick: (on: boolean) => void): TemplateResult {
  const { words, language, later } = view;
  const ticked = isTicked(view.progress, item);
  return html`
    <li part="item" class=${ticked ? 'ticked' : nothing}>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${ticked}
          aria-describedby="why-${item.id}"
          @change=${(event: Event) => tick((event.target as HTMLInputElement).checked)}
        />
        <span>
          <span class="text">${item.text}</span>
          ${item.required ? nothing : html`<span class="quiet" lang=${language}>(${words.optional})</span>`}
        </span>
      </label>
      <p class="why quiet" id="why-${item.id}">${item.why}</p>
      <div class="more">
        ${item.say.length > 0 ? renderFolded(view, item, words.sayIt, later?.renderLines(item)) : nothing}
        ${renderFolded(view, item, words.note, later?.renderNote(view, item), view.openNotes.has(item.id))}
      </div>
    </li>
  `;
}

function renderFolded(
  { language, unfold }: ChecklistView,
  item: ChecklistItem,
  label: string,
  content: unknown,
  open = false,
): TemplateResult {
  return html`
    <details ?open=${open} @toggle=${unfold}>
      <summary lang=${language}>${label}<span class="unseen">: ${item.text}</span></summary>
      ${content}
    </details>
  `;
}
