/** What was found: the best lines large, then more of each situation. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import { sequenceFor } from './close-builder.ts';
import { renderSlot } from './line-view.ts';
import type { Results, Slot } from './results.ts';
import type { View } from './view.ts';

/** How many lines of a list show at first: few beside two other situations, more when there is one alone. */
const fewLines = 3;
const manyLines = 10;

export function renderResults(view: View, results: Results): TemplateResult {
  const { words, file } = view;
  const least = results.best.length > 1 ? fewLines : manyLines;
  return html`
    <ol class="best" part="best">
      ${results.best.map((slot) => renderSlot(view, slot, 'large'))}
    </ol>
    ${results.more.map(({ group, slots }) => {
      const sequence = group.kind === 'situation' ? sequenceFor(file, group.id, view.filters) : undefined;
      if (slots.length === 0 && !sequence) return nothing;
      return html`
        <section part="more">
          <h2 class="heading">${fillText(words.moreFor, { label: group.label })}</h2>
          ${renderLines(view, slots, `${group.kind}-${group.id}`, least)}
          ${
            sequence
              ? html`<button type="button" class="plain pick" data-stop @click=${() => view.do.openClose(sequence.id)}>
                  ${fillText(words.wholeClose, { label: sequence.label })}
                </button>`
              : nothing
          }
        </section>
      `;
    })}
    ${
      results.others.length > 0
        ? html`
            <section>
              <h2 class="heading">${words.otherwise}</h2>
              <ul class="picks" lang=${file.language}>
                ${results.others.map(
                  ({ kind, id, label }) =>
                    html`<li>
                      <button type="button" class="plain pick" data-stop @click=${() => view.do.pick(kind, id)}>${label}</button>
                    </li>`,
                )}
              </ul>
            </section>
          `
        : nothing
    }
  `;
}

/** A list of lines in small, of which the first few are there at once. */
export function renderLines(view: View, slots: readonly Slot[], list: string, least: number): TemplateResult {
  const shown = view.shown(list, least);
  const left = slots.length - shown;
  return html`
    <ul class="lines">
      ${slots.slice(0, shown).map((slot) => renderSlot(view, slot, 'small'))}
    </ul>
    ${
      left > 0
        ? html`<button type="button" class="plain pick" data-stop @click=${(event: Event) => view.do.showMore(list, event)}>
            ${countText(view.words.moreLines, left, view.language)}
          </button>`
        : nothing
    }
  `;
}
