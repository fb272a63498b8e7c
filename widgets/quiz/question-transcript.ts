import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../content/types.ts';
import type { Entry } from './entries.ts';

/** The words of an entry; of a transcript's line, with the speaker in the margin. */
export function renderTurn(question: Question, { who, text }: Entry): TemplateResult {
  if (question.kind !== 'find-mistake' || !who) return html`<span>${text}</span>`;
  return html`<span class="who">${question.speakers[who]}<span class="unseen">:</span></span
    ><span class="say">${text}</span>`;
}

/** Who steps from radio to radio hears what the caller said before a line as its description: the identifier of that. */
export const callerBefore = (entries: readonly Entry[], position: number): string | typeof nothing =>
  entries[position - 1]?.who === 'caller' ? `line-${position - 1}` : nothing;
