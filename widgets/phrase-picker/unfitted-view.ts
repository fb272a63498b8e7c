/** Renders what to do about a query that nothing fitted. It is loaded after the first rendering. */
import { html, nothing, type TemplateResult } from 'lit';
import { feedbackAddress } from '../../content/line/feedback-address.ts';
import { fillText } from '../../content/language/numbers.ts';
import { renderNote } from './line-view.ts';
import type { PickerSession } from './picker-session.ts';

/**
 * Renders the button that saves the query on the device; and where nothing fits and the owner takes mail about the playbook, the link to a
 * mail that says what was looked for. Nothing is sent by itself.
 */
export function renderUnfittedOffer(session: PickerSession): TemplateResult | typeof nothing {
  const { words, file, call, results } = session;
  if (!call.query.trim()) return nothing;
  const { feedback } = file;
  return html`
    ${
      feedback && !results?.confident
        ? html`<p>
            <a href=${feedbackAddress(feedback, fillText(words.tellSubject, { query: call.query }))} target="_blank" rel="noopener">
              ${words.tell}</a
            >
            <span class="unseen">(${words.newTab})</span>
          </p>`
        : nothing
    }
    <button type="button" class="plain unfitted" @click=${() => session.keepUnfitted()}>${words.nothingFitted}</button>
    ${renderNote(session, 'kept')}
  `;
}
