/** Renders a line to say with its placeholders, its buttons and the notes of what they did. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import { cautionParts } from '../../content/line/caution.ts';
import { labelInLine } from '../../content/line/label-in-line.ts';
import type { Phrase } from '../content/picker-content.ts';
import { renderGaps } from '../element/gap.ts';
import { gapsOf, shownSegments, shownText } from './filled-lines.ts';
import { labelOf } from './filters.ts';
import { entered } from './keyboard.ts';
import type { Slot } from './results.ts';
import type { PickerSession } from './picker-session.ts';

/**
 * Renders the text of a closed line. Filled placeholders stand out a little. Open ones show their label in brackets, because dots and
 * colour alone are not accessible. The element around has `data-line`, by which copying by hand fills in the line.
 */
function renderLine(session: PickerSession, phrase: Phrase): unknown[] {
  const { placeholders, language } = session.file;
  return shownSegments(session, phrase).map(({ kind, text, ...segment }) => {
    if (!('placeholder' in segment)) return text;
    const { ifEmpty, optional } = placeholders.find(({ id }) => id === segment.placeholder) ?? {};
    const isOpen = kind === 'open';
    return html`<span
      class=${isOpen ? 'placeholder' : 'filled'}
      data-placeholder=${segment.placeholder}
      data-label=${isOpen ? text : nothing}
      data-if-empty=${ifEmpty ?? (optional ? '' : nothing)}
      >${isOpen ? `[${labelInLine(text, language)}]` : text}</span
    >`;
  });
}

/** Renders when not to say a line. A label comes before it unless it begins with the same word. */
export function renderCaution({ words, language, file }: PickerSession, { notWhen, lang }: Phrase): TemplateResult {
  const { mark, rest, isLabelled } = cautionParts(words.notNow, notWhen);
  const own = lang ?? file.language;
  return html` <p class="not-now" part="not-now" lang=${own}><span lang=${isLabelled ? language : own}>${mark}</span> ${rest}</p> `;
}

/** Renders the note about the last action. @param at the place; only a note for this place is shown */
export function renderNote({ note }: PickerSession, at: string): TemplateResult | typeof nothing {
  if (note?.at !== at) return nothing;
  return html`
    <p class="note ${note.caution ? 'caution' : ''}" part="note">${note.text}</p>
    ${note.byHand === undefined ? nothing : html`<textarea readonly rows="3" aria-label=${note.text} .value=${note.byHand}></textarea>`}
  `;
}

/** Tells whether the words by which a situation was found add anything to its name. */
function isNews({ label, why }: { label: string; why: string }): boolean {
  const name = label.toLowerCase();
  return (
    why !== '' &&
    !why
      .toLowerCase()
      .split(' ')
      .every((word) => name.includes(word))
  );
}

/** Renders a button that leads on: to the lines of a situation, to more of a list, to a whole close. */
export const renderPick = (label: unknown, action: (event: Event) => unknown): TemplateResult =>
  html`<button type="button" class="plain pick" data-stop @click=${action}>${label}</button>`;

/** The number of lines that a list shows at first where it stands alone. */
export const manyLines = 10;

/** Renders a list of small lines, of which the first few are shown at once. */
export function renderLines(session: PickerSession, slots: readonly Slot[], list: string, least: number): TemplateResult {
  const count = session.shown(list, least);
  const left = slots.length - count;
  return html`
    <ul role="list" class="lines">
      ${slots.slice(0, count).map((slot) => renderSlot(session, slot, 'small'))}
    </ul>
    ${left > 0 ? renderPick(countText(session.words.moreLines, left, session.language), (event) => session.showMore(list, event)) : nothing}
  `;
}

/** @param size `large` for the best lines, `small` for the others */
export function renderSlot(session: PickerSession, slot: Slot, size: 'large' | 'small'): TemplateResult {
  const { words, file, language } = session;
  const phrase = session.phraseIn(slot);
  const open = session.isOpen(slot);
  const step = labelOf(file, 'step', phrase.step);
  const { group } = slot;
  const said = session.memory.said.includes(phrase.id);
  return html`
    <li
      class="line ${size} ${open ? 'current' : ''}"
      part="line"
      @keydown=${(event: KeyboardEvent) => entered(event, () => session.copy(slot))}
    >
      <div class="meta quiet" lang=${file.language}>
        ${size === 'large' && group ? html`<h2 part="situation">${group.label}</h2>` : nothing}
        ${size === 'large' && group && isNews(group) ? html`<span class="because" lang=${language}>${fillText(words.because, { words: group.why })}</span>` : nothing}
        <span class="step">${group?.kind === 'step' ? labelOf(file, 'situation', phrase.situations[0] ?? '') : step}</span>
        ${phrase.verbatim ? html`<strong lang=${language}>${words.verbatim}</strong>` : nothing}
        ${said && !open ? html`<span class="said" lang=${language}>${words.saidToday}</span>` : nothing}
      </div>
      ${
        open
          ? html`
              <p class="say" part="say" lang=${phrase.lang ?? file.language} id="line-${slot.key}" data-line>
                ${renderGaps(phrase.text, gapsOf(session))}
              </p>
              ${renderCaution(session, phrase)} ${renderOpen(session, slot)}
            `
          : html`
              <button
                type="button"
                class="say"
                part="say"
                lang=${phrase.lang ?? file.language}
                data-line
                data-stop
                aria-expanded="false"
                aria-keyshortcuts="Enter"
                @click=${(event: Event) => linePressed(event, session, slot)}
              >
                <span>${renderLine(session, phrase)}</span>
              </button>
            `
      }
    </li>
  `;
}

/** Opens a pressed line, and focuses the placeholder that was pressed, or the copy button. */
function linePressed({ target }: Event, session: PickerSession, slot: Slot): void {
  const placeholder = target instanceof Element ? target.closest<HTMLElement>('[data-placeholder]')?.dataset['placeholder'] : undefined;
  void session.open(slot, placeholder);
}

/** Renders the buttons of a line and the note beside "Copy". Room for the note is reserved, so that nothing moves. */
function renderOpen(session: PickerSession, slot: Slot): TemplateResult {
  const { words, saved, call, note } = session;
  const phrase = session.phraseIn(slot);
  const toggle = (on: boolean, text: string, action: () => void) =>
    html`<button type="button" class="plain" aria-pressed=${on ? 'true' : 'false'} @click=${action}>${text}</button>`;
  const shown = note?.at === slot.key && note.byHand === undefined ? note : undefined;
  return html`
    <div class="actions open-actions" part="actions">
      <button type="button" class="primary" data-stop aria-describedby="read-${slot.key}" @click=${() => session.copy(slot)}>
        ${words.copy}
      </button>
      <span hidden id="read-${slot.key}">${shownText(session, phrase)}</span>
      <p class="note ${shown?.caution ? 'caution' : ''}" part="note">${shown?.text}</p>
      <div class="actions">
        ${
          session.mayReword(phrase)
            ? html`<button type="button" class="plain" @click=${() => session.another(slot)}>${words.another}</button>`
            : nothing
        }
        ${toggle(session.memory.said.includes(phrase.id), words.said, () => session.toggleSaid(phrase))}
        ${toggle(saved.favourites.includes(phrase.id), words.favourite, () => session.toggleFavourite(phrase))}
        ${toggle(call.close.includes(phrase.id), words.collect, () => session.toggleCollected(phrase))}
      </div>
    </div>
    ${shown ? nothing : renderNote(session, slot.key)}
  `;
}
