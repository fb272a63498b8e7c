/**
 * The gate for changes of content: the cross-check must not fall below the accepted floors. It shows an owner who adds a situation which
 * other situations that hurts.
 *
 *   node test/bench/search/gate.ts              says what fell
 *   node test/bench/search/gate.ts --accept     writes the figures of today, less the slack, as the floors
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { createSituationSearch } from '../../../widgets/search/situation-search.ts';
import { publishedPhrases } from '../../search/published-phrases.ts';
import { crossCheck, type CrossCheck } from './cross-check.ts';
import { own } from './own.ts';
import { readOutOfScope, readQueries, readSecondLanguage, readSpanish, readSpanishOutOfScope, readTerse } from './queries.ts';

const floorsPlace = new URL('floors.json', import.meta.url);
const share = z.number().min(0).max(1);
const floorsSchema = z.strictObject({
  hit1: share,
  three: share,
  /** The least share of queries on other subjects that are told that nothing fits, and the largest of the visible sets that are. */
  outOfScope: share,
  refused: share,
  /** `situations/<id>` and the like → the least share of its held-out phrasings with a right line among the three shown. */
  entries: z.record(z.string(), share),
});

export type Floors = z.output<typeof floorsSchema>;

/**
 * The goals. Of held-out phrasings, so many have the right line first, and among the three. Of queries on other subjects, so many are told
 * that nothing fits; of those that the playbook has something on, so few. The gate holds them where they are reached.
 */
const goal = { hit1: 0.82, three: 0.94, outOfScope: 0.8, refused: 0.03 };
/** The slack between a figure and its floor: for all entries together, and for one entry, where a single phrasing is a point or more. */
const slack = { all: 0.01, entry: 0.06 };

export const readFloors = (): Floors => floorsSchema.parse(JSON.parse(readFileSync(floorsPlace, 'utf8')));

/** Returns a sentence for each figure that fell below its floor. */
export function judge({ all, entries }: CrossCheck, { outOfScope, refused }: Refusals, floors: Floors): string[] {
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const fell = (what: string, now: number, floor: number) =>
    now < floor ? [`${what}: ${percent(now)}, accepted was ${percent(floor)}`] : [];
  return [
    ...fell('The first line is right', all.hit1, floors.hit1),
    ...fell('One of the three situations shown is right', all.three, floors.three),
    ...fell('What the playbook has nothing on is told so', outOfScope, floors.outOfScope),
    ...fell('What it has something on is not told so', 1 - refused, 1 - floors.refused),
    ...Object.entries(floors.entries).flatMap(([name, floor]) => {
      const now = entries.get(name);
      return now ? fell(`Search finds ${name} less often`, now.three, floor) : [];
    }),
  ];
}

/** How often search says that nothing fits: of queries on other subjects, and of those in all visible sets. */
export interface Refusals {
  outOfScope: number;
  refused: number;
}

export function refusals(file: PhrasesFile): Refusals {
  const search = createSituationSearch(file);
  const share = (queries: readonly string[]) => queries.filter((query) => !search(query).confident).length / queries.length;
  const isSpanish = file.language.startsWith('es');
  const inScope = isSpanish ? readSpanish() : [...readQueries(), ...readTerse(), ...readSecondLanguage()];
  return {
    outOfScope: share(isSpanish ? readSpanishOutOfScope() : readOutOfScope()),
    refused: share(inScope.map(({ query }) => query)),
  };
}

function floorsFrom({ all, entries }: CrossCheck): Floors {
  const below = (value: number, by: number) => Math.max(0, Math.floor((value - by) * 1000) / 1000);
  return {
    hit1: Math.max(goal.hit1, below(all.hit1, slack.all)),
    three: Math.max(goal.three, below(all.three, slack.all)),
    outOfScope: goal.outOfScope,
    refused: goal.refused,
    entries: Object.fromEntries([...entries].map(([name, figures]) => [name, below(figures.three, slack.entry)])),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = await publishedPhrases();
  const check = await crossCheck(file, own);
  const refused = refusals(file);
  if (process.argv.includes('--accept')) writeFileSync(floorsPlace, `${JSON.stringify(floorsFrom(check), undefined, 2)}\n`);
  const problems = judge(check, refused, readFloors());
  console.log(problems.join('\n') || 'Search finds every entry as often as was accepted.');
  process.exitCode = problems.length > 0 ? 1 : 0;
}
