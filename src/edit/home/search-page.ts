import { asTyped } from '../as-typed.ts';
import type { Edition } from '../edition/edition.ts';
import type { EntryFile } from '../edition/files.ts';
import { entryLink } from './entries.ts';
import { action, type Framed } from './frame.ts';
import { html } from './html.ts';
import { searchForm } from './start-page.ts';

/** So many entries are listed. */
const mostListed = 100;

/** Finds entries that have all words somewhere in them, those that have them in the text by which they are known first. */
function found({ entries }: Edition, words: string): EntryFile[] {
  const wanted = asTyped(words)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  const ranked = [...entries.values()].flatMap((entry) => {
    const whole = asTyped(`${entry.id} ${textIn(entry.value)}`);
    if (!wanted.every((word) => whole.includes(word))) return [];
    const head = asTyped(`${entry.id} ${String(entry.value['text'] ?? entry.value['title'] ?? entry.value['label'] ?? '')}`);
    return [{ entry, rank: wanted.every((word) => head.includes(word)) ? 0 : 1 }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(textIn).join(' ');
}

export function searchPage(edition: Edition, words: string, root: string): Framed {
  const all = found(edition, words);
  const more = all.length > mostListed ? html`<p>These are the first ${mostListed}. One more word makes them fewer.</p>` : '';
  return {
    title: words.trim() === '' ? 'Look for something' : `“${words.trim()}”`,
    at: 'search/',
    body: html`${searchForm(root, words)}
    ${
      words.trim() === ''
        ? ''
        : all.length === 0
          ? html`<p>Nothing has these words. Try fewer of them, or the beginning of one.</p>`
          : html`<p>${all.length === 1 ? 'One entry' : `${all.length} entries`}</p>
              ${more}
              <ul class="entries">
                ${all.slice(0, mostListed).map(
                  (entry) =>
                    html`<li>
                      <div>${entryLink(entry, edition, root)}</div>
                      ${entry.id !== '' && action(root, 'hidden/hide/', 'Hide or take out', { path: entry.path }, entry.id)}
                    </li>`,
                )}
              </ul>`
    }`,
  };
}
