/** The items of a checklist: under the moves that they belong to, each with its reason and what is folded away below it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistItem, PublishedChecklist } from '../content/types.ts';
import type { NoteView } from './details.ts';
import { groupsOf } from './groups.ts';
import { isTicked } from './progress.ts';

/** What renders lines and notes, prints and saves. */
export type Details = typeof import('./details.ts');

/** What items are shown with, and what a person can do to them. */
export interface ItemsView extends NoteView {
  /** The items that are unfolded, by their identifier. */
  unfolded: ReadonlySet<string>;
  /** Once it is loaded. */
  details: Details | undefined;
  /** Whether it could not be loaded; it is tried again when something is unfolded. */
  detailsFailed: boolean;
  /** The person ticks an item, or takes that back. */
  tick: (item: ChecklistItem, on: boolean) => void;
  /** The person unfolds an item, or folds it. */
  unfold: (item: ChecklistItem) => void;
}

export function renderItems(view: ItemsView, checklist: PublishedChecklist): TemplateResult {
  return html`
    <div lang=${view.file.language}>
      ${groupsOf(view.file, checklist).map(
        ({ label, lang, items }, index) => html`
          <div class="group" role="group" part="group" aria-labelledby="move-${index}">
            <p class="move quiet" id="move-${index}" lang=${lang ?? nothing}>${label}</p>
            <ul role="list" lang=${checklist.lang ?? nothing}>
              ${items.map((item) => renderItem(view, item))}
            </ul>
          </div>
        `,
      )}
    </div>
  `;
}

/** An item on a row with the first line to say; its reason, the other lines and the note are unfolded below. */
function renderItem(view: ItemsView, item: ChecklistItem): TemplateResult {
  const { words, language, details, detailsFailed } = view;
  const ticked = isTicked(view.progress, item);
  const open = view.unfolded.has(item.id);
  const [line] = item.say;
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
      ${line && details ? details.renderLine(view, line) : nothing}
      <button type="button" class="why" lang=${language} aria-expanded=${open ? 'true' : 'false'} @click=${() => view.unfold(item)}>
        ${words.why}<span class="unseen">: ${item.text}</span>
      </button>
      <div class="more" ?hidden=${!open}>
        <p id="why-${item.id}">${item.why}</p>
        ${details?.renderMore(view, item) ?? (detailsFailed ? html`<p class="quiet" lang=${language}>${words.notLoaded}</p>` : nothing)}
      </div>
    </li>
  `;
}
