/**
 * The floor: the oldest browsers in which everything works as designed, from `browserslist` in package.json. MDN's data say since which
 * version a browser supports a feature: https://github.com/mdn/browser-compat-data
 */
import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import settings from '../../../package.json' with { type: 'json' };

export type Feature = Identifier;

/** The names of browsers in `browserslist`, each with its name in MDN's data and in messages. */
const browsers = {
  chrome: { id: 'chrome', name: 'Chrome' },
  edge: { id: 'edge', name: 'Edge' },
  firefox: { id: 'firefox', name: 'Firefox' },
  safari: { id: 'safari', name: 'Safari' },
  ios_saf: { id: 'safari_ios', name: 'Safari on iOS' },
} as const;

const floor = settings.browserslist.map((query) => {
  const [browser = '', version = ''] = query.split(' ');
  if (!Object.hasOwn(browsers, browser))
    throw new Error(`package.json, browserslist: "${query}" is none of ${Object.keys(browsers).join(', ')}.`);
  return { ...browsers[browser as keyof typeof browsers], version };
});

/** MDN's data on scripts: the language and the interfaces of browsers. */
export const script = { language: data.javascript.builtins, browser: data.api };
export const style = data.css;

/** Returns the value at a path: `at(style, 'selectors', 'has')`. */
export const at = (from: Feature | undefined, ...path: readonly string[]): Feature | undefined =>
  path.reduce((found, step) => (found && Object.hasOwn(found, step) ? found[step] : undefined), from);

/** Returns whether a version is at most another: `16.4` is at most `16.10`. "≤12" counts as 12. */
export function notAbove(one: string, other: string): boolean {
  const [a = [], b = []] = [one, other].map((version) => version.replace('≤', '').split('.').map(Number));
  const differing = a.findIndex((part, place) => part !== (b[place] ?? 0));
  return differing < 0 || (a[differing] ?? 0) < (b[differing] ?? 0);
}

/**
 * Returns the version since which a browser supports a feature, at least in part, without a prefix or flag; `undefined` if it never did or no
 * longer does.
 */
function since({ support }: CompatStatement, browser: keyof CompatStatement['support']): string | undefined {
  const plain = [support[browser] ?? []]
    .flat()
    .filter(
      ({ version_added: added, prefix, alternative_name: otherName, flags }) =>
        added && added !== 'preview' && !prefix && !otherName && !flags,
    );
  if (plain.every(({ version_removed: removed }) => removed)) return undefined;
  return plain.map(({ version_added: added }) => added || '').reduce((first, next) => (notAbove(first, next) ? first : next));
}

/**
 * Names the browsers of the floor that are too old for a feature.
 *
 * @returns words for a message, like "Chrome 111, Firefox 121"; `undefined` if all support it, or MDN has no data
 */
export function tooNew(feature: Feature | undefined): string | undefined {
  const compat = feature?.__compat;
  if (!compat) return undefined;
  const lacking = floor.flatMap(({ id, name, version }) => {
    // A browser that is not listed has not been examined.
    if (!compat.support[id]) return [];
    const first = since(compat, id);
    // Features that Safari has and iOS never gets, such as mouse cursors, are of no use on phones.
    if (first === undefined && id === 'safari_ios' && since(compat, 'safari') !== undefined) return [];
    if (first !== undefined && notAbove(first, version)) return [];
    return [first === undefined ? `no ${name}` : `${name} ${first.replace('≤', '')}`];
  });
  return lacking.length > 0 ? lacking.join(', ') : undefined;
}

/** Returns the pseudo-classes and pseudo-elements of a selector that are newer than the floor. */
export function newSelectors(selector: string): { name: string; needs: string }[] {
  // Text in quotes or brackets is not part of the selector.
  const bare = selector.replace(/\[[^\]]*\]|"[^"]*"|'[^']*'/g, '');
  const found = [...bare.matchAll(/(::?)([a-z][a-z-]*)/g)].map(([, colons = '', name = '']) => ({
    name: colons + name,
    needs: tooNew(at(style, 'selectors', name)),
  }));
  const ofSyntax = /:nth-(?:last-)?child\([^)]*\sof\s/.test(bare) ? tooNew(at(style, 'selectors', 'nth-child', 'of_syntax')) : undefined;
  return [...found, { name: ':nth-child(… of …)', needs: ofSyntax }].flatMap(({ name, needs }) => (needs ? [{ name, needs }] : []));
}
