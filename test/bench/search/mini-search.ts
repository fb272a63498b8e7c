import MiniSearch from 'minisearch';
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { firstOfThree, type Engine } from './engine.ts';

/** MiniSearch with its own settings, on lines with the labels of what they carry; with `phrasings`, on these too, by prefix and one edit. */
export function miniSearch(file: PhrasesFile, phrasings: boolean): Engine {
  const label = new Map([...file.situations, ...file.steps, ...file.contexts].map((entry) => [entry.id, entry.label]));
  const typed = new Map([...file.situations, ...file.steps].map((entry) => [entry.id, entry.phrasings.join('\n')]));
  const lines = new Map(file.phrases.map((line) => [line.id, line]));
  const index = new MiniSearch<{ id: string; text: string; labels: string; phrasings: string }>({
    fields: phrasings ? ['text', 'labels', 'phrasings'] : ['text', 'labels'],
    ...(phrasings && { searchOptions: { prefix: true, fuzzy: 0.2 } }),
  });
  index.addAll(
    file.phrases.map(({ id, text, situations, step, contexts }) => ({
      id,
      text,
      labels: [...situations, step, ...contexts].map((each) => label.get(each)).join('\n'),
      phrasings: [situations[0] ?? '', step].map((each) => typed.get(each)).join('\n'),
    })),
  );
  return {
    name: phrasings ? 'MiniSearch, with phrasings' : 'MiniSearch, as it comes',
    find(query) {
      const found = index.search(query).flatMap(({ id }) => lines.get(String(id)) ?? []);
      return { lines: found, three: firstOfThree(found) };
    },
  };
}
