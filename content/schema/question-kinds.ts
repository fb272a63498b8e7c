/**
 * What varies by kind of question, in one record: a kind that lacks anything does not compile. Whoever asks, prints, scores, records or
 * checks a question finds here what its kind means for that, and compares no kinds.
 *
 * Browsers run this module: it imports types alone.
 */
import type { z } from 'zod';
import type { question } from './question.ts';
import type { quiz as quizWording } from './wording/quiz.ts';

export type Question = z.output<typeof question>;

/** An option, an item to put in order, or a line of a transcript. A response to a question is made of the positions of its entries. */
export interface QuestionEntry {
  text: string;
  /** Whether it belongs to the right answer. */
  right: boolean;
  /** Of a line in a transcript: who says it, and that person's name. A caller's line cannot be picked. */
  who?: 'agent' | 'caller';
  speaker?: string;
  /** Whether it is words that an agent says, or might say. */
  spoken?: boolean | undefined;
  feedback?: string | undefined;
  heard?: string | undefined;
  instead?: string | undefined;
}

/** How a question is answered. Kinds share a form where the learner does the same with them. */
export interface AnswerForm {
  /** What the learner handles: one entry of all, each entry by itself, or the order of all. */
  control: 'radio' | 'checkbox' | 'order';
  /** The type of interaction that an LMS records. */
  recordedAs: 'choice' | 'sequencing';
  /** The response before the learner does anything. @param shown the positions in the order in which they are shown */
  start: (shown: readonly number[]) => readonly number[];
  /** Whether a response, whose positions all exist, is a whole answer. @param total how many entries there are */
  isComplete: (response: readonly number[], total: number) => boolean;
  /** A response as it is kept and compared: where the sequence says nothing, in the order of the content. */
  normalized: (response: readonly number[]) => number[];
  /** What of a response stands when the question is answered once more. */
  retried: (response: readonly number[]) => readonly number[];
}

const ascending = (response: readonly number[]) => [...response].sort((one, other) => one - other);

const pickOne: AnswerForm = {
  control: 'radio',
  recordedAs: 'choice',
  start: () => [],
  isComplete: (response) => response.length > 0,
  normalized: ascending,
  retried: () => [],
};

const pickSeveral: AnswerForm = {
  ...pickOne,
  control: 'checkbox',
  retried: (response) => response,
};

const putInOrder: AnswerForm = {
  control: 'order',
  recordedAs: 'sequencing',
  start: (shown) => shown,
  isComplete: (response, total) => new Set(response).size === total,
  normalized: (response) => [...response],
  retried: (response) => response,
};

/** What a kind of question is like. `Asked` is the shape of its questions. */
interface QuestionKind<Asked> {
  form: AnswerForm;
  /** The key of the list of entries in the content, and of an entry's text in that list. */
  list: string;
  textKey: 'text' | 'says';
  entries: (question: Asked) => readonly QuestionEntry[];
  /** What stands between the question and its entries; `''` for nothing. */
  scene: (question: Asked) => string;
  /** Who reads entries in another order than the content's: nobody, readers of a quiz that shuffles, everybody. */
  shuffled: 'never' | 'optional' | 'always';
  /** Whether an entry is held up as a way to say it: it is checked as a line to say is, and needs nothing to say instead. */
  isExample: (entry: QuestionEntry) => boolean;
  /**
   * What to write where no response is right, or none is wrong; `''` where nothing is amiss. The JSON Schema of the open data cannot
   * say it. @param right how many entries are right @param total of how many
   */
  flaw: (right: number, total: number) => string;
  /** The string of the quiz that says what to do. */
  hint: keyof z.output<typeof quizWording> & `hint${string}`;
}

const choice = {
  list: 'options',
  textKey: 'text',
  entries: ({ options, spoken }: { options: readonly QuestionEntry[]; spoken?: boolean | undefined }) =>
    options.map((option) => ({ ...option, spoken })),
  scene: () => '',
  shuffled: 'optional',
  isExample: ({ right }: QuestionEntry) => right,
} as const;

const oneRight = (entry: string) => (right: number) => (right === 1 ? '' : `mark exactly one ${entry} with "right": true`);

type Kinds = { [Each in Question as Each['kind']]: Each };

/** The kinds of question, by the `kind` that the content gives. */
export const questionKinds: { [Kind in keyof Kinds]: QuestionKind<Kinds[Kind]> } = {
  single: {
    ...choice,
    form: pickOne,
    flaw: oneRight('option'),
    hint: 'hintSingle',
  },
  several: {
    ...choice,
    form: pickSeveral,
    flaw: (right, total) =>
      right > 0 && right < total ? '' : 'mark at least one option with "right": true, and leave at least one without',
    hint: 'hintSeveral',
  },
  order: {
    form: putInOrder,
    list: 'items',
    textKey: 'text',
    entries: ({ items, spoken }) => items.map((item) => ({ ...item, right: true, spoken })),
    scene: () => '',
    shuffled: 'always',
    isExample: () => true,
    flaw: () => '',
    hint: 'hintOrder',
  },
  'find-mistake': {
    form: pickOne,
    list: 'transcript',
    textKey: 'says',
    entries: ({ speakers, transcript }) =>
      transcript.map(({ who, says, right, ...told }) => ({
        ...told,
        who,
        text: says,
        speaker: speakers[who],
        spoken: who === 'agent',
        right: right && who === 'agent',
      })),
    scene: ({ scene }) => scene,
    shuffled: 'never',
    isExample: ({ who, right }) => who === 'agent' && !right,
    flaw: oneRight('line of the agent'),
    hint: 'hintFindMistake',
  },
};

type OfKind<Kind extends keyof Kinds> = { [Each in Kind]: Kinds[Each] & { kind: Each } }[Kind];

/** A question's entries, as the content lists them. */
export function entriesOf<Kind extends keyof Kinds>(question: OfKind<Kind>): readonly QuestionEntry[] {
  return questionKinds[question.kind].entries(question);
}

/** What a question shows between its prompt and its entries; `''` for nothing. */
export function sceneOf<Kind extends keyof Kinds>(question: OfKind<Kind>): string {
  return questionKinds[question.kind].scene(question);
}
