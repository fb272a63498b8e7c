/** A whole close as one script, to read or to copy. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import { inOrder, linesOf, sequencesFor } from './close-builder.ts';
import { renderFields, renderLine, shownText } from './fill-in-fields.ts';
import { labelOf } from './filters.ts';
import { entered } from './line-view.ts';
import { renderNote } from './note-view.ts';
import type { View } from './view.ts';

const sequencesAtFirst = 8;

export function renderClose(view: View): TemplateResult {
  const { words, file, call, do: act } = view;
  const sequence = file.sequences.find(({ id }) => id === view.sequence);
  const phrases = sequence ? linesOf(file, sequence.phrases) : inOrder(file, call.close);
  return html`
    <section class="close" part="close" @keydown=${(event: KeyboardEvent) => entered(event, () => act.copyClose(phrases))}>
      <button type="button" class="plain back" @click=${act.closeClose}>${words.back}</button>
      <h2 tabindex="-1" class="title">${sequence ? html`<span lang=${file.language}>${sequence.label}</span>` : words.close}</h2>
      ${sequence ? html`<p class="quiet" lang=${file.language}>${labelOf(file, 'tone', sequence.tone)}</p>` : nothing}
      ${renderFields(
        view,
        phrases.map(({ text }) => text),
        'close',
      )}
      ${phrases.length === 0 ? html`<p class="quiet">${words.emptyClose}</p>` : nothing}
      <ol class="script" lang=${file.language}>
        ${phrases.map(
          (phrase) => html`
            <li part="line">
              <p class="quiet">${labelOf(file, 'step', phrase.step)}</p>
              <div>
                <p class="say" part="say">${renderLine(view, phrase.text)}</p>
                <p class="not-now" part="not-now"><span lang=${view.language}>${words.notNow}</span> ${phrase.notWhen}</p>
                ${
                  sequence
                    ? nothing
                    : html`<button
                        type="button"
                        class="plain"
                        lang=${view.language}
                        aria-label=${fillText(words.takeOutLine, { line: shownText(view, phrase.text) })}
                        @click=${() => act.collect(phrase)}
                      >
                        ${words.takeOut}
                      </button>`
                }
              </div>
            </li>
          `,
        )}
      </ol>
      ${
        phrases.length > 0
          ? html`<div class="actions">
              <button type="button" class="primary" @click=${() => act.copyClose(phrases)}>${words.copyClose}</button>
            </div>`
          : nothing
      }
      ${renderNote(view, 'close')} ${renderReadyMade(view, sequence?.id)}
    </section>
  `;
}

function renderReadyMade(view: View, shownId: string | undefined): TemplateResult | typeof nothing {
  const { words, file, call, do: act } = view;
  const sequences = sequencesFor(file, view.filters, shownId);
  const shown = sequences.slice(0, view.shown('sequences', sequencesAtFirst));
  const left = sequences.length - shown.length;
  const pick = (name: unknown, action: (event: Event) => void) =>
    html`<button type="button" class="plain pick" data-stop @click=${action}>${name}</button>`;
  if (sequences.length === 0 && shownId === undefined) return nothing;
  return html`
    <section>
      <h2 class="heading">${words.readyMade}</h2>
      <ul class="picks">
        ${shownId !== undefined && call.close.length > 0 ? html`<li>${pick(words.ownClose, () => act.openClose())}</li>` : nothing}
        ${shown.map(
          ({ id, label, tone }) => html`
            <li lang=${file.language}>
              ${pick(html`${label} <span class="quiet">${labelOf(file, 'tone', tone)}</span>`, () => act.openClose(id))}
            </li>
          `,
        )}
      </ul>
      ${left > 0 ? pick(countText(words.moreLines, left, view.language), (event) => act.showMore('sequences', event)) : nothing}
    </section>
  `;
}
