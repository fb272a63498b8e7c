/** What copying came to, in words, at the place where it was asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import type { View } from './view.ts';

/** @param at the place: only the note that belongs there is shown */
export function renderNote({ note }: View, at: string): TemplateResult | typeof nothing {
  if (note?.at !== at) return nothing;
  return html`
    <p class="note ${note.caution ? 'caution' : ''}" part="note">${note.text}</p>
    ${note.byHand === undefined ? nothing : html`<textarea readonly rows="3" aria-label=${note.text} .value=${note.byHand}></textarea>`}
  `;
}
