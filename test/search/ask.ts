/**
 * What an agent would see for a query, for the owners of a playbook.
 *
 *   npm run -s search -- "she won't stop talking"     the groups, their best lines, and why
 *   npm run -s search -- --json "she won't …"         the lines in the order seen, as one JSON array
 *   npm run -s search -- --json -                     a query a line on standard input, an array a line on standard output
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createSituationSearch, type SearchResult } from '../../widgets/search/situation-search.ts';
import { nearestPhrasing } from './nearest-phrasing.ts';
import { publishedPhrases } from './published-phrases.ts';
import { shownLines } from './shown.ts';

/** So many groups are shown with several lines. */
const groupsAtOnce = 3;
/** Nobody reads on after so many. */
const mostLines = 30;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, locale: { type: 'string', default: 'en' } },
});
const query = positionals.join(' ');
if (positionals.length === 0) {
  console.error('Say what is happening in the call: npm run -s search -- "she won\'t stop talking"');
  process.exit(2);
}

const file = await publishedPhrases(values.locale);
const search = createSituationSearch(file);

if (!values.json) console.log(report(query, search(query)));
else if (query !== '-') console.log(JSON.stringify(records(search(query))));
else
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity }))
    console.log(JSON.stringify(records(search(line))));

function records(result: SearchResult) {
  return shownLines(result)
    .slice(0, mostLines)
    .map(({ group, line, score }) => ({
      phrase: line.id,
      text: line.text,
      situation: group.kind === 'situation' ? group.id : line.situations[0],
      situations: line.situations,
      steps: [line.step],
      contexts: line.contexts,
      score: Math.round(score * 1000) / 1000,
    }));
}

function report(asked: string, { groups, confident }: SearchResult): string {
  const head = confident ? [] : ['Nothing matched well. These are the nearest, or what to browse:', ''];
  const shown = groups.map(({ kind, id, label, why, score, phrases }, place) => {
    const phrasing = nearestPhrasing(file, kind, id, asked);
    const reasons = why ? `because of “${why}”${phrasing ? `, like “${phrasing}”` : ''}` : 'no word of the query matched';
    const lines = phrases.slice(0, place < groupsAtOnce ? 3 : 1).map((line) => `     ${line.text}  (${line.id})`);
    return [`${place + 1}. ${label}  [${kind} ${id}, ${score.toFixed(1)}; ${reasons}]`, ...lines].join('\n');
  });
  return [...head, ...shown].join('\n');
}
