import type { Place, Problem } from '../read/index.ts';
import { shown } from '../read/problem.ts';
import type { Rule } from './rule.ts';

/** Matches a text of letters without accents, digits and the usual punctuation. */
const plain = /^[\s!-~‘’“”–—…]*$/;

/** Reduces a text to what is heard: without case, punctuation, accents and spacing. A plain text has no accents to look for. */
export const fold = (text: string) =>
  plain.test(text)
    ? text
        .toLowerCase()
        .replace(/['’]/g, '')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{Mark}+/gu, '')
        .replace(/['’]/g, '')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();

/** Protects readers from the same line under two identifiers. */
export const phrasesDiffer: Rule = (playbook) =>
  repeated(
    playbook.phrases.map(({ id, text }) => ({ key: fold(text), id, place: () => playbook.locate('phrases', id, ['text']) })),
    ({ id }, first) => `this is the same line as phrase '${first.id}' (${shown(first.place())}): '${id}' says nothing new`,
    'Word it differently, or delete one and use the other in its place.',
  );

/** Protects lists and search results from two entries with the same title. */
export const titlesDiffer: Rule = (playbook) =>
  (['guides', 'checklists', 'quizzes', 'rolePlays', 'notes', 'messages'] as const).flatMap((type) =>
    repeated(
      playbook[type].map(({ id, title }) => ({ key: fold(title), id, place: () => playbook.locate(type, id, ['title']) })),
      (_, first) => `'${first.id}' has the same title (${shown(first.place())})`,
      'Readers tell them apart by the title: change one.',
    ),
  );

interface Item {
  key: string;
  id: string;
  /** Finds the place. It is called only for what is wrong, because looking a place up takes time. */
  place: () => Place;
}

function repeated(items: Item[], message: (item: Item, first: Item) => string, hint: string): Problem[] {
  const firsts = new Map<string, Item>();
  return items.flatMap((item) => {
    const first = firsts.get(item.key);
    if (!first) {
      firsts.set(item.key, item);
      return [];
    }
    return [{ ...item.place(), message: message(item, first), hint }];
  });
}
