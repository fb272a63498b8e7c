/** Renders what is above the lines: the search field, the filters, and the buttons of the call. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillText, numberText } from '../../content/language/numbers.ts';
import { queryLimit } from './call.ts';
import { choicesOf, facets, isFiltered, labelOf } from './filters.ts';
import { entered } from './keyboard.ts';
import type { PickerSession } from './picker-session.ts';

export function renderHead(session: PickerSession): TemplateResult {
  const { words, language, call, knownFilters: filters } = session;
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
      <div class="bar">
        <button
          type="button"
          class="plain fold"
          aria-expanded=${session.showsFilters ? 'true' : 'false'}
          @click=${() => session.foldFilters()}
        >
          ${
            facets
              .map((facet) => filters[facet] && labelOf(session.file, facet, filters[facet]))
              .filter(Boolean)
              .join(' · ') || words.filters
          }
        </button>
        <span class="quiet" id="keys">${words.keys}</span>
        <button type="button" class="plain to-close" @click=${() => session.openClose()}>
          ${words.close} <span class="count">${call.close.length > 0 ? numberText(call.close.length, language) : nothing}</span>
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
      ${renderFilters(session)}
    </header>
  `;
}

/** Renders the four filters. Each choice has the number of lines that it leaves; one that leaves none is left out. */
function renderFilters(session: PickerSession): TemplateResult {
  const { words, file, knownFilters: filters } = session;
  const { counts, isCounted } = session.found;
  return html`
    <div class=${session.showsFilters ? 'filters unfolded' : 'filters'} part="filters">
      ${facets.map((facet) => {
        const chosen = filters[facet];
        return html`
          <label class="facet">
            <span class="quiet">${words[`${facet}Filter`]}</span>
            <select
              class=${chosen ? 'chosen' : ''}
              @change=${(event: Event) => session.filterBy({ ...session.filters, [facet]: (event.target as HTMLSelectElement).value })}
            >
              <option value="" .selected=${chosen === ''}>${words[`${facet}Any`]}</option>
              ${choicesOf(file, facet)
                .filter(({ id }) => id === chosen || counts[facet].has(id))
                .map(
                  ({ id, label, lang }) => html`
                    <option value=${id} lang=${lang ?? file.language} .selected=${chosen === id}>
                      ${isCounted ? fillText(words.choice, { label, number: counts[facet].get(id) ?? 0 }, session.language) : label}
                    </option>
                  `,
                )}
            </select>
          </label>
        `;
      })}
      ${isFiltered(filters) ? html`<button type="button" class="plain" @click=${() => session.clearFilters()}>${words.clearFilters}</button>` : nothing}
    </div>
  `;
}
