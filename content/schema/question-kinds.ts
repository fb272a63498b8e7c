/**
 * Everything that varies by kind of question, in one record: a new kind that lacks a property does not compile. Code that asks, prints,
 * scores, records or checks a question reads this record and never compares kinds. What asking does not need is in `question-entries.ts`.
 *
 * This module is part of the quiz that browsers load, so it imports only types.
 */
import type { z } from 'zod';
import type { question } from './question.ts';
import type { quiz as quizWording } from './wording/quiz.ts';

export type Question = z.output<typeof question>;

/** An option, an item to put in order, a line of a transcript, or the answer that all its lines are fine. A response is a list of positions of entries. */
export interface QuestionEntry {
  text: string;
  /** Whether the entry belongs to the right answer. */
  right: boolean;
  /** For a line of a transcript: who says it, and that person's name. The caller's lines cannot be picked. */
  who?: 'agent' | 'caller';
  speaker?: string;
  /** Whether the text is something that an agent says or might say. */
  spoken?: boolean | undefined;
  feedback?: string | undefined;
  heard?: string | undefined;
  instead?: string | undefined;
}

/** How a question is answered. Kinds that are answered in the same way share a form. */
export interface AnswerForm {
  /** What the learner does: pick one entry, tick each entry or not, or put all in order. */
  control: 'radio' | 'checkbox' | 'order';
  /** The interaction type that an LMS records. */
  recordedAs: 'choice' | 'sequencing';
  /** Returns the response before the learner does anything. @param shown the positions in the order in which they are shown */
  start: (shown: readonly number[]) => readonly number[];
  /** Tells whether a response is a complete answer. All its positions exist. @param total the number of entries */
  isComplete: (response: readonly number[], total: number) => boolean;
  /** Returns a response as it is stored and compared: sorted in the order of the content, unless the sequence is the answer. */
  normalized: (response: readonly number[]) => number[];
  /** Returns the part of a response that stays when the question is answered again. */
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

/** Describes a kind of question. `Asked` is the shape of its questions. */
interface QuestionKind<Asked> {
  form: AnswerForm;
  /** The key of the list of entries in the content. */
  list: string;
  entries: (question: Asked) => readonly QuestionEntry[];
  /** Returns the text between the prompt and the entries; `''` for none. */
  scene: (question: Asked) => string;
  /** For whom the entries are shuffled: nobody, learners of a quiz that shuffles, or everybody. */
  shuffled: 'never' | 'optional' | 'always';
  /**
   * Says what to write where no response is right, or none is wrong; returns `''` where all is well. JSON Schema cannot express this.
   * @param right the number of right entries @param total the number of entries
   */
  flaw: (right: number, total: number) => string;
  /** The key of the quiz's wording that tells learners what to do. */
  hint: keyof z.output<typeof quizWording> & `hint${string}`;
}

const choice = {
  list: 'options',
  entries: ({ options, spoken }: { options: readonly QuestionEntry[]; spoken?: boolean | undefined }) =>
    options.map((option) => ({ ...option, spoken })),
  scene: () => '',
  shuffled: 'optional',
} as const;

const oneRight = (entry: string) => (right: number) => (right === 1 ? '' : `mark exactly one ${entry} with "right": true`);

type Kinds = { [Each in Question as Each['kind']]: Each };

/** The kinds of question, by the value of `kind` in the content. */
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
    entries: ({ items, spoken }) => items.map((item) => ({ ...item, right: true, spoken })),
    scene: () => '',
    shuffled: 'always',
    flaw: () => '',
    hint: 'hintOrder',
  },
  'find-mistake': {
    form: pickOne,
    list: 'transcript',
    entries: ({ speakers, transcript, allFine }) => {
      const lines = transcript.map(({ who, says, right, ...told }) => ({
        ...told,
        who,
        text: says,
        speaker: speakers[who],
        spoken: who === 'agent',
        right: right && who === 'agent',
      }));
      return allFine ? [...lines, { ...allFine, right: !lines.some(({ right }) => right) }] : lines;
    },
    scene: ({ scene }) => scene,
    shuffled: 'never',
    flaw: oneRight('line of the agent'),
    hint: 'hintFindMistake',
  },
};

type OfKind<Kind extends keyof Kinds> = { [Each in Kind]: Kinds[Each] & { kind: Each } }[Kind];

/** Returns the entries of a question in the order of the content. */
export function entriesOf<Kind extends keyof Kinds>(question: OfKind<Kind>): readonly QuestionEntry[] {
  return questionKinds[question.kind].entries(question);
}

/** Returns the text that a question shows between its prompt and its entries; `''` for none. */
export function sceneOf<Kind extends keyof Kinds>(question: OfKind<Kind>): string {
  return questionKinds[question.kind].scene(question);
}
