/** Renders a whole close as one script, to read or to copy: the lines collected during a call, or a ready-made sequence. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import type { Phrase, PickerFile } from '../content/picker-content.ts';
import { gapsOf, shownText } from './filled-lines.ts';
import { labelOf, type Filters } from './filters.ts';
import { entered } from './keyboard.ts';
import { renderGaps } from '../element/gap.ts';
import { renderCaution, renderNote, renderPick } from './line-view.ts';
import { linesOf, stepOrder, type Sequence } from './results.ts';
import type { PickerSession } from './picker-session.ts';

const sequencesAtFirst = 8;

/** Sorts collected lines by the order of the moves. */
export function inOrder(file: PickerFile, ids: readonly string[]): Phrase[] {
  const order = stepOrder(file);
  return linesOf(file, ids).sort((a, b) => order(a) - order(b));
}

/** Returns the ready-made closes that pass the filters, or all if none does, without the one on the screen. */
export function sequencesFor(file: PickerFile, { context, situation, tone }: Filters, shownId?: string): readonly Sequence[] {
  const others = file.sequences.filter(({ id }) => id !== shownId);
  const fitting = others.filter(
    (entry) => (!context || entry.context === context) && (!situation || entry.situation === situation) && (!tone || entry.tone === tone),
  );
  return fitting.length > 0 ? fitting : others;
}

/** Returns the moves that need a line said word for word, for which this close has none although the kind of call has one. */
export function missingStatements(file: PickerFile, phrases: readonly Phrase[], context?: string): string[] {
  const isOf = (step: string) => (phrase: Phrase) => phrase.verbatim === true && phrase.step === step;
  return file.steps
    .filter(({ id, needsStatement }) => {
      const statements = file.phrases.filter(isOf(id)).filter(({ contexts }) => !context || contexts.includes(context));
      return needsStatement === true && statements.length > 0 && !phrases.some(isOf(id));
    })
    .map(({ label }) => label);
}

export function renderClose(session: PickerSession): TemplateResult {
  const { words, file, call } = session;
  const sequence = file.sequences.find(({ id }) => id === session.sequence);
  const phrases = sequence ? linesOf(file, sequence.phrases) : inOrder(file, call.close);
  return html`
    <section class="close" part="close" @keydown=${(event: KeyboardEvent) => entered(event, () => session.copyClose(phrases))}>
      <button type="button" class="plain back" @click=${() => session.closeClose()}>${words.back}</button>
      <h2 tabindex="-1" class="title">
        ${sequence ? html`<span lang=${sequence.lang ?? file.language}>${sequence.label}</span>` : words.close}
      </h2>
      ${sequence ? html`<p class="quiet" lang=${file.language}>${labelOf(file, 'tone', sequence.tone)}</p>` : nothing}
      ${phrases.length === 0 ? html`<p class="quiet">${words.emptyClose}</p>` : nothing}
      ${(sequence || phrases.length > 0 ? missingStatements(file, phrases, session.knownFilters.context) : []).map(
        (step) => html`<p class="caution" role="status">${fillText(words.missingStatement, { step })}</p>`,
      )}
      <ol role="list" class="script" lang=${file.language}>
        ${phrases.map(
          (phrase) => html`
            <li part="line">
              <p class="quiet">${labelOf(file, 'step', phrase.step)}</p>
              <div>
                ${phrase.verbatim ? html`<p class="quiet" lang=${session.language}><strong>${words.verbatim}</strong></p>` : nothing}
                <p class="say" part="say" lang=${phrase.lang ?? file.language} data-line>${renderGaps(phrase.text, gapsOf(session))}</p>
                ${renderCaution(session, phrase)}
                ${
                  sequence
                    ? nothing
                    : html`<button
                        type="button"
                        class="plain"
                        lang=${session.language}
                        aria-label=${fillText(words.takeOutLine, { line: shownText(session, phrase) })}
                        @click=${() => session.toggleCollected(phrase)}
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
              <button type="button" class="primary" @click=${() => session.copyClose(phrases)}>${words.copyClose}</button>
            </div>`
          : nothing
      }
      ${renderNote(session, 'close')} ${renderReadyMade(session, sequence?.id)}
    </section>
  `;
}

function renderReadyMade(session: PickerSession, shownId: string | undefined): TemplateResult | typeof nothing {
  const { words, file, call } = session;
  const sequences = sequencesFor(file, session.knownFilters, shownId);
  const shown = sequences.slice(0, session.shown('sequences', sequencesAtFirst));
  const left = sequences.length - shown.length;
  if (sequences.length === 0 && shownId === undefined) return nothing;
  return html`
    <section>
      <h2 class="heading">${words.readyMade}</h2>
      <ul role="list" class="picks">
        ${shownId !== undefined && call.close.length > 0 ? html`<li>${renderPick(words.ownClose, () => session.openClose())}</li>` : nothing}
        ${shown.map(
          ({ id, label, tone, lang }) => html`
            <li lang=${lang ?? file.language}>
              ${renderPick(html`${label} <span class="quiet">${labelOf(file, 'tone', tone)}</span>`, () => session.openClose(id))}
            </li>
          `,
        )}
      </ul>
      ${left > 0 ? renderPick(countText(words.moreLines, left, session.language), (event) => session.showMore('sequences', event)) : nothing}
    </section>
  `;
}
