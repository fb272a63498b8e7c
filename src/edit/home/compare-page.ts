import type { Edition } from '../edition/edition.ts';
import { targetOf } from '../edition/files.ts';
import type { Unsettled } from '../save/unsettled.ts';
import type { Conflict } from '../save/wish.ts';
import { entryLink } from './entries.ts';
import { action, type Framed } from './frame.ts';
import { html, type Html } from './html.ts';
import { shownValue } from './yours-page.ts';

/** What two people have changed in the same place, side by side. */
export function comparePage(unsettled: readonly Unsettled[], edition: Edition, root: string): Framed {
  return {
    title: 'Side by side',
    at: 'compare/',
    body:
      unsettled.length === 0
        ? html`<p>Nothing has been changed in two places at once.</p>`
        : html`<p>
              You and somebody else, or another program, changed the same. Nothing of either is lost: choose what is to stand. What you
              alone changed of an entry is saved with either choice.
            </p>
            ${unsettled.map(({ conflict }) => comparison(conflict, edition, root))}`,
  };
}

function comparison({ path, theirs, mine, base, keys }: Conflict, edition: Edition, root: string): Html {
  const target = targetOf(path, edition.locales);
  const shown = keys.length > 0 ? keys : [...new Set([...Object.keys(theirs ?? {}), ...Object.keys(mine ?? {})])];
  return html`<section>
    <h2>${target ? entryLink(target, edition, root) : path}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col"></th>
          <th scope="col">Before</th>
          <th scope="col">There now</th>
          <th scope="col">Yours</th>
        </tr>
      </thead>
      <tbody>
        ${shown.map(
          (key) =>
            html`<tr>
              <th scope="row">${key}</th>
              <td>${base ? shownValue(base[key]) : 'not known'}</td>
              <td>${theirs ? shownValue(theirs[key]) : 'the entry is gone'}</td>
              <td>${mine ? shownValue(mine[key]) : 'take it out'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="row">
      ${action(root, 'compare/mine/', 'Save yours', { path }, path)}${action(root, 'compare/theirs/', 'Leave what is there', { path }, path)}
    </p>
  </section>`;
}
