/** The items of a checklist: under the moves that they belong to, each with its reason and what is folded away below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistItem, PublishedChecklist } from '../content/types.ts';
import type { NoteView } from './details.ts';
import { groupsOf } from './groups.ts';
import { isTicked, type Progress } from './progress.ts';

/** What renders lines and notes, prints and saves. */
export type Details = typeof import('./details.ts');

/** What items are shown with, and what a person can do to them. */
export interface ItemsView extends NoteView {
  /** The notes that open by themselves, by the identifier of their item. */
  openNotes: Progress['notes'];
  /** Once it is loaded. */
  details: Details | undefined;
  /** Whether it could not be loaded; it is tried again when something is unfolded. */
  detailsFailed: boolean;
  /** The person ticks an item, or takes that back. */
  tick: (item: ChecklistItem, on: boolean) => void;
  /** The person unfolds something. */
  unfold: () => void;
}

export function renderItems(view: ItemsView, checklist: PublishedChecklist): TemplateResult {
  return html`
    <div lang=${view.file.language}>
      ${groupsOf(view.file, checklist).map(
        ({ label, lang, items }) => html`
          <fieldset part="group">
            <legend lang=${lang ?? nothing}>${label}</legend>
            <ul lang=${checklist.lang ?? nothing}>
              ${items.map((item) => renderItem(view, item))}
            </ul>
          </fieldset>
        `,
      )}
    </div>
  `;
}

function renderItem(view: ItemsView, item: ChecklistItem): TemplateResult {
  const { words, language, details } = view;
  const ticked = isTicked(view.progress, item);
  return html`
    <li part="item" class=${ticked ? 'ticked' : nothing}>
      <label class="tick">
        <input
          type="checkbox"
          .checked=${ticked}
          aria-describedby="why-${item.id}"
          @change=${(event: Event) => view.tick(item, (event.target as HTMLInputElement).checked)}
        />
        <span>
          <span class="text">${item.text}</span>
          ${item.required ? nothing : html`<span class="quiet" lang=${language}>(${words.optional})</span>`}
        </span>
      </label>
      <p class="why quiet" id="why-${item.id}">${item.why}</p>
      <div class="more">
        ${item.say.length > 0 ? renderDetails(view, item, words.sayIt, details?.renderLines(view, item)) : nothing}
        ${renderDetails(view, item, words.note, details?.renderNote(view, item), view.openNotes.has(item.id))}
      </div>
    </li>
  `;
}

function renderDetails(view: ItemsView, item: ChecklistItem, label: string, content: unknown, open = false): TemplateResult {
  const { words, language, unfold, detailsFailed } = view;
  return html`
    <details ?open=${open} @toggle=${unfold}>
      <summary lang=${language}>${label}<span class="unseen">: ${item.text}</span></summary>
      ${detailsFailed ? html`<p class="quiet" lang=${language}>${words.notLoaded}</p>` : content}
    </details>
  `;
}
