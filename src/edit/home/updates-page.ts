import { existsSync, readFileSync } from 'node:fs';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { recordPlace, recordText, type StandardRecord } from '../../../content/layers/standard-record.ts';
import { entryOfKey, updateFor, type Update } from '../../../content/layers/updates.ts';
import type { FileChange } from '../../../content/write/write-files.ts';
import type { Edition } from '../edition/edition.ts';
import { pathOf, type Target } from '../edition/files.ts';
import { called } from '../save/complaints.ts';
import { entryLink, languageName } from './entries.ts';
import { action, type Framed } from './frame.ts';
import { html, type Html } from './html.ts';
import { difference, differencesOf } from './yours-page.ts';

/** What waits of an update of the standard edition, in one language. */
export interface Waiting {
  locale: string;
  standard: StandardRecord;
  /** Undefined where nobody has noted yet which edition the own folder was made for. */
  update: Update | undefined;
}

/** Finds what waits in each language that the standard edition is written in; nothing where that itself is edited. */
export async function waitingIn({ below, own, layers, locales, standard: standardIn }: Edition): Promise<Waiting[]> {
  const made = layers.filter(({ layer }) => layer.folder === own.folder);
  if (below.length === 0 || !existsSync(own.folder)) return [];
  const all = await Promise.all(
    locales.map(async (locale, index): Promise<Waiting> => {
      const standard = await standardIn(locale);
      return { locale, standard, update: updateFor(made[index] ?? { layer: own, changes: [], hidden: [] }, locale, standard) };
    }),
  );
  return all.filter(({ standard }) => Object.keys(standard).length > 0);
}

/** How many entries wait; those that are the owner's as well are counted apart. */
export function countOf(waiting: readonly Waiting[]): { all: number; stale: number } {
  const updates = waiting.flatMap(({ update }) => update ?? []);
  const sum = (of: (update: Update) => number) => updates.reduce((count, update) => count + of(update), 0);
  return {
    all: sum(({ stale, gone, added, changed }) => [...stale, ...gone, ...added, ...changed].length),
    stale: sum(({ stale }) => stale.length),
  };
}

/** Returns what is to be written for the standard edition of now to be the one that somebody has looked at. */
export function seenNow(waiting: readonly Waiting[], { own }: Edition): FileChange[] {
  return waiting.flatMap(({ locale, standard }): FileChange[] => {
    const file = recordPlace(own.folder, locale);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const after = recordText(standard);
    return before === after ? [] : [{ file, before, after }];
  });
}

/** What has changed in the standard edition since somebody last looked. */
export async function updatesPage(waiting: readonly Waiting[], edition: Edition, root: string, project: string): Promise<Framed> {
  const { all } = countOf(waiting);
  const isNoted = waiting.every(({ update }) => update !== undefined);
  const sections = await Promise.all(waiting.map((each) => section(each, edition, root, project, waiting.length > 1)));
  return {
    title: 'What is new in the standard edition',
    at: 'updates/',
    body: html`${
      waiting.length === 0
        ? html`<p>Nothing: there is no standard edition below what is edited here.</p>`
        : all === 0 && isNoted
          ? html`<p>Nothing since somebody last looked.</p>`
          : html`<p class="lead">
                ${
                  isNoted
                    ? 'An update has brought this since somebody last looked. What you have changed yourself stays as you wrote it.'
                    : 'Nobody has noted yet which standard edition yours was made for. Once you have, the next update is told here.'
                }
              </p>
              ${sections} ${action(root, 'updates/seen/', isNoted ? 'I have looked at all of it' : 'Note the one of now', {})}`
    }`,
  };
}

const kinds = [
  ['stale', 'Look whether yours still fits', 'The standard edition has changed these, and so have you.'],
  ['gone', 'Gone', ''],
  ['added', 'New', ''],
  ['changed', 'Changed', 'You have them as they are now.'],
] as const;

async function section({ locale, update }: Waiting, edition: Edition, root: string, project: string, isOne: boolean): Promise<Html> {
  const lists = await Promise.all(
    kinds.map(async ([kind, heading, about]) => {
      const keys = update?.[kind] ?? [];
      const items = await Promise.all(keys.map((key) => item(key, locale, kind === 'stale', edition, root, project)));
      return keys.length === 0
        ? ''
        : html`<section>
            <h2>${heading}${isOne ? ` (${languageName(locale, edition)})` : ''}</h2>
            ${about !== '' && html`<p>${about}</p>`}
            <ul class="entries">
              ${items}
            </ul>
          </section>`;
    }),
  );
  return html`${lists}`;
}

async function item(key: string, locale: string, isStale: boolean, edition: Edition, root: string, project: string): Promise<Html> {
  const { type, id } = entryOfKey(key);
  if (!(type in contentTypes)) return html`<li>${key}</li>`;
  const target: Target = { locale, type: type as ContentTypeName, id };
  const differences = isStale ? await differencesOf(target, edition, project) : [];
  return html`<li>
    <div>
      ${edition.entries.has(pathOf(target)) ? entryLink(target, edition, root) : html`<span class="label">${called(target)}</span>`}
      ${differences.map(difference)}
    </div>
  </li>`;
}
