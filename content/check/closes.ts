import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { shown } from '../read/problem.ts';
import type { Act, CloseRule, Phrase } from '../schema/index.ts';
import { bracesIn } from './braces.ts';
import type { Rule } from './rule.ts';
import { identifierPattern } from '../schema/text.ts';

/** A whole close as the rules see it: the lines that exist, each with its place among all lines of the close. */
interface Close {
  id: string;
  situation: string;
  lines: { phrase: Phrase; index: number }[];
}

/** A broken rule. Without `index`, it is about the close and not about one of its lines. */
interface Break {
  index?: number;
  message: string;
}

/**
 * Protects whole closes from what the playbook itself calls a mistake: each must keep the rules of `close-rules.yaml`, which speak of the
 * acts in `acts.yaml`.
 */
export const closesKeepTheRules: Rule = (playbook) => {
  const phrases = new Map(playbook.phrases.map((phrase) => [phrase.id, phrase]));
  const acts = actsOf(playbook);
  return playbook.sequences.flatMap((sequence) => {
    const close: Close = {
      id: sequence.id,
      situation: sequence.situation,
      // A phrase that does not exist is reported by `referencesExist`.
      lines: sequence.phrases.flatMap((id, index) => {
        const phrase = phrases.get(id);
        return phrase ? [{ phrase, index }] : [];
      }),
    };
    const place = (index?: number) => playbook.locate('sequences', close.id, index === undefined ? [] : ['phrases', index]);
    return playbook.closeRules
      .filter(({ situations, except }) => (situations?.includes(close.situation) ?? true) && !except.includes(close.situation))
      .flatMap((rule) =>
        breaks(rule, close, acts, (index) => shown(place(index))).map(({ index, message }): Problem => ({
          ...place(index),
          message,
          hint: rule.says,
        })),
      );
  });
};

interface Acts {
  /** Tells whether a line does an act. Nothing does an act that does not exist; `referencesExist` reports it. */
  isDone: (act: string, phrase: Phrase) => boolean;
  /** Says in words what a line with this act does, for messages. */
  does: (act: string) => string;
}

function actsOf({ acts }: LoadedPlaybook): Acts {
  const known = new Map(acts.map((act): [string, Act] => [act.id, act]));
  return {
    isDone: (id, phrase) => {
      const act = known.get(id);
      return act !== undefined && (act.steps.includes(phrase.step) || act.phrases.includes(phrase.id));
    },
    does: (id) => known.get(id)?.does ?? id,
  };
}

function breaks(rule: CloseRule, close: Close, acts: Acts, at: (index: number) => string): Break[] {
  const { lines } = close;
  const doing = (act: string) => lines.filter(({ phrase }) => acts.isDone(act, phrase));
  const [first] = lines;
  const tooMany = rule.lines !== undefined && lines.length > rule.lines;
  return [
    ...(tooMany ? [{ message: `this close has ${lines.length} lines, and ${rule.lines ?? 0} are the most` }] : []),
    ...saidTooOften(rule, close),
    ...notDoneInOrder(rule.does, close, acts),
    ...(rule.first !== undefined && first && !acts.isDone(rule.first, first.phrase)
      ? [{ index: first.index, message: `the first line of this close is not one that ${acts.does(rule.first)}` }]
      : []),
    ...rule.once.flatMap((act) => {
      const [done, ...again] = doing(act);
      return again.map(({ index }) => ({
        index,
        message: `a second line of this close ${acts.does(act)} (the first: ${at(done?.index ?? 0)})`,
      }));
    }),
    ...doneTogether(rule.apart, close, acts, at),
    ...rule.never.flatMap((act) => doing(act).map(({ index }) => ({ index, message: `this line ${acts.does(act)}` }))),
    ...outOfPlace(rule, close, acts),
  ];
}

function saidTooOften({ placeholder }: CloseRule, { lines }: Close): Break[] {
  if (!placeholder) return [];
  const said = lines.flatMap(({ phrase, index }) =>
    bracesIn(phrase.text, identifierPattern).names.flatMap((name) => (name === placeholder.id ? [index] : [])),
  );
  const over = said[placeholder.times];
  return over === undefined
    ? []
    : [{ index: over, message: `{${placeholder.id}} is said ${said.length} times in this close, and may be said ${placeholder.times}` }];
}

/** Finds acts that are not done in the order asked for. Each is looked for from the line that did the one before. */
function notDoneInOrder(order: readonly string[], { lines }: Close, acts: Acts): Break[] {
  let from = 0;
  let before: string | undefined;
  const problems: Break[] = [];
  for (const act of order) {
    const found = lines.findIndex(({ phrase }, place) => place >= from && acts.isDone(act, phrase));
    if (found >= 0) {
      from = found;
      before = act;
      continue;
    }
    const early = lines.find(({ phrase }) => acts.isDone(act, phrase));
    problems.push(
      early && before !== undefined
        ? { index: early.index, message: `the line that ${acts.does(act)} stands before the one that ${acts.does(before)}` }
        : { message: `no line of this close ${acts.does(act)}` },
    );
  }
  return problems;
}

/** Finds lines that do one act of a list in a close in which an earlier line does another. */
function doneTogether(apart: readonly string[], { lines }: Close, acts: Acts, at: (index: number) => string): Break[] {
  const done = lines.flatMap(({ phrase, index }) => apart.filter((act) => acts.isDone(act, phrase)).map((act) => ({ act, index })));
  const [first] = done;
  const other = first && done.find(({ act, index }) => act !== first.act && index !== first.index);
  return other
    ? [
        {
          index: other.index,
          message: `this line ${acts.does(other.act)}, and an earlier one ${acts.does(first.act)} (${at(first.index)})`,
        },
      ]
    : [];
}

function outOfPlace({ line: rule }: CloseRule, { lines, situation }: Close, acts: Acts): Break[] {
  if (!rule) return [];
  const { next, after, notAfter } = rule;
  return lines.flatMap(({ phrase, index }, place) => {
    if (!rule.phrases.includes(phrase.id) && !rule.acts.some((act) => acts.isDone(act, phrase))) return [];
    const earlier = lines.slice(0, place);
    const following = lines[place + 1];
    const told: string[] = [];
    if (next !== undefined && !(following && acts.isDone(next, following.phrase)))
      told.push(`the line after '${phrase.id}' is not one that ${acts.does(next)}`);
    if (after !== undefined && !earlier.some((other) => acts.isDone(after, other.phrase)))
      told.push(`no line before '${phrase.id}' ${acts.does(after)}`);
    if (notAfter !== undefined && earlier.some((other) => acts.isDone(notAfter, other.phrase)))
      told.push(`a line before '${phrase.id}' ${acts.does(notAfter)} already`);
    if (rule.last && following) told.push(`'${phrase.id}' is not the last line of this close`);
    if (rule.notIn.includes(situation)) told.push(`'${phrase.id}' is not for a close of the situation '${situation}'`);
    return told.map((message) => ({ index, message }));
  });
}
