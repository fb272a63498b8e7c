/** A line to say, with all that belongs to it: its placeholders and their fields, what can be done with it, what came of that. */
import { html, nothing, type TemplateResult } from 'lit';
import { countText, fillText } from '../../content/language/numbers.ts';
import { labelOfPlaceholder } from '../../content/line/placeholder.ts';
import { placeholdersIn } from '../../content/line/split.ts';
import type { Phrase, Placeholder } from '../content/types.ts';
import { valueLimit } from './call.ts';
import { labelOf } from './filters.ts';
import { entered } from './keyboard.ts';
import type { Slot } from './results.ts';
import type { PickerSession } from './session.ts';

/**
 * The line to read: what is filled in stands out a little; what is not is its label in brackets, dotted: dots and colour alone would not
 * tell everybody. The element around it has `data-line`, so that a line that is copied by hand is filled in.
 */
export function renderLine(session: PickerSession, phrase: Phrase): unknown[] {
  const { placeholders, language } = session.file;
  return session.shownSegments(phrase).map(({ kind, text, ...segment }) => {
    if (!('placeholder' in segment)) return text;
    const { ifEmpty, optional } = placeholders.find(({ id }) => id === segment.placeholder) ?? {};
    const isOpen = kind === 'open';
    return html`<span
      class=${isOpen ? 'placeholder' : 'filled'}
      data-placeholder=${segment.placeholder}
      data-label=${isOpen ? text : nothing}
      data-if-empty=${ifEmpty ?? (optional ? '' : nothing)}
      >${isOpen ? `[${text.toLocaleLowerCase(language)}]` : text}</span
    >`;
  });
}

const modes: Partial<Record<Placeholder['kind'], string>> = { number: 'decimal' };

/** A labelled field for each placeholder of these lines. `where` names the place, for identifiers. */
export function renderFields(session: PickerSession, phrases: readonly Phrase[], where: string): TemplateResult | typeof nothing {
  const { file, call, words, language } = session;
  const ids = [...new Set(phrases.flatMap(({ text }) => placeholdersIn(text)))];
  if (ids.length === 0) return nothing;
  return html`
    <div class="fields" part="fields">
      ${ids.map((id) => {
        const placeholder = file.placeholders.find((entry) => entry.id === id);
        return html`
          <label class="field" lang=${file.language}>
            <span class="quiet">
              ${labelOfPlaceholder(id, file.placeholders)}${placeholder?.optional ? html`, <span lang=${language}>${words.optional}</span>` : nothing}
            </span>
            <input
              type="text"
              id="${where}-${id}"
              autocomplete=${placeholder?.autocomplete ?? 'off'}
              maxlength=${valueLimit}
              inputmode=${modes[placeholder?.kind ?? 'text'] ?? nothing}
              placeholder=${placeholder?.example ?? nothing}
              .value=${call.values[id] ?? ''}
              @input=${(event: Event) => session.fill(id, (event.target as HTMLInputElement).value)}
            />
          </label>
        `;
      })}
    </div>
  `;
}

/** What copying came to, in words, where it was asked for. `at`: only the note that belongs there is shown. */
export function renderNote({ note }: PickerSession, at: string): TemplateResult | typeof nothing {
  if (note?.at !== at) return nothing;
  return html`
    <p class="note ${note.caution ? 'caution' : ''}" part="note">${note.text}</p>
    ${note.byHand === undefined ? nothing : html`<textarea readonly rows="3" aria-label=${note.text} .value=${note.byHand}></textarea>`}
  `;
}

/** A list of lines in small, of which the first few are there at once. */
export function renderLines(session: PickerSession, slots: readonly Slot[], list: string, least: number): TemplateResult {
  const count = session.shown(list, least);
  const left = slots.length - count;
  return html`
    <ul role="list" class="lines">
      ${slots.slice(0, count).map((slot) => renderSlot(session, slot, 'small'))}
    </ul>
    ${
      left > 0
        ? html`<button type="button" class="plain pick" data-stop @click=${(event: Event) => session.showMore(list, event)}>
            ${countText(session.words.moreLines, left, session.language)}
          </button>`
        : nothing
    }
  `;
}

/** @param size `large` for the best lines, `small` for the others */
export function renderSlot(session: PickerSession, slot: Slot, size: 'large' | 'small'): TemplateResult {
  const { words, file, language } = session;
  const phrase = session.phraseIn(slot);
  const open = session.isOpen(slot);
  const step = labelOf(file, 'step', phrase.step);
  const { group } = slot;
  return html`
    <li
      class="line ${size} ${slot.key === session.current?.key ? 'current' : ''}"
      part="line"
      @keydown=${(event: KeyboardEvent) => entered(event, () => session.copy(slot))}
    >
      <div class="meta quiet" lang=${file.language}>
        ${size === 'large' && group ? html`<h2 part="situation">${group.label}</h2>` : nothing}
        ${size === 'large' && group?.why ? html`<span lang=${language}>${fillText(words.because, { words: group.why })}</span>` : nothing}
        <span class="step">${group?.kind === 'step' ? labelOf(file, 'situation', phrase.situations[0] ?? '') : step}</span>
        ${phrase.verbatim ? html`<strong lang=${language}>${words.verbatim}</strong>` : nothing}
        ${session.said.includes(phrase.id) ? html`<span class="said" lang=${language}>${words.saidToday}</span>` : nothing}
      </div>
      <button
        type="button"
        class="say"
        part="say"
        lang=${phrase.lang ?? file.language}
        data-line
        data-stop
        data-slot=${slot.key}
        aria-expanded=${open ? 'true' : 'false'}
        aria-keyshortcuts="Enter"
        @focus=${() => session.goTo(slot)}
        @click=${(event: Event) => linePressed(event, session, slot, open)}
      >
        ${renderLine(session, phrase)}
      </button>
      ${
        open || size === 'large'
          ? html`<p class="not-now" part="not-now">
              <span lang=${language}>${words.notNow}</span> <span lang=${phrase.lang ?? file.language}>${phrase.notWhen}</span>
            </p>`
          : nothing
      }
      ${open ? renderOpen(session, slot) : nothing} ${renderNote(session, slot.key)}
    </li>
  `;
}

/** A press on a placeholder goes to its field; elsewhere on the line it shows or hides the fields. */
function linePressed(event: Event, session: PickerSession, slot: Slot, open: boolean): void {
  const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-placeholder]') : null;
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  session.goTo(slot, pressed !== null || !open);
  if (!pressed) return;
  const id = `${slot.key}-${pressed.dataset['placeholder'] ?? ''}`;
  // The field is there with the next rendering.
  setTimeout(() => root.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus());
}

function renderOpen(session: PickerSession, slot: Slot): TemplateResult {
  const { words, said, saved, call } = session;
  const phrase = session.phraseIn(slot);
  const toggle = (on: boolean, text: string, action: () => void) =>
    html`<button type="button" class="plain" aria-pressed=${on ? 'true' : 'false'} @click=${action}>${text}</button>`;
  return html`
    ${renderFields(session, [phrase], slot.key)}
    <div class="actions" part="actions">
      <button type="button" class="primary" @click=${() => session.copy(slot)}>${words.copy}</button>
      ${
        session.otherWordings(phrase).length > 0
          ? html`<button type="button" class="plain" @click=${() => session.another(slot)}>${words.another}</button>`
          : nothing
      }
      ${toggle(said.includes(phrase.id), words.said, () => session.toggleSaid(phrase))}
      ${toggle(saved.favourites.includes(phrase.id), words.favourite, () => session.toggleFavourite(phrase))}
      ${toggle(call.close.includes(phrase.id), words.collect, () => session.toggleCollected(phrase))}
    </div>
  `;
}
