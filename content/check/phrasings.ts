import type { Place, Problem } from '../read/index.ts';
import { fold } from './duplicates.ts';
import { excerpt, shown } from '../read/problem.ts';
import { nounOf } from '../schema/content-types.ts';
import type { Rule } from './rule.ts';

interface Phrasing {
  type: 'contexts' | 'situations' | 'steps';
  id: string;
  text: string;
  key: string;
  /** Finds the place. It is called only for what is wrong, because looking a place up takes time. */
  place: () => Place;
  shared: boolean;
}

/**
 * Protects search: a phrasing leads to the entry that lists it, so one that two entries list leads to neither, unless both situations say
 * that they share it. A move and a situation may have the same phrasing: "pencil it in" means agreeing on the next contact and wanting
 * another call, and both are right.
 */
export const phrasingsDecide: Rule = (playbook) => {
  const problems: Problem[] = [];
  const seen = new Map<string, Phrasing[]>();
  for (const type of ['situations', 'contexts', 'steps'] as const) {
    for (const entry of playbook[type]) {
      const shared = new Set(('sharedPhrasings' in entry ? entry.sharedPhrasings : []).map(fold));
      entry.phrasings.forEach((text, index) => {
        const place = () => playbook.locate(type, entry.id, ['phrasings', index]);
        const key = fold(text);
        const phrasing: Phrasing = {
          type,
          id: entry.id,
          text,
          key,
          place,
          shared: type === 'situations' ? shared.has(key) : type === 'steps',
        };
        if (key === '') {
          problems.push({ ...place(), message: `the phrasing ${excerpt(text)} holds no word`, hint: 'Write what somebody might type.' });
          return;
        }
        const earlier = seen.get(key) ?? [];
        seen.set(key, [...earlier, phrasing]);
        const clash =
          earlier.find((other) => other.id === entry.id && other.type === type) ??
          earlier.find((other) => !(other.shared && phrasing.shared));
        if (clash) problems.push({ ...place(), ...told(phrasing, clash) });
      });
    }
  }
  for (const { id, sharedPhrasings } of playbook.situations) {
    sharedPhrasings.forEach((text, index) => {
      const holders = seen.get(fold(text)) ?? [];
      const isOwn = (phrasing: Phrasing) => phrasing.type === 'situations' && phrasing.id === id;
      const own = holders.some(isOwn);
      if (own && !holders.every(isOwn)) return;
      problems.push({
        ...playbook.locate('situations', id, ['sharedPhrasings', index]),
        message: own
          ? `${excerpt(text)} is called shared, but nothing else has it`
          : `${excerpt(text)} is called shared, but does not stand under phrasings here`,
        hint: own ? 'Take it out of sharedPhrasings.' : 'List it under phrasings as well.',
      });
    });
  }
  return problems;
};

function told(phrasing: Phrasing, other: Phrasing): { message: string; hint: string } {
  const text = excerpt(phrasing.text);
  if (other.type === phrasing.type && other.id === phrasing.id) {
    return { message: `the phrasing ${text} stands twice in this entry: also at ${shown(other.place())}`, hint: 'Take one of them out.' };
  }
  const canShare =
    ![phrasing, other].some((entry) => entry.type === 'contexts') && [phrasing, other].some((entry) => entry.type === 'situations');
  const unsaid = [phrasing, other].filter((entry) => entry.type === 'situations' && !entry.shared).map((entry) => `'${entry.id}'`);
  return {
    message: `the phrasing ${text} also stands under ${nounOf(other.type)} '${other.id}' (${shown(other.place())})`,
    hint: canShare
      ? `Keep it where it fits better; or, if it fits both alike, list it under sharedPhrasings of ${unsaid.join(' and ')} too.`
      : 'Keep it where it fits better.',
  };
}
