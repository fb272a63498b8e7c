import type { Problem } from '../../../content/read/problem.ts';
import type { Edition } from '../edition/edition.ts';
import { targetOf } from '../edition/files.ts';
import { complaintsAbout, type Complaint } from '../save/complaints.ts';
import type { Refused } from '../save/save.ts';
import { entryLink } from './entries.ts';
import type { Framed } from './frame.ts';
import { html, type Html } from './html.ts';
import { when } from './history-page.ts';

/** What is wrong now, and what could be better. */
export function checkPage(edition: Edition, advice: readonly Problem[], root: string): Framed {
  const wrong = complaintsAbout(edition.problems, edition, edition.inPlace);
  return {
    title: 'What is wrong',
    at: 'check/',
    body: html`${
        wrong.length === 0
          ? html`<p>Nothing: the site can be built from this.</p>`
          : html`<p>The site cannot be built until this is mended.</p>
              ${listed(wrong, edition, root)}`
      }
      <section aria-labelledby="advice">
        <h2 id="advice">What could be better</h2>
        ${
          advice.length === 0
            ? html`<p>There is no advice on what is yours.</p>`
            : html`<p>Advice on what is yours. It stops nothing.</p>
                ${listed(complaintsAbout(advice, edition, edition.inPlace), edition, root)}`
        }
      </section>`,
  };
}

/** The save that was refused last. */
export function refusedPage(refused: Refused | undefined, edition: Edition, root: string): Framed {
  return {
    title: 'The save that was refused',
    at: 'refused/',
    body: !refused
      ? html`<p>No save was refused since the last one that was taken.</p>`
      : html`<p>${refused.what} <span class="know">${when(refused.at.toISOString())}</span></p>
          <p>Nothing was written. What you wrote is still in its form, as long as its page is open.</p>
          ${refused.complaints.length > 0 ? listed(refused.complaints, edition, root) : html`<p class="notice bad said">${refused.message}</p>`}
          ${refused.conflicts.length > 0 && html`<p><a href="${root}compare/">Both versions side by side</a></p>`}`,
  };
}

/** Complaints by the entry that they are about. */
function listed(complaints: readonly Complaint[], edition: Edition, root: string): Html {
  const groups = new Map<string, Complaint[]>();
  for (const complaint of complaints) {
    const key = complaint.path ?? complaint.problem.file;
    groups.set(key, [...(groups.get(key) ?? []), complaint]);
  }
  return html`<ul class="entries">
    ${[...groups].map(([path, ofEntry]) => {
      const target = targetOf(path, edition.locales);
      return html`<li>
        <div>
          ${target ? entryLink(target, edition, root) : html`<span class="label">${path}</span>`}
          <ul>
            ${ofEntry.map(
              ({ problem: { message, hint }, keys }) =>
                html`<li>
                  ${keys.length > 0 && html`<span class="know">${keys.join(' › ')}: </span>`}${message}${hint !== undefined && html`<br /><span class="know">${hint}</span>`}
                </li>`,
            )}
          </ul>
        </div>
      </li>`;
    })}
  </ul>`;
}
