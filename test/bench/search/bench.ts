/**
 * Measures search: `npm run bench:search`.
 *
 * Authors of phrasings can see the query set, so its figures only guard against regressions. The cross-check below it holds phrasings out,
 * and is the gate for changes of content (`gate.ts`).
 */
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { countPhrasings } from '../../../widgets/search/count-phrasings.ts';
import { publishedPhrases } from '../../search/published-phrases.ts';
import { crossCheck } from './cross-check.ts';
import type { Engine } from './engine.ts';
import { figures, slippedFigures, typedFigures, type Figures } from './figures.ts';
import { judge, readFloors, refusals } from './gate.ts';
import { miniSearch } from './mini-search.ts';
import { own } from './own.ts';
import { pagefindAsItComes } from './pagefind.ts';
import { readQueries, readSecondLanguage, readSpanish, readTerse, type Query } from './queries.ts';
import { brotliBytes, engineScript, searchData } from './size.ts';
import { printInPages } from './in-pages.ts';
import { enlarged, speed } from './speed.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number) => `${time.toFixed(1)} ms`;
const row = ({ hit1, hit3, three, none }: Figures) => ({
  'hit@1': percent(hit1),
  'hit@3': percent(hit3),
  'among three situations': percent(three),
  'zero results': percent(none),
});

const file = await publishedPhrases();
const queries = readQueries();
const furtherSets: Record<string, Query[]> = { terse: readTerse(), 'second language': readSecondLanguage() };

console.log(`${queries.length} queries that can be seen (${file.phrases.length} lines)`);
const table: Record<string, Record<string, string>> = {};
const further: Record<string, Record<string, string>> = {};
const engines: (() => Engine | Promise<Engine>)[] = [
  () => own(file),
  () => pagefindAsItComes(file),
  () => miniSearch(file, false),
  () => miniSearch(file, true),
];
for (const start of engines) {
  const engine = await start();
  const plain = await figures(engine, queries);
  const slipped = await slippedFigures(engine, queries);
  const typed = await typedFigures(engine, queries);
  table[engine.name] = {
    ...row(plain),
    'hit@1, one slip': percent(slipped.hit1),
    'among three, one slip': percent(slipped.three),
    'zero, one slip': percent(slipped.none),
    'characters until first is right': String(typed.first),
    'until among three': String(typed.three),
    'first line changes, per keystroke': percent(typed.changes),
  };
  for (const [set, asked] of Object.entries(furtherSets)) {
    const [found, slipped] = [await figures(engine, asked), await slippedFigures(engine, asked)];
    further[engine.name] = {
      ...further[engine.name],
      [`${set} (${asked.length}): hit@1`]: percent(found.hit1),
      [`${set}: among three`]: percent(found.three),
      [`${set}: hit@1, one slip`]: percent(slipped.hit1),
    };
  }
  await engine.close?.();
}
console.table(table);
console.table(further);

const spanish = await publishedPhrases('es');
const spanishQueries = readSpanish();
console.log(`Spanish: ${spanishQueries.length} queries that can be seen, and phrasings held out`);
const inSpanish: Record<string, Record<string, string>> = {};
for (const engine of [own(spanish), miniSearch(spanish, true)])
  inSpanish[engine.name] = {
    ...row(await figures(engine, spanishQueries)),
    'hit@1, one slip': percent((await slippedFigures(engine, spanishQueries)).hit1),
  };
inSpanish['this engine, phrasings held out'] = row((await crossCheck(spanish, own)).all);
console.table(inSpanish);
const { outOfScope, refused: spanishRefused } = refusals(spanish);
console.log(`On other subjects ${percent(outOfScope)} are told that nothing fits, of what can be seen ${percent(spanishRefused)}.`);

console.log('Phrasings held out, a fifth at a time');
const check = await crossCheck(file, own);
const counts = { situations: file.situations, steps: file.steps, contexts: file.contexts };
console.table({
  all: row(check.all),
  ...Object.fromEntries(
    Object.entries(check.kinds).map(([kind, share]) => [`${kind} (${counts[kind as keyof typeof counts].length})`, row(share)]),
  ),
});
console.log('The weakest entries');
console.table(
  Object.fromEntries(
    [...check.entries]
      .sort((a, b) => a[1].three - b[1].three)
      .slice(0, 8)
      .map(([name, share]) => [name, row(share)]),
  ),
);

const counted = countPhrasings(file);
const phrasings = ({ situations }: PhrasesFile) => {
  const counts = situations.map((situation) => situation.phrasings.length);
  return `${situations.length} situations, ${Math.min(...counts)} to ${Math.max(...counts)} phrasings each`;
};
const quick = await speed(enlarged(file, 10_000), queries);
console.table({
  'engine, brotli': kilobytes(brotliBytes(await engineScript())),
  [`data, brotli: ${phrasings(file)}`]: kilobytes(brotliBytes(searchData(file).situations)),
  'data of steps and contexts, brotli': kilobytes(brotliBytes(searchData(file).stepsAndContexts)),
  'what was counted in all of them, brotli: words': kilobytes(brotliBytes(JSON.stringify(counted.words))),
  'pairs of words': kilobytes(brotliBytes(JSON.stringify(counted.pairs))),
  'index of 10,000 lines built, 4 times slowed': milliseconds(quick.build),
  'per keystroke, 10,000 lines, 4 times slowed: median': milliseconds(quick.median),
  'slowest twentieth': milliseconds(quick.slowest20th),
  slowest: milliseconds(quick.slowest),
});

await printInPages();

const refused = refusals(file);
console.table({
  'queries on other subjects that are told that nothing fits': percent(refused.outOfScope),
  'visible queries that are told so': percent(refused.refused),
});

const problems = judge(check, refused, readFloors());
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
