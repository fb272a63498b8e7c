/** The content of the picker: what it reads of `phrases.json`, and how that is built in. No part of it is public. */
import type { Columns } from '../../content/browser/columns.ts';
import type { CountedTexts } from '../search/searchable-playbook.ts';
import type { PhrasesFile } from './types.ts';

/** What the picker reads of an entry of `phrases.json`: its name, and more of some. */
type Named<List extends keyof PhrasesFile, Keys extends string = never> = PhrasesFile[List] extends readonly (infer Entry)[]
  ? Pick<Entry, Extract<keyof Entry, 'id' | 'label' | 'lang' | Keys>>[]
  : never;

/** What the picker reads of a line to say. */
export type Phrase = Omit<PhrasesFile['phrases'][number], 'why' | 'direction'>;

/** Built-in phrases have what the picker reads of `phrases.json`, and no more. */
export interface BuiltInPhrases extends Pick<PhrasesFile, 'language' | 'sequences' | 'abbreviations' | 'feedback'> {
  contexts: Named<'contexts'>;
  situations: Named<'situations', 'group' | 'near' | 'practice'>;
  situationGroups: Named<'situationGroups'>;
  steps: Named<'steps', 'order' | 'needsStatement'>;
  tones: Named<'tones'>;
  placeholders: Named<'placeholders', 'kind' | 'optional' | 'ifEmpty' | 'autocomplete'>;
  phrases: Phrase[];
  /** What search counted in the texts that people type, in place of these: it weighs half, and finds the same. */
  counted: CountedTexts;
  /** For each facet: its choices, and the number of lines of each in the whole playbook. */
  counts: Record<'context' | 'situation' | 'step' | 'tone', [choice: string, lines: number][]>;
}

/** The picker's content: a page's own, or built in. */
export type PickerFile = PhrasesFile | BuiltInPhrases;

/** What a call begins with: all names, the line that each situation begins with, and what tells which situation is meant. */
export interface BeginningOfPhrases extends BuiltInPhrases {
  /** Loads everything else, in parts. */
  rest: () => Promise<readonly { default: PartOfPhrases }[]>;
}

/** A part of everything else: some of all lines. The first has what is not in lines. */
export interface PartOfPhrases {
  phrases: Columns<Phrase>;
  sequences?: PhrasesFile['sequences'];
  pairs?: CountedTexts['pairs'];
}
