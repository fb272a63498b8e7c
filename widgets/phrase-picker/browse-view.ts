/** What is there before anything is typed: all situations, and the person's own lists. */
import { html, nothing, type TemplateResult } from 'lit';
import { numberText } from '../../content/language/numbers.ts';
import { linesOf } from './close-builder.ts';
import type { ChoiceCounts } from './filters.ts';
import { renderNote } from './note-view.ts';
import { renderLines } from './results-view.ts';
import type { List, View } from './view.ts';

const linesAtFirst = 10;

export function renderBrowse(view: View, counts: ChoiceCounts): TemplateResult {
  const { words, kept, list, do: act } = view;
  const lists: [List, number][] = [
    ['situations', 0],
    ['favourites', linesOf(view.file, kept.favourites).length],
    ['recent', linesOf(view.file, kept.recent).length],
  ];
  if (kept.unfitted.length > 0 || list === 'unfitted') lists.push(['unfitted', kept.unfitted.length]);
  return html`
    <div class="lists" role="group" aria-label=${words.browse}>
      ${lists.map(
        ([id, count]) => html`
          <button type="button" class="plain" aria-pressed=${list === id ? 'true' : 'false'} @click=${() => act.browse(id)}>
            ${words[id]} ${count > 0 ? html`<span class="count">${numberText(count, view.language)}</span>` : nothing}
          </button>
        `,
      )}
    </div>
    ${list === 'situations' ? renderSituations(view, counts) : list === 'unfitted' ? renderUnfitted(view) : renderOwn(view, list)}
  `;
}

function renderSituations({ file, words, do: act }: View, counts: ChoiceCounts): TemplateResult {
  const situations = file.situations.filter(({ id }) => counts.situation.has(id));
  if (situations.length === 0) return html`<p class="quiet">${words.noLines}</p>`;
  return html`
    <ul class="picks" lang=${file.language}>
      ${situations.map(
        ({ id, label }) =>
          html`<li><button type="button" class="plain pick" data-stop @click=${() => act.pick('situation', id)}>${label}</button></li>`,
      )}
    </ul>
  `;
}

function renderOwn(view: View, list: 'favourites' | 'recent'): TemplateResult {
  const { words, file, kept } = view;
  const slots = linesOf(file, kept[list]).map((phrase) => ({ key: `${list}-${phrase.id}`, phrase, group: undefined }));
  if (slots.length === 0) return html`<p class="quiet">${list === 'recent' ? words.noRecent : words.noFavourites}</p>`;
  return renderLines(view, slots, list, linesAtFirst);
}

function renderUnfitted(view: View): TemplateResult {
  const { words, kept, do: act } = view;
  return html`
    <p class="quiet">${kept.unfitted.length > 0 ? words.unfittedWhy : words.unfittedCleared}</p>
    <ul class="queries">
      ${kept.unfitted.map((query) => html`<li>${query}</li>`)}
    </ul>
    ${
      kept.unfitted.length > 0
        ? html`
            <div class="actions">
              <button type="button" class="primary" @click=${act.copyUnfitted}>${words.unfittedCopy}</button>
              <button type="button" class="plain" @click=${act.clearUnfitted}>${words.unfittedClear}</button>
            </div>
          `
        : nothing
    }
    ${renderNote(view, 'unfitted')}
  `;
}
