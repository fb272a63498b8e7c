import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PhrasesFile } from '../../../content/schema/published.ts';

/** What somebody types, and what a line must carry one of to be right. */
export interface Query {
  query: string;
  situations: string[];
  steps: string[];
  contexts: string[];
}

type Line = PhrasesFile['phrases'][number];

const querySchema = z.array(
  z.object({ query: z.string(), situations: z.array(z.string()), steps: z.array(z.string()), contexts: z.array(z.string()) }),
);

/** The query set beside the project where there is one, else the copy that stands here. */
const places = [new URL('../../../../shared/search/queries.json', import.meta.url), new URL('queries.json', import.meta.url)];

export function readQueries(): Query[] {
  const place = places.find((each) => existsSync(each));
  if (!place) throw new Error('No query set was found.');
  return querySchema.parse(JSON.parse(readFileSync(place, 'utf8')));
}

/**
 * Sets that stand here alone: terse queries of a call, the words of people who speak another language at home, and what the playbook has
 * nothing on. All can be seen by whoever writes phrasings.
 */
export const readTerse = (): Query[] => querySchema.parse(readSet('terse'));
export const readSecondLanguage = (): Query[] => querySchema.parse(readSet('second-language'));
/** The same for Spanish: of Madrid and of Mexico City. */
export const readSpanish = (): Query[] => querySchema.parse(readSet('spanish'));
export const readSpanishOutOfScope = (): string[] => z.array(z.string()).parse(readSet('spanish-out-of-scope'));
export const readOutOfScope = (): string[] => z.array(z.string()).parse(readSet('out-of-scope'));

const readSet = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8'));

export const isRight = ({ situations, steps, contexts }: Query, line: Line): boolean =>
  line.situations.some((id) => situations.includes(id)) || steps.includes(line.step) || line.contexts.some((id) => contexts.includes(id));
