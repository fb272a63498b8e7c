/** Renders what is below the search field: the results, or the lists to browse. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { fillText, numberText } from '../../content/language/numbers.ts';
import { guideAddress } from '../content/guide-address.ts';
import type { PickerFile } from '../content/picker-content.ts';
import { choicesOf } from './filters.ts';
import { manyLines, renderLines, renderPick, renderSlot } from './line-view.ts';
import type { RenderOwnList } from './own-lists-view.ts';
import { linesOf, sequenceFor, type Results } from './results.ts';
import type { List, PickerSession } from './picker-session.ts';

type Practice = NonNullable<PickerFile['situations'][number]['practice']>;

/** The number of lines that a list shows at first beside other situations. */
const fewLines = 3;

/** Renders a part of the results once it is its turn. Until then, what stood there stays, so that nothing below moves up and down. */
const part = ({ found }: PickerSession, at: number, render: () => unknown) => (at < found.drawn ? render() : noChange);

/** Renders a choice in a list. @param lang the language of the label, where it is not that of the list */
const pick = (label: string, choose: () => void, lang?: string) => html`<li lang=${lang ?? nothing}>${renderPick(label, choose)}</li>`;

/**
 * Renders the best lines large, then more lines of each situation; where nothing fits, all situations to choose from.
 *
 * @param playbook the base address of the site that calls to play are on
 */
export function renderResults(session: PickerSession, results: Results, playbook: string): TemplateResult {
  const { words } = session;
  const hint = results.best.length === 0 ? words.noLines : results.unfiltered ? words.unfiltered : results.confident ? '' : words.nearest;
  return html`
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <ol role="list" class=${session.found.isHeld ? 'best held' : 'best'} part="best">
      ${results.best.map((slot, at) => part(session, at === 0 ? 0 : 1, () => renderSlot(session, slot, 'large')))}
    </ol>
    ${part(session, 2, () => (results.confident ? renderFurther(session, results, playbook) : renderSituations(session)))}
  `;
}

/** Renders more lines of each situation, whole closes and calls to play for it, and the situations that fit less well. */
function renderFurther(session: PickerSession, results: Results, playbook: string): TemplateResult {
  const { words, file } = session;
  const least = results.best.length > 1 ? fewLines : manyLines;
  return html`
    ${results.more.map(({ group, slots }, number) =>
      part(session, 2 + number, () => {
        const isSituation = group.kind === 'situation';
        const sequence = isSituation ? sequenceFor(file, group.id, session.knownFilters) : undefined;
        const practice = isSituation ? file.situations.find(({ id }) => id === group.id)?.practice : undefined;
        if (slots.length === 0 && !sequence && !practice) return nothing;
        return html`
          <section part="more">
            <h2 class="heading">${fillText(words.moreFor, { label: group.label })}</h2>
            ${renderLines(session, slots, `${group.kind}-${group.id}`, least)}
            ${sequence ? renderPick(fillText(words.wholeClose, { label: sequence.label }), () => session.openClose(sequence.id)) : nothing}
            ${practice ? renderPractice(session, practice, playbook) : nothing}
          </section>
        `;
      }),
    )}
    ${part(session, 2 + results.more.length, () =>
      results.others.length > 0
        ? html`
            <section>
              <h2 class="heading">${words.otherwise}</h2>
              <ul role="list" class="picks" lang=${file.language}>
                ${results.others.map(({ kind, id, label }) => pick(label, () => session.pick(kind, id), choicesOf(file, kind).find((choice) => choice.id === id)?.lang))}
              </ul>
            </section>
          `
        : nothing,
    )}
  `;
}

/** Renders a link to a practice. It opens a new tab, so that the values of the present call stay. */
function renderPractice({ words, file }: PickerSession, { title, url, lang }: Practice, playbook: string): TemplateResult | typeof nothing {
  const address = guideAddress(url, playbook);
  if (!address) return nothing;
  return html`<p class="practise">
    ${words.practise} <a href=${address} target="_blank" data-stop lang=${lang ?? file.language}>${title}</a>
    <span class="unseen">(${words.newTab})</span>
  </p>`;
}

/**
 * Renders what is shown before anything is typed: all situations, and the person's own lists.
 *
 * @param renderOwnList renders one of the latter, once that is loaded
 */
export function renderBrowse(session: PickerSession, renderOwnList: RenderOwnList | undefined): TemplateResult {
  const { words, file, saved, list, language } = session;
  const { isWhole } = session;
  /** Counts the lines that the content still has. */
  const countOf = (ids: readonly string[]) => (isWhole ? linesOf(file, ids).length : 0);
  const lists: [List, number][] = [
    ['situations', 0],
    ['favourites', countOf(saved.favourites)],
    ['recent', countOf(saved.recent)],
  ];
  if (saved.unfitted.length > 0 || list === 'unfitted') lists.push(['unfitted', saved.unfitted.length]);
  return html`
    ${session.found.isUnknown ? html`<p class="hint">${words.nothingFits}</p>` : nothing}
    <div class="lists" role="group" aria-label=${words.browse}>
      ${lists.map(
        ([id, count]) => html`
          <button type="button" class="plain" aria-pressed=${list === id ? 'true' : 'false'} @click=${() => session.browse(id)}>
            ${words[id]} ${count > 0 ? html`<span class="count">${numberText(count, language)}</span>` : nothing}
          </button>
        `,
      )}
    </div>
    ${list === 'situations' ? renderSituations(session) : isWhole || list === 'unfitted' ? renderOwnList?.(session, list) : nothing}
  `;
}

/** Renders the situations by group, in the order of the site. Those without a known group come last. */
function renderSituations(session: PickerSession): TemplateResult {
  const { file, words } = session;
  const situations = file.situations.filter(({ id }) => session.found.counts.situation.has(id));
  if (situations.length === 0) return html`<p class="quiet">${words.noLines}</p>`;
  const named = new Set(file.situationGroups.map(({ id }) => id));
  const groups = [
    ...file.situationGroups.map(({ id, label }) => ({ label, members: situations.filter(({ group }) => group === id) })),
    { label: '', members: situations.filter(({ group }) => !named.has(group)) },
  ];
  return html`
    <div class="groups" lang=${file.language}>
      ${groups.map(({ label, members }) =>
        members.length === 0
          ? nothing
          : html`<section>
              ${label ? html`<h2 class="heading">${label}</h2>` : nothing}
              <ul role="list" class="picks">
                ${members.map(({ id, label: name, lang }) => pick(name, () => session.pick('situation', id), lang))}
              </ul>
            </section>`,
      )}
    </div>
  `;
}
