/** The four kinds of question, seen alike: each has entries, of which some are right. */
import type { Question } from '../content/types.ts';

/** An option, an item to put in order, or a line of a transcript. */
export interface Entry {
  text: string;
  /** Whether it belongs to the right answer. */
  right?: boolean;
  /** Of a line: who speaks. A caller's line cannot be picked. */
  who?: 'agent' | 'caller';
  feedback?: string | undefined;
  heard?: string | undefined;
  instead?: string | undefined;
}

/** A question's entries, as the content lists them. A response is made of their positions. */
export function entriesOf(question: Question): readonly Entry[] {
  if (question.kind === 'order') return question.items.map((item) => ({ ...item, right: true }));
  if (question.kind === 'find-mistake') {
    return question.transcript.map((line) => ({ ...line, text: line.says, right: line.right && line.who === 'agent' }));
  }
  return question.options;
}

/** The response that is right: the positions to pick, or for an order all of them. */
export function rightResponse(question: Question): number[] {
  return entriesOf(question).flatMap(({ right }, position) => (right ? [position] : []));
}

/** Whether a response is right. In an order the sequence counts; elsewhere positions stand in their order. */
export const isRight = (question: Question, response: readonly number[]): boolean => response.join() === rightResponse(question).join();

/** As many as one character stands for in what is kept of an answer. */
export const mostEntries = 36;

/** Whether a question can be answered. The JSON Schema cannot say what is asked of right answers. */
export function isAskable(question: Question): boolean {
  const { length } = entriesOf(question);
  const right = rightResponse(question).length;
  if (length > mostEntries) return false;
  if (question.kind === 'order') return true;
  return question.kind === 'several' ? right > 0 && right < length : right === 1;
}
