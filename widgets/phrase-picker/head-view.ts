/** What stands above the lines: the search field, the filters, and what to do with the call. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText, numberText } from '../../content/language/numbers.ts';
import { queryLimit } from './call.ts';
import { choicesOf, facets, isFiltered } from './filters.ts';
import { entered } from './keyboard.ts';
import type { PickerSession } from './session.ts';

export function renderHead(session: PickerSession): TemplateResult {
  const { words, language, call, knownFilters: filters } = session;
  const count = session.sequence === undefined ? session.results?.count : undefined;
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
        @input=${(event: Event) => session.ask((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => entered(event, () => session.copy())}
      />
      ${renderFilters(session)}
      <div class="bar">
        <span class="quiet count">${count === undefined ? nothing : countText(words.lines, count, language)}</span>
        <span class="quiet" id="keys">${words.keys}</span>
        ${isFiltered(filters) ? html`<button type="button" class="plain" @click=${() => session.clearFilters()}>${words.clearFilters}</button>` : nothing}
        <button type="button" class="plain to-close" @click=${() => session.openClose()}>
          ${words.close} ${call.close.length > 0 ? html`<span class="count">${numberText(call.close.length, language)}</span>` : nothing}
        </button>
        <button type="button" class="plain next-call" @click=${() => session.nextCall()}>${words.nextCall}</button>
        ${
          session.canUndo
            ? html`<span class="undo"
                ><span class="quiet">${words.nextCallReady}</span>
                <button type="button" class="plain" @click=${() => session.undo()}>${words.undo}</button></span
              >`
            : nothing
        }
      </div>
    </header>
  `;
}

/** The four filters, each choice with the number of lines that it leaves. A choice that leaves none is not offered. */
function renderFilters(session: PickerSession): TemplateResult {
  const { words, file, counts, knownFilters: filters } = session;
  return html`
    <div class="filters" part="filters">
      ${facets.map((facet) => {
        const chosen = filters[facet];
        return html`
          <select
            aria-label=${words[`${facet}Filter`]}
            class=${chosen ? 'chosen' : ''}
            @change=${(event: Event) => session.filterBy({ ...session.filters, [facet]: (event.target as HTMLSelectElement).value })}
          >
            <option value="" .selected=${chosen === ''}>${words[`${facet}Any`]}</option>
            ${choicesOf(file, facet)
              .filter(({ id }) => id === chosen || counts[facet].has(id))
              .map(
                ({ id, label }) => html`
                  <option value=${id} lang=${file.language} .selected=${chosen === id}>
                    ${fillText(words.choice, { label, number: counts[facet].get(id) ?? 0 }, session.language)}
                  </option>
                `,
              )}
          </select>
        `;
      })}
    </div>
  `;
}
