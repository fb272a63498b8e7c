/**
 * Cross-validates search: in five folds, a fifth of every entry's phrasings is removed from the playbook and used as queries. The lists
 * have
 * no near-duplicates, so queries share little with the phrasings that are left.
 */
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { isRight, type Query } from './queries.ts';
import type { Engine } from './engine.ts';
import type { Figures } from './figures.ts';

const folds = 5;

type Vocabulary = 'situations' | 'steps' | 'contexts';
const vocabularies: Vocabulary[] = ['situations', 'steps', 'contexts'];

/** Returns the playbook without one fold of its phrasings, and that fold as queries. */
function heldOut(file: PhrasesFile, fold: number): { rest: PhrasesFile; queries: (Query & { entry: string })[] } {
  const queries: (Query & { entry: string })[] = [];
  const without = <Entry extends { id: string; phrasings: string[] }>(vocabulary: Vocabulary, entries: Entry[]): Entry[] =>
    entries.map((entry) => {
      entry.phrasings.forEach((query, at) => {
        if (at % folds === fold)
          queries.push({ query, entry: `${vocabulary}/${entry.id}`, situations: [], steps: [], contexts: [], [vocabulary]: [entry.id] });
      });
      return { ...entry, phrasings: entry.phrasings.filter((_, at) => at % folds !== fold) };
    });
  const rest = {
    ...file,
    situations: without('situations', file.situations),
    steps: without('steps', file.steps),
    contexts: without('contexts', file.contexts),
  };
  return { rest, queries };
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
  for (let fold = 0; fold < folds; fold++) {
    const { rest, queries } = heldOut(file, fold);
    const engine = engineFor(rest);
    for (const query of queries) {
      const { lines, three } = await engine.find(query.query);
      const right = (some: readonly (typeof lines)[number][]) => Number(some.some((line) => isRight(query, line)));
      const figures = {
        hit1: right(lines.slice(0, 1)),
        hit3: right(lines.slice(0, 3)),
        three: right(three),
        none: Number(lines.length === 0),
      };
      for (const name of ['all', query.entry.split('/')[0] ?? '', query.entry]) tally(name, figures);
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
