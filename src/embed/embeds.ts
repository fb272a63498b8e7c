/** What can be shown on other sites, and the addresses that belong to it. Used by the build and, in the builder, by the browser. */

/** The widgets, and the pages that have a compact form. */
export const embedKinds = ['checklist', 'phrases', 'quiz', 'practice', 'guide', 'situation'] as const;

export type EmbedKind = (typeof embedKinds)[number];

export interface Embed {
  kind: EmbedKind;
  /** The identifier of what it holds: a checklist, a kind of call, a quiz, a practice, a guide, a situation. Empty: whatever comes first, or all. */
  id: string;
}

/** Widget → its element, and the attribute that says what it holds. */
export const widgetElements = {
  checklist: { element: 'checklist', attribute: 'checklist' },
  phrases: { element: 'phrase-picker', attribute: 'context' },
  quiz: { element: 'quiz', attribute: 'quiz' },
  practice: { element: 'practice', attribute: 'practice' },
} as const;

export type WidgetKind = keyof typeof widgetElements;

export const isWidgetKind = (kind: EmbedKind): kind is WidgetKind => Object.hasOwn(widgetElements, kind);

/** Where the pages of each kind stand. */
const sections: Readonly<Record<EmbedKind, string>> = {
  checklist: 'checklists',
  phrases: 'phrases',
  quiz: 'quizzes',
  practice: 'practice',
  guide: 'guides',
  situation: 'situations',
};

/** The page that lists all of its kind, from the root of its locale: `/checklists/`. */
export const sectionAddress = ({ kind }: Embed): string => `/${sections[kind]}/`;

/** The page about it, from the root of its locale: `/checklists/telesales/`. A widget without content of its own has its frame page. */
export function pageAddress({ kind, id }: Embed): string {
  return id === '' ? frameAddress({ kind, id }) : `/${sections[kind]}/${id}/`;
}

/**
 * The page for a frame, from the root of its locale: `/embed/checklist/?checklist=telesales`, `/embed/guides/recap/`.
 *
 * @param settings further parameters of a widget, like `theme`; empty ones are left out
 */
export function frameAddress({ kind, id }: Embed, settings: Readonly<Record<string, string>> = {}): string {
  if (!isWidgetKind(kind)) return `/embed/${sections[kind]}/${id}/`;
  const all = Object.entries({ [widgetElements[kind].attribute]: id, ...settings }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(all).toString();
  return `/embed/${kind}/${query && `?${query}`}`;
}

/** Its oEmbed description, from the root of its locale: `/oembed/checklists/telesales.json`. */
export function oEmbedAddress({ kind, id }: Embed): string {
  return id === '' ? `/oembed/embed/${kind}.json` : `/oembed/${sections[kind]}/${id}.json`;
}

/** CSS pixels: enough to work in without scrolling much. A frame works at any height. */
export const usualSize = {
  width: 600,
  heights: { checklist: 640, phrases: 720, quiz: 640, practice: 720, guide: 420, situation: 520 },
} as const;

/** The name by which the builder's form and address know what an embed holds. */
export const holdsName = (kind: EmbedKind): string => (isWidgetKind(kind) ? widgetElements[kind].attribute : kind);

/** The builder with this embed chosen, from the root of its locale. */
export const builderAddress = ({ kind, id }: Embed): string =>
  `/embed/?${new URLSearchParams({ widget: kind, [holdsName(kind)]: id }).toString()}`;
