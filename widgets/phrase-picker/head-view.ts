/** What stands above the lines: the search field, the filters, and what to do with the call. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, numberText } from '../../content/language/numbers.ts';
import { queryLimit } from './call.ts';
import { isFiltered, type ChoiceCounts } from './filters.ts';
import { renderFilters } from './filters-view.ts';
import { entered } from './line-view.ts';
import type { View } from './view.ts';

/** @param count how many lines were found; `undefined` while browsing */
export function renderHead(view: View, counts: ChoiceCounts, count: number | undefined): TemplateResult {
  const { words, call, filters, do: act } = view;
  return html`
    <header>
      <label class="ask" for="query">${words.search}</label>
      <input
        type="search"
        id="query"
        part="search"
        placeholder=${words.example}
        autocomplete="off"
        enterkeyhint="done"
        maxlength=${queryLimit}
        aria-describedby="keys"
        .value=${call.query}
        @input=${(event: Event) => act.ask((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => entered(event, () => act.copy())}
      />
      ${renderFilters(view, counts)}
      <div class="bar">
        <span class="quiet count">${count === undefined ? nothing : countText(words.lines, count, view.language)}</span>
        <span class="quiet" id="keys">${words.keys}</span>
        ${isFiltered(filters) ? html`<button type="button" class="plain" @click=${act.clearFilters}>${words.clearFilters}</button>` : nothing}
        <button type="button" class="plain to-close" @click=${() => act.openClose()}>
          ${words.close}
          ${call.close.length > 0 ? html`<span class="count">${numberText(call.close.length, view.language)}</span>` : nothing}
        </button>
        <button type="button" class="plain next-call" @click=${act.nextCall}>${words.nextCall}</button>
        ${
          view.canUndo
            ? html`<span class="undo"
                ><span class="quiet">${words.nextCallReady}</span>
                <button type="button" class="plain" @click=${act.undo}>${words.undo}</button></span
              >`
            : nothing
        }
      </div>
    </header>
  `;
}
