import type { ContentTypeName } from './index.ts';

/** What stands in an attribute: a text, or identifiers of entries of a type, one or several with commas between. */
export type GuideAttribute = 'text' | { list: ContentTypeName } | { one: ContentTypeName };

export interface GuideComponent {
  /** Each is one way of using it: all of its attributes, and no others. */
  uses: readonly Readonly<Record<string, GuideAttribute>>[];
  example: string;
}

/** The components that guides may use, by the names that their authors write. The site has one for each. */
export const guideComponents = {
  Phrases: { uses: [{ ids: { list: 'phrases' } }], example: '<Phrases ids="first-phrase, second-phrase" />' },
  Sequence: { uses: [{ id: { one: 'sequences' } }], example: '<Sequence id="…" />' },
  Checklist: { uses: [{ id: { one: 'checklists' } }], example: '<Checklist id="…" />' },
  DoDont: {
    uses: [{ mistake: { one: 'mistakes' } }, { do: 'text', dont: 'text' }],
    example: '<DoDont mistake="…" /> or <DoDont do="…" dont="…" />',
  },
  Transcript: { uses: [{ id: { one: 'transcripts' } }], example: '<Transcript id="…" />' },
} as const satisfies Record<string, GuideComponent>;

export type GuideComponentName = keyof typeof guideComponents;

export const isGuideComponent = (name: string): name is GuideComponentName => Object.hasOwn(guideComponents, name);
