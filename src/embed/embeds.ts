/** Lists what can be shown on other sites, and the addresses that belong to it. Both the build and the builder in the browser use it. */

/** The widgets, and the pages that have a compact form. */
export const embedKinds = ['checklist', 'phrases', 'quiz', 'practice', 'guide', 'situation'] as const;

export type EmbedKind = (typeof embedKinds)[number];

export interface Embed {
  kind: EmbedKind;
  /**
   * The identifier of the entry shown: a checklist, a context, a quiz, a practice, a guide or a situation. Empty for the first one, or for
   * all.
   */
  id: string;
}

/** Widget → its element, and the attribute that names the entry shown. */
export const widgetElements = {
  checklist: { element: 'checklist', attribute: 'checklist' },
  phrases: { element: 'phrase-picker', attribute: 'context' },
  quiz: { element: 'quiz', attribute: 'quiz' },
  practice: { element: 'practice', attribute: 'practice' },
} as const;

export type WidgetKind = keyof typeof widgetElements;

export const isWidgetKind = (kind: EmbedKind): kind is WidgetKind => kind in widgetElements;

/** The folder of the pages of each kind. */
const sections: Readonly<Record<EmbedKind, string>> = {
  checklist: 'checklists',
  phrases: 'phrases',
  quiz: 'quizzes',
  practice: 'practice',
  guide: 'guides',
  situation: 'situations',
};

/** Returns the page that lists all entries of a kind, from the root of the locale: `/checklists/`. */
export const sectionAddress = ({ kind }: Embed): string => `/${sections[kind]}/`;

/**
 * Returns the page of an entry, from the root of the locale: `/checklists/telesales/`. A widget without an entry of its own has its frame
 * page.
 */
export function pageAddress({ kind, id }: Embed): string {
  return id === '' ? frameAddress({ kind, id }) : `/${sections[kind]}/${id}/`;
}

/**
 * Returns the page for a frame, from the root of the locale: `/embed/checklist/?checklist=telesales`, `/embed/guides/recap/`.
 *
 * @param settings further parameters of a widget, like `theme`; empty ones are left out
 */
export function frameAddress({ kind, id }: Embed, settings: Readonly<Record<string, string>> = {}): string {
  if (!isWidgetKind(kind)) return `/embed/${sections[kind]}/${id}/`;
  const all = Object.entries({ [widgetElements[kind].attribute]: id, ...settings }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(all).toString();
  return `/embed/${kind}/${query && `?${query}`}`;
}

/** Returns the oEmbed description, from the root of the locale: `/oembed/checklists/telesales.json`. */
export function oEmbedAddress({ kind, id }: Embed): string {
  return id === '' ? `/oembed/embed/${kind}.json` : `/oembed/${sections[kind]}/${id}.json`;
}

/** Sizes in CSS pixels that need little scrolling. A frame works at any height. */
export const usualSize = {
  width: 600,
  heights: { checklist: 640, phrases: 720, quiz: 640, practice: 720, guide: 420, situation: 520 },
} as const;

/** Returns the name of the parameter that names the entry, in the builder's form and address. */
export const holdsName = (kind: EmbedKind): string => (isWidgetKind(kind) ? widgetElements[kind].attribute : kind);

/** Returns the builder with this embed chosen, from the root of the locale. */
export const builderAddress = ({ kind, id }: Embed): string =>
  `/embed/?${new URLSearchParams({ widget: kind, [holdsName(kind)]: id }).toString()}`;
