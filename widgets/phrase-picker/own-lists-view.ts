/** Renders the person's own lists, and what to do about a query that nothing fitted. It is loaded after the first rendering. */
import { html, nothing, type TemplateResult } from 'lit';
import { withUnfitted } from '../../content/browser/saved-lists.ts';
import { feedbackAddress } from '../../content/line/feedback-address.ts';
import { fillText } from '../../content/language/numbers.ts';
import { manyLines, renderLines, renderNote } from './line-view.ts';
import type { List, PickerSession } from './picker-session.ts';
import { linesOf } from './results.ts';

/**
 * Renders the button that saves the query on the device; and where nothing fits and the owner takes mail about the playbook, the link to a
 * mail that says what was looked for. Nothing is sent by itself.
 */
export function renderUnfittedOffer(session: PickerSession): TemplateResult | typeof nothing {
  const { words, file, call } = session;
  if (!call.query.trim()) return nothing;
  const { feedback } = file;
  return html`
    ${
      feedback && !session.found.isAwaited && !session.found.results?.confident
        ? html`<p>
            <a href=${feedbackAddress(feedback, fillText(words.tellSubject, { query: call.query }))} target="_blank" rel="noopener">
              ${words.tell}</a
            >
            <span class="unseen">(${words.newTab})</span>
          </p>`
        : nothing
    }
    <button type="button" class="plain unfitted" @click=${() => keep(session)}>${words.nothingFitted}</button>
    ${renderNote(session, 'kept')}
  `;
}

/** Saves the query for the owner of the playbook, as one without a fitting line. */
function keep(session: PickerSession): void {
  session.memory.saveLists(withUnfitted(session.saved, session.call.query));
  session.say({ at: 'kept', text: session.words.nothingFittedKept, caution: false });
}

function copy(session: PickerSession): void {
  void session.copyText(session.saved.unfitted.join('\n'), { at: 'unfitted', text: session.words.copied, caution: false });
}

function clear(session: PickerSession): void {
  session.memory.saveLists({ ...session.saved, unfitted: [] });
  session.announce(session.words.unfittedCleared);
}

/** Renders the saved queries that nothing fitted, to hand them to the owner of the playbook. */
function renderUnfitted(session: PickerSession): TemplateResult {
  const { words, saved } = session;
  return html`
    <p class="quiet">${saved.unfitted.length > 0 ? words.unfittedWhy : words.unfittedCleared}</p>
    <ul role="list" class="queries">
      ${saved.unfitted.map((query) => html`<li>${query}</li>`)}
    </ul>
    ${
      saved.unfitted.length > 0
        ? html`
            <div class="actions">
              <button type="button" class="primary" @click=${() => copy(session)}>${words.unfittedCopy}</button>
              <button type="button" class="plain" @click=${() => clear(session)}>${words.unfittedClear}</button>
            </div>
          `
        : nothing
    }
    ${renderNote(session, 'unfitted')}
  `;
}

/** Renders one of the person's own lists. */
export function renderOwnList(session: PickerSession, list: Exclude<List, 'situations'>): TemplateResult {
  if (list === 'unfitted') return renderUnfitted(session);
  const { words, file, saved } = session;
  const slots = linesOf(file, saved[list]).map((phrase) => ({ key: `${list}-${phrase.id}`, phrase, group: undefined }));
  if (slots.length === 0) return html`<p class="quiet">${list === 'recent' ? words.noRecent : words.noFavourites}</p>`;
  return renderLines(session, slots, list, manyLines);
}

export type RenderOwnList = typeof renderOwnList;
