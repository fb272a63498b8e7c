import type { Edition } from '../edition/edition.ts';
import type { Save } from '../save/history.ts';
import type { Saving } from '../save/save.ts';
import { labelOfSettings, languageName, listsOf } from './entries.ts';
import type { Framed } from './frame.ts';
import { html } from './html.ts';
import { when } from './history-page.ts';

/**
 * The first page: look for something, go to a kind, see what was done.
 *
 * @param waiting how many entries an update has brought that nobody has looked at, and how many of these are the owner's as well
 */
export function startPage(
  edition: Edition,
  saves: readonly Save[],
  saving: Pick<Saving, 'refused' | 'unsettled'>,
  waiting: { all: number; stale: number },
  root: string,
  shownFolder: string,
): Framed {
  const { locales, problems } = edition;
  const refused = saving.refused();
  const unsettled = saving.unsettled().length;
  const lists = locales.map((locale) => {
    const all = listsOf(edition, locale).sort((a, b) => rank(a.type) - rank(b.type));
    return html`<section aria-labelledby="kinds-${locale}">
      <h2 id="kinds-${locale}">${locales.length > 1 ? `Everything in ${languageName(locale, edition)}` : 'Everything by kind'}</h2>
      <ul class="kinds">
        ${all.map(
          ({ label, address, count }) => html`<li><a href="${root}${address}">${label}</a> <span class="know">${count}</span></li>`,
        )}
        <li><a href="${root}cms/#/collections/${locale}-wording">Words on buttons and headings</a></li>
      </ul>
    </section>`;
  });
  return {
    title: 'Edit the playbook',
    at: '',
    body: html`<p class="lead">Look for what you want to change. What you save is written into ${shownFolder}, and nowhere else.</p>
      ${searchForm(root)}
      ${refused && html`<p class="notice bad">The last save was refused: <a href="${root}refused/">what it was, and why</a>.</p>`}
      ${
        unsettled > 0 &&
        html`<p class="notice bad">
          ${unsettled === 1 ? 'One entry was' : `${unsettled} entries were`} changed by you and by somebody else at once:
          <a href="${root}compare/">choose what is to stand</a>.
        </p>`
      }
      ${
        problems.length > 0
          ? html`<p class="notice bad">
              ${problems.length === 1 ? 'One thing is' : `${problems.length} things are`} wrong in the playbook:
              <a href="${root}check/">what, and where</a>.
            </p>`
          : html`<p>Nothing is wrong in the playbook. <a href="${root}check/">What could be better</a></p>`
      }
      ${
        waiting.all > 0 &&
        html`<p class="notice">
          The standard edition has changed ${waiting.all === 1 ? 'one thing' : `${waiting.all} things`} since somebody last
          looked${waiting.stale > 0 ? `, ${waiting.stale} of which you have changed as well` : ''}:
          <a href="${root}updates/">what is new</a>.
        </p>`
      }
      ${lists}
      <section aria-labelledby="other">
        <h2 id="other">Name, colours, settings</h2>
        <ul>
          ${['', ...locales].map(
            (locale) =>
              html`<li>
                <a href="${root}cms/#/collections/settings/entries/settings${locale === '' ? '' : `-${locale}`}"
                  >${labelOfSettings(locale, edition)}</a
                >
              </li>`,
          )}
        </ul>
      </section>
      <section aria-labelledby="last">
        <h2 id="last">Saved last</h2>
        ${
          saves.length === 0
            ? html`<p>Nothing yet.</p>`
            : html`<ul>
                  ${saves.slice(0, 5).map((save) => html`<li>${save.what} <span class="know">${when(save.at)}</span></li>`)}
                </ul>
                <p><a href="${root}history/">All saves, and how to undo one</a></p>`
        }
      </section>
      <section aria-labelledby="site">
        <h2 id="site">See it</h2>
        <p>
          <a href="${root}site/">The site as it is now</a>
          <span class="know">starts when you open it for the first time, which takes a moment</span>
        </p>
      </section>`,
  };
}

const first = ['phrases', 'situations', 'guides', 'checklists', 'questions', 'quizzes', 'courses'];
const rank = (type: string): number => (first.includes(type) ? first.indexOf(type) : first.length);

export const searchForm = (root: string, words = '') =>
  html`<form role="search" class="search" action="${root}search/">
    <label for="q">Words from a line, a guide, a question</label>
    <p class="row"><input type="search" id="q" name="q" value="${words}" autocomplete="off" /><button type="submit">Look for it</button></p>
  </form>`;
