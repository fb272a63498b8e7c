import type { ContentTypeName } from './index.ts';

/**
 * The value of an attribute: a text; several texts separated by " | "; the identifier of an entry, or several separated by commas; or one
 * of a list of words.
 */
export type GuideAttribute = 'text' | 'texts' | { list: ContentTypeName } | { one: ContentTypeName } | { word: readonly string[] };

export interface GuideComponent {
  /** The ways to use the component. Each lists exactly the attributes that have to be written. */
  uses: readonly Readonly<Record<string, GuideAttribute>>[];
  example: string;
}

/** The shapes of a figure: stations along a line, layers on top of each other, ways to choose from, or a message with remarks. */
export const figureShapes = ['line', 'layers', 'choices', 'message'] as const;

/** The components that guides may use, by name. The site implements each of them. */
export const guideComponents = {
  Phrases: { uses: [{ ids: { list: 'phrases' } }], example: '<Phrases ids="first-phrase, second-phrase" />' },
  Sequence: { uses: [{ id: { one: 'sequences' } }], example: '<Sequence id="…" />' },
  Checklist: { uses: [{ id: { one: 'checklists' } }], example: '<Checklist id="…" />' },
  DoDont: {
    uses: [{ mistake: { one: 'mistakes' } }, { do: 'text', dont: 'text' }],
    example: '<DoDont mistake="…" /> or <DoDont do="…" dont="…" />',
  },
  Evidence: { uses: [{ ids: { list: 'evidence' } }], example: '<Evidence ids="peak-end" />' },
  Moves: { uses: [{ ids: { list: 'steps' } }], example: '<Moves ids="signal, recap, goodbye" />' },
  Transcript: { uses: [{ id: { one: 'transcripts' } }], example: '<Transcript id="…" />' },
  Figure: {
    uses: [{ shape: { word: figureShapes }, caption: 'text', parts: 'texts', notes: 'texts' }],
    example: '<Figure shape="line" caption="…" parts="First | Second" notes="What the first is | What the second is" />',
  },
} as const satisfies Record<string, GuideComponent>;

/** Splits the value of an attribute that holds several texts. */
export const textsOf = (attribute: string): string[] => attribute.split('|').map((text) => text.trim());

export type GuideComponentName = keyof typeof guideComponents;

export const isGuideComponent = (name: string): name is GuideComponentName => Object.hasOwn(guideComponents, name);
