/** Renders the items of a checklist, grouped by move, each with its reason and its folded details. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChecklistItem, PublishedChecklist } from '../content/types.ts';
import type { NoteView } from './details.ts';
import { groupsOf } from './groups.ts';
import { isTicked } from './progress.ts';

/** The lazily loaded module for signs, lines and notes. */
export type Details = typeof import('./details.ts');

/** What items need from the checklist: data to render, and handlers for actions. */
export interface ItemsView extends NoteView {
  /** The identifiers of unfolded items. */
  unfolded: ReadonlySet<string>;
  /** The module, once it is loaded. */
  details: Details | undefined;
  /** Whether the module failed to load. Unfolding an item tries again. */
  detailsFailed: boolean;
  /** Called when the person ticks or unticks an item. */
  tick: (item: ChecklistItem, on: boolean) => void;
  /** Called when the person unfolds or folds an item. */
  unfold: (item: ChecklistItem) => void;
}

export function renderItems(view: ItemsView, checklist: PublishedChecklist): TemplateResult {
  const groups = groupsOf(view.file, checklist);
  const moves = [...new Set(groups.map(({ step }) => step))];
  return html`
    <div lang=${view.file.language}>
      ${groups.map(
        ({ step, label, lang, items }, index) => html`
          <div class="group" role="group" part="group" aria-labelledby="move-${index}">
            <p class="move quiet" id="move-${index}" lang=${lang ?? nothing}>${view.details?.renderSign(moves, step)}${label}</p>
            <ul role="list" lang=${checklist.lang ?? nothing}>
              ${items.map((item) => renderItem(view, item))}
            </ul>
          </div>
        `,
      )}
    </div>
  `;
}

/** Renders an item as a row with its first line. Its reason, the other lines and the note unfold below. */
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
