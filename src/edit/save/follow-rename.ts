/** What names an entry goes on naming it when it gets another identifier: other entries, placeholders in lines, guides. */
import path from 'node:path';
import { identifiersIn } from '../../../content/check/guide-components.ts';
import { textsWithGaps } from '../../../content/check/gaps.ts';
import { referencesIn } from '../../../content/check/references.ts';
import { visit, type GuideSource } from '../../../content/read/guide-source.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { percentDecoded } from '../../../content/percent-decoded.ts';
import { settingsFile } from '../../../content/layers/settings.ts';
import { isObject } from '../../../content/read/parse.ts';
import { contentTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { bodyKey, type WantedEntry } from '../../../content/write/own-layer.ts';
import type { Edition } from '../edition/edition.ts';
import { settingsOf } from '../edition/files.ts';
import type { EntryWish } from './wish.ts';

/** An entry that gets another identifier. */
interface Renaming {
  type: ContentTypeName;
  was: string;
  id: string;
}

/** Returns the entries of a language that name it, as they are to be. Only the own folder can name what only the own folder has. */
function followersOf(renaming: Renaming, playbook: LoadedPlaybook): WantedEntry[] {
  const { type, was, id } = renaming;
  const followers = new Map<string, WantedEntry & { changed: string[]; value: Record<string, unknown> }>();
  const follower = (of: ContentTypeName, named: string) => {
    const key = `${of}/${named}`;
    const written = playbook.written(of).get(named);
    const known = followers.get(key) ?? { type: of, id: named, value: structuredClone(isObject(written) ? written : {}), changed: [] };
    followers.set(key, known);
    return known;
  };
  const put = (of: ContentTypeName, named: string, path: readonly PropertyKey[], value: (before: unknown) => unknown) => {
    const entry = follower(of, named);
    const [last] = path.slice(-1);
    const inside = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown>)[key], entry.value) as Record<
      PropertyKey,
      unknown
    >;
    if (last !== undefined) inside[last] = value(inside[last]);
    entry.changed.push(String(path[0]));
  };
  for (const { from, id: by, path, to, found } of referencesIn(playbook)) if (to === type && found === was) put(from, by, path, () => id);
  if (type === 'placeholders') {
    for (const { type: of, id: by, path, text } of textsWithGaps(playbook)) {
      if (text.includes(`{${was}}`)) put(of, by, path, (before) => String(before).replaceAll(`{${was}}`, `{${id}}`));
    }
  }
  for (const place of ['header', 'footer'] as const) {
    for (const [index, { to }] of playbook.settings.links[place].entries()) {
      const led = followedLink(to, '', renaming);
      if (led !== to) put('playbook', '', ['links', place, index, 'to'], () => led);
    }
  }
  for (const [name, guide] of playbook.guideSources) {
    const text = followedIn(name, guide, renaming);
    if (text === guide.text) continue;
    const entry = follower('guides', name);
    entry.value[bodyKey] = text;
    entry.changed.push(bodyKey);
  }
  return [...followers.values()];
}

/** Returns the text of a guide with the other identifier, in its components and its links. */
function followedIn(name: string, { tree, body, text }: GuideSource, renaming: Renaming): string {
  if (!tree) return text;
  const { type, was, id } = renaming;
  const edits: { start: number; end: number; put: string }[] = [];
  const whole = new RegExp(String.raw`(?<![\w-])${was}(?![\w-])`, 'g');
  visit(tree, (node) => {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const source = body.slice(start, end);
    for (const { to, id: named, key } of identifiersIn(node)) {
      if (to !== type || named !== was) continue;
      const [attribute = ''] = new RegExp(String.raw`\b${key}\s*=\s*(?:"[^"]*"|'[^']*')`).exec(source) ?? [];
      const at = start + source.indexOf(attribute);
      edits.push({ start: at, end: at + attribute.length, put: attribute.replace(whole, id) });
    }
    if (node.type !== 'link' && node.type !== 'definition') return;
    const put = followedLink(node.url, name, renaming);
    // What the link says may be the same as where it leads.
    const said = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
    const at = body.indexOf(node.url, said);
    if (put !== node.url && at >= 0 && at < end) edits.push({ start: at, end: at + node.url.length, put });
  });
  const changed = edits
    .sort((one, other) => other.start - one.start)
    .reduce((now, { start, end, put }) => now.slice(0, start) + put + now.slice(end), body);
  return changed.trim();
}

/**
 * Returns a link that leads to the page of an entry, or to its place on a page, with the entry's new identifier; any other as it is.
 *
 * @param guide the guide in which it stands, from whose page a link may start; empty in settings
 */
function followedLink(url: string, guide: string, { type, was, id }: Renaming): string {
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(url)) return url;
  const [, address = '', anchor = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const [folder = '', name = ''] = new URL(address, `https://site.invalid/guides/${guide}/`).pathname.slice(1).split('/');
  if (type === 'phrases' && folder === contentTypes.contexts.page && percentDecoded(anchor) === `#${was}`) return `${address}#${id}`;
  const leadsThere = 'page' in contentTypes[type] && folder === contentTypes[type].page && name === was;
  return leadsThere ? address.replace(new RegExp(String.raw`${was}(?=/?$)`), id) + anchor : url;
}

/**
 * Has what names an entry, in every language, name it by its new identifier; and its translations bear that, too.
 *
 * @param wanted the entries to write, by their languages
 * @param settings the settings to write, by the languages whose files they stand in
 */
export function followRename(
  { locale, type, id }: EntryWish,
  was: string,
  edition: Edition,
  project: string,
  wanted: Map<string, WantedEntry[]>,
  settings: Map<string, EntryWish>,
): void {
  for (const playbook of edition.playbooks) {
    const { locale: there } = playbook;
    const isOfLanguage = (of: ContentTypeName, named: string) => playbook.files.has(playbook.locate(of, named).file);
    const entries = wanted.get(there) ?? [];
    if (there !== locale && playbook.written(type).has(was) && isOfLanguage(type, was))
      entries.push({ type, id, was, value: { ...(playbook.written(type).get(was) as object) }, changed: [] });
    for (const follower of followersOf({ type, was, id }, playbook)) {
      if (follower.type === 'playbook') followInSettings(follower, playbook, edition, project, settings);
      if (follower.type === 'playbook' || !isOfLanguage(follower.type, follower.id)) continue;
      const same = entries.findIndex((entry) => entry.type === follower.type && (entry.was ?? entry.id) === follower.id);
      const [before] = entries.slice(same, same < 0 ? 0 : same + 1);
      if (before === undefined) entries.push(follower);
      else entries[same] = merged(before, follower);
    }
    if (entries.length > 0) wanted.set(there, entries);
  }
}

/** Settings follow in the file that they stand in: that of the language, or that of all languages. */
function followInSettings(
  { value, changed }: WantedEntry,
  playbook: LoadedPlaybook,
  { own, below, inPlace }: Edition,
  project: string,
  settings: Map<string, EntryWish>,
): void {
  for (const key of changed) {
    const file = path.resolve(project, inPlace(playbook.locate('playbook', '', [key]).file));
    const locale = [playbook.locale, ''].find((each) => path.join(own.folder, each, settingsFile) === file);
    if (locale === undefined) continue;
    const wish = settings.get(locale);
    const now = wish?.value ?? settingsOf([...below, own], locale, project);
    const keys = [...new Set([...(wish?.changed ?? []), key])];
    settings.set(locale, { kind: 'write', locale, type: 'playbook', id: '', value: { ...now, [key]: value[key] }, changed: keys });
  }
}

/** What somebody has changed in the same save stays; what only follows is added. */
function merged(entry: WantedEntry, follower: WantedEntry): WantedEntry {
  const added = follower.changed.filter((key) => !entry.changed.includes(key));
  const values = Object.fromEntries(added.map((key) => [key, follower.value[key]]));
  return { ...entry, value: { ...entry.value, ...values }, changed: [...entry.changed, ...added] };
}
