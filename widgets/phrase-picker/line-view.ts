/** One line to say, with all that belongs to it. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillText } from '../../content/language/numbers.ts';
import { renderFields, renderLine } from './fill-in-fields.ts';
import { labelOf } from './filters.ts';
import { renderNote } from './note-view.ts';
import type { Slot } from './results.ts';
import type { View } from './view.ts';

/** @param size `large` for the best lines, `small` for the others */
export function renderSlot(view: View, slot: Slot, size: 'large' | 'small'): TemplateResult {
  const { words, file, language } = view;
  const phrase = view.phraseIn(slot);
  const open = view.isOpen(slot);
  const step = labelOf(file, 'step', phrase.step);
  const { group } = slot;
  return html`
    <li
      class="line ${size} ${slot.key === view.current ? 'current' : ''}"
      part="line"
      @keydown=${(event: KeyboardEvent) => entered(event, () => view.do.copy(slot))}
    >
      <div class="meta quiet" lang=${file.language}>
        ${size === 'large' && group ? html`<h2 part="situation">${group.label}</h2>` : nothing}
        ${size === 'large' && group?.why ? html`<span lang=${language}>${fillText(words.because, { words: group.why })}</span>` : nothing}
        <span class="step">${group?.kind === 'step' ? labelOf(file, 'situation', phrase.situations[0] ?? '') : step}</span>
        ${view.said.includes(phrase.id) ? html`<span class="said" lang=${language}>${words.saidToday}</span>` : nothing}
      </div>
      <button
        type="button"
        class="say"
        part="say"
        lang=${file.language}
        data-stop
        data-slot=${slot.key}
        aria-expanded=${open ? 'true' : 'false'}
        aria-keyshortcuts="Enter"
        @focus=${() => view.do.goTo(slot)}
        @click=${(event: Event) => pressed(event, view, slot, open)}
      >
        ${renderLine(view, phrase.text)}
      </button>
      ${
        open || size === 'large'
          ? html`<p class="not-now" part="not-now">
              <span lang=${language}>${words.notNow}</span> <span lang=${file.language}>${phrase.notWhen}</span>
            </p>`
          : nothing
      }
      ${open ? renderOpen(view, slot) : nothing} ${renderNote(view, slot.key)}
    </li>
  `;
}

/** Enter in a field, or on the line itself, is for copying; on the buttons it presses them. */
export function entered(event: KeyboardEvent, copy: () => void): void {
  const at = event.target as Element;
  if (event.key !== 'Enter' || event.isComposing || !at.matches('input, .say')) return;
  event.preventDefault();
  copy();
}

/** A press on a placeholder goes to its field; elsewhere on the line it shows or hides the fields. */
function pressed(event: Event, view: View, slot: Slot, open: boolean): void {
  const placeholder =
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-placeholder]')?.dataset['placeholder'] : undefined;
  const button = event.currentTarget as HTMLElement;
  view.do.goTo(slot, placeholder !== undefined || !open);
  if (placeholder === undefined) return;
  const root = button.getRootNode() as ShadowRoot;
  // The field is there with the next rendering.
  setTimeout(() => root.querySelector<HTMLElement>(`#${CSS.escape(`${slot.key}-${placeholder}`)}`)?.focus());
}

function renderOpen(view: View, slot: Slot): TemplateResult {
  const { words, do: act } = view;
  const phrase = view.phraseIn(slot);
  const toggle = (on: boolean, text: string, action: () => void) =>
    html`<button type="button" class="plain" aria-pressed=${on ? 'true' : 'false'} @click=${action}>${text}</button>`;
  return html`
    ${renderFields(view, [phrase.text], slot.key)}
    <div class="actions" part="actions">
      <button type="button" class="primary" @click=${() => act.copy(slot)}>${words.copy}</button>
      ${
        view.otherWordings(phrase).length > 0
          ? html`<button type="button" class="plain" @click=${() => act.another(slot)}>${words.another}</button>`
          : nothing
      }
      ${toggle(view.said.includes(phrase.id), words.said, () => act.said(phrase))}
      ${toggle(view.kept.favourites.includes(phrase.id), words.favourite, () => act.favourite(phrase))}
      ${toggle(view.call.close.includes(phrase.id), words.collect, () => act.collect(phrase))}
    </div>
  `;
}
