import type { Save } from '../save/history.ts';
import { action, type Framed } from './frame.ts';
import { html, type Html } from './html.ts';

/** Returns a moment as people write it, in the time of this machine. */
export const when = (at: string): string =>
  new Date(at).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });

export const historyPage = (saves: readonly Save[], root: string): Framed => ({
  title: 'History',
  at: 'history/',
  body:
    saves.length === 0
      ? html`<p>Nothing was saved yet. Each save keeps here what stood in its place before.</p>`
      : html`<p class="lead">Each save keeps what stood in its place before. Undoing one is a save as well, and can be undone.</p>
          <ul class="entries">
            ${saves.map(
              (save) =>
                html`<li>
                  <div>
                    <span class="label">${save.what}</span> <span class="know">${when(save.at)}</span>
                    <details>
                      <summary>What changed<span class="spoken"> by ${save.what}, ${when(save.at)}</span></summary>
                      ${save.files.map(
                        ({ file, before, after, isBinary }) =>
                          html`<p class="know">${file}</p>
                            ${isBinary ? '' : diff(before ?? '', after ?? '')}`,
                      )}
                    </details>
                  </div>
                  ${action(root, 'history/undo/', 'Undo', { id: save.id }, `${save.what}, ${when(save.at)}`)}
                </li>`,
            )}
          </ul>`,
});

/** So many lines of a file are shown. */
const mostLines = 60;

/** The lines that differ, between those that begin and end alike. */
function diff(before: string, after: string): Html {
  const [old, young] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < young.length - start && old[old.length - 1 - end] === young[young.length - 1 - end]) end += 1;
  const lines = [
    ...old.slice(start, old.length - end).map((line) => html`<del>− ${line}</del>`),
    ...young.slice(start, young.length - end).map((line) => html`<ins>+ ${line}</ins>`),
  ];
  return html`<pre tabindex="0" aria-label="Lines that differ">
${lines.slice(0, mostLines)}${lines.length > mostLines && html`<span>… and ${lines.length - mostLines} more</span>`}</pre>`;
}
