/**
 * Cross-validates search: in five folds, a fifth of all phrasings is removed from the playbook and used as queries. The lists have no
 * near-duplicates, so queries share little with the phrasings that are left.
 *
 * What it finds is less than what the whole playbook finds: with a twentieth held out in place of a fifth, 9 in 1,000 more have a right line
 * among three. And it depends on the order of the lists: folds at random put 11 in 1,000 fewer first, and 5 fewer among three, because
 * phrasings that begin alike stand next to each other, and so in different folds.
 */
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { isRight, type Query } from './queries.ts';
import type { Engine } from './engine.ts';
import type { Figures } from './figures.ts';

const folds = 5;

type Vocabulary = 'situations' | 'steps' | 'contexts';
const vocabularies: Vocabulary[] = ['situations', 'steps', 'contexts'];

/** A phrasing as a query, with the entries that list it, like `situations/chatty`: each of them is right. */
type HeldOut = Query & { entries: string[] };

/** Returns every phrasing once. One that several entries share is held out of all of them, and right is what any of them leads to. */
function asQueries(file: PhrasesFile): HeldOut[] {
  const queries = new Map<string, HeldOut>();
  for (const vocabulary of vocabularies) {
    for (const { id, phrasings } of file[vocabulary]) {
      for (const text of phrasings) {
        const query = queries.get(text) ?? { query: text, situations: [], steps: [], contexts: [], entries: [] };
        query[vocabulary].push(id);
        query.entries.push(`${vocabulary}/${id}`);
        queries.set(text, query);
      }
    }
  }
  return [...queries.values()];
}

/** Returns the playbook without these phrasings. */
function without(file: PhrasesFile, queries: readonly HeldOut[]): PhrasesFile {
  const removed = new Set(queries.map(({ query }) => query));
  const rest = <Entry extends { phrasings: string[] }>(entries: Entry[]): Entry[] =>
    entries.map((entry) => ({ ...entry, phrasings: entry.phrasings.filter((text) => !removed.has(text)) }));
  return { ...file, situations: rest(file.situations), steps: rest(file.steps), contexts: rest(file.contexts) };
}

export interface CrossCheck {
  all: Figures;
  /** For each of the three kinds. */
  kinds: Record<Vocabulary, Figures>;
  /** `situations/<id>` and so on → share of queries with a right line among the first three. */
  entries: Map<string, Figures>;
}

/** Returns the figures over all folds. Each fold gets an engine of its own. */
export async function crossCheck(file: PhrasesFile, engineFor: (file: PhrasesFile) => Engine): Promise<CrossCheck> {
  const tallies = new Map<string, { sum: Figures; asked: number }>();
  const tally = (name: string, figures: Figures) => {
    const before = tallies.get(name) ?? { sum: { hit1: 0, hit3: 0, three: 0, none: 0 }, asked: 0 };
    tallies.set(name, { sum: combine(before.sum, figures, (a, b) => a + b), asked: before.asked + 1 });
  };
  const queries = asQueries(file);
  for (let fold = 0; fold < folds; fold++) {
    const heldOut = queries.filter((_, at) => at % folds === fold);
    const engine = engineFor(without(file, heldOut));
    for (const query of heldOut) {
      const { lines, three } = await engine.find(query.query);
      const right = (some: readonly (typeof lines)[number][]) => Number(some.some((line) => isRight(query, line)));
      const figures = {
        hit1: right(lines.slice(0, 1)),
        hit3: right(lines.slice(0, 3)),
        three: right(three),
        none: Number(lines.length === 0),
      };
      const kinds = new Set(query.entries.map((entry) => entry.split('/')[0] ?? ''));
      for (const name of ['all', ...kinds, ...query.entries]) tally(name, figures);
    }
  }
  const shares = new Map([...tallies].map(([name, { sum, asked }]) => [name, combine(sum, sum, (a) => a / asked)]));
  const share = (name: string): Figures => shares.get(name) ?? { hit1: 0, hit3: 0, three: 0, none: 0 };
  return {
    all: share('all'),
    kinds: { situations: share('situations'), steps: share('steps'), contexts: share('contexts') },
    entries: new Map([...shares].filter(([name]) => vocabularies.some((vocabulary) => name.startsWith(`${vocabulary}/`)))),
  };
}

const combine = (a: Figures, b: Figures, how: (a: number, b: number) => number): Figures => ({
  hit1: how(a.hit1, b.hit1),
  hit3: how(a.hit3, b.hit3),
  three: how(a.three, b.three),
  none: how(a.none, b.none),
});
