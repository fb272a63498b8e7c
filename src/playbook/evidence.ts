/** What the marks in guides and the page about evidence both say of a source. */
import type { Source } from '../../content/schema/index.ts';
import type { Playbook } from './playbook.ts';

/** Returns how sure a source is, in words. */
export function certaintyOf({ wording: { evidence } }: Playbook, sure: Source['sure']): string {
  const words: Record<Source['sure'], string> = {
    'several-studies': evidence.severalStudies,
    'one-study': evidence.oneStudy,
    small: evidence.small,
    contradicted: evidence.contradicted,
  };
  return words[sure];
}

/** Returns who found it, and when: a citation up to its year. */
export const shortCitation = (citation: string): string => /^.*?\b\d{4}\b/.exec(citation)?.[0] ?? citation;

/** Returns the guides that refer to a source. */
export const guidesUsing = (playbook: Playbook, source: string) =>
  playbook.guides.filter(({ text }) =>
    [...text.matchAll(/<Evidence\s+ids="([^"]*)"/g)].some(([, ids = '']) => ids.split(',').some((id) => id.trim() === source)),
  );
