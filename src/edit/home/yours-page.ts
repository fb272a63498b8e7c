import { isDeepStrictEqual } from 'node:util';
import type { Edition } from '../edition/edition.ts';
import { pathOf, settingsOf, type Target, type Value } from '../edition/files.ts';
import { isObject } from '../../../content/read/parse.ts';
import { ownSettings } from '../save/settings.ts';
import { entryLink, labelOfSettings } from './entries.ts';
import { action, type Framed } from './frame.ts';
import { html, type Html } from './html.ts';

export interface Own extends Target {
  change: 'added' | 'changed' | 'replaced';
}

/** Lists what the own layer has of its own: settings, and then entries, language by language. */
function ownEntries({ layers, own, below, playbooks, locales, entries }: Edition, project: string): Own[] {
  const ofOwn = layers.filter(({ layer }) => layer.folder === own.folder);
  // Those of all languages stand in a file of their own, which each language has laid over others.
  const settings = ['', ...locales].flatMap((locale): Own[] =>
    below.length > 0 && ownSettings(own, locale, project).length > 0 ? [{ locale, type: 'playbook', id: '', change: 'changed' }] : [],
  );
  // What the layers did is listed in the order of the languages.
  const others = ofOwn.flatMap(({ changes }, index) => {
    const locale = playbooks[index]?.locale ?? '';
    return changes.flatMap(({ type, id, change }): Own[] => {
      const target = { locale, type, id };
      return type !== 'playbook' && entries.has(pathOf(target)) ? [{ ...target, change }] : [];
    });
  });
  return [...settings, ...others];
}

const groups = [
  ['added', 'Added by you'],
  ['changed', 'Changed by you'],
  ['replaced', 'Replaced by you'],
] as const;

export async function yoursPage(edition: Edition, root: string, project: string): Promise<Framed> {
  const all = ownEntries(edition, project);
  const sections = await Promise.all(
    groups.map(async ([change, heading]) => {
      const entries = all.filter((entry) => entry.change === change);
      const items = await Promise.all(
        entries.map(async (entry) => {
          const differences = change === 'changed' ? await differencesOf(entry, edition, project) : [];
          const label = change === 'added' ? 'Take it out' : 'Back to the standard edition';
          return html`<li>
            <div>${entryLink(entry, edition, root)}${differences.map(difference)}</div>
            ${action(root, 'yours/back/', label, { path: pathOf(entry) }, entry.id || labelOfSettings(entry.locale, edition))}
          </li>`;
        }),
      );
      return entries.length === 0
        ? ''
        : html`<section>
            <h2>${heading}</h2>
            <ul class="entries">
              ${items}
            </ul>
          </section>`;
    }),
  );
  return {
    title: 'What is yours',
    at: 'yours/',
    body: all.length === 0 ? html`<p>Nothing yet: the playbook is that of the standard edition.</p>` : html`${sections}`,
  };
}

interface Difference {
  key: string;
  below: unknown;
  mine: unknown;
}

/** Returns the keys of an entry that the own layer has changed, with what stands below. */
export async function differencesOf(target: Target, { entries, lower, below }: Edition, project: string): Promise<Difference[]> {
  const { locale, type, id } = target;
  const under: unknown = type === 'playbook' ? settingsOf(below, locale, project) : (await lower(locale)).written(type).get(id);
  const mine: Value = entries.get(pathOf(target))?.value ?? {};
  const before: Value = isObject(under) ? under : {};
  const keys = new Set([...Object.keys(before), ...Object.keys(mine)]);
  return [...keys]
    .filter((key) => key !== 'id' && key !== 'body' && !isDeepStrictEqual(before[key], mine[key]))
    .map((key) => ({ key, below: before[key], mine: mine[key] }));
}

export const difference = ({ key, below, mine }: Difference): Html =>
  html`<p class="difference">
    <span class="know">${key}:</span>
    ${below === undefined ? '' : html`<del>${shownValue(below)}</del> `}${mine === undefined ? '' : html`<ins>${shownValue(mine)}</ins>`}
  </p>`;

/** Returns a value as people read it. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) return value.join(', ');
  return JSON.stringify(value, null, 1)
    .replace(/["{}[\]]/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
