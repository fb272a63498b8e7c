import type { PhrasesFile } from '../../content/schema/published.ts';
import type { Kind } from '../../widgets/search/situation-search.ts';
import { tokenizerFor } from '../../widgets/search/tokens.ts';

/** The phrasing of an entry that shares most words with a query, for an owner who wonders why it was found. */
export function nearestPhrasing(file: PhrasesFile, kind: Kind, id: string, query: string): string | undefined {
  const tokenize = tokenizerFor(file.language);
  const stems = (text: string) => new Set(tokenize(text).map((word) => word.stem));
  const asked = stems(query);
  const entry = { situation: file.situations, step: file.steps, context: file.contexts }[kind].find((each) => each.id === id);
  let best: { text: string; alike: number } | undefined;
  for (const text of entry?.phrasings ?? []) {
    const own = stems(text);
    const alike = [...asked].filter((stem) => own.has(stem)).length / Math.sqrt(asked.size * own.size || 1);
    if (alike > (best?.alike ?? 0)) best = { text, alike };
  }
  return best?.text;
}
