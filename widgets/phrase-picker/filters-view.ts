import { html, type TemplateResult } from 'lit';
import { fillText } from '../../content/language/numbers.ts';
import { choicesOf, facets, type ChoiceCounts } from './filters.ts';
import type { View } from './view.ts';

/** The four filters, each choice with the number of lines that it leaves. A choice that leaves none is not offered. */
export function renderFilters(view: View, counts: ChoiceCounts): TemplateResult {
  const { words, file, filters, do: act } = view;
  return html`
    <div class="filters" part="filters">
      ${facets.map((facet) => {
        const chosen = filters[facet];
        return html`
          <select
            aria-label=${words[`${facet}Filter`]}
            class=${chosen ? 'chosen' : ''}
            @change=${(event: Event) => act.choose(facet, (event.target as HTMLSelectElement).value)}
          >
            <option value="" .selected=${chosen === ''}>${words[`${facet}Any`]}</option>
            ${choicesOf(file, facet)
              .filter(({ id }) => id === chosen || counts[facet].has(id))
              .map(
                ({ id, label }) => html`
                  <option value=${id} lang=${file.language} .selected=${chosen === id}>
                    ${fillText(words.choice, { label, number: counts[facet].get(id) ?? 0 }, view.language)}
                  </option>
                `,
              )}
          </select>
        `;
      })}
    </div>
  `;
}
