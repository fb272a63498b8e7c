/**
 * Tells what stands on which page of a phrase library, or of a situation that has several. Their script loads it to lead old addresses to
 * their line, and to filter lines of all pages.
 */
import type { Library } from '../playbook/library.ts';
import { linkTo } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** The shape of `/phrases/<context>/pages.json` and `/situations/<situation>/pages.json`. */
export type Catalogue = readonly CataloguePage[];

export interface CataloguePage {
  /** With the base path. */
  address: string;
  /** The move that its lines make; left out for whole closes. */
  step?: string;
  /** Identifiers of lines, with their tones and situations as their elements have them; of closes without. */
  entries: readonly (readonly [id: string, tones?: string, situations?: string])[];
}

export function catalogueOf(playbook: Playbook, { moves, closes }: Library): Catalogue {
  return [
    ...moves.flatMap(({ step, pages }) =>
      pages.map(({ address, entries }) => ({
        address: linkTo(playbook, address),
        step: step.id,
        entries: entries.map(({ id, tones, situations }) => [id, tones.join(' '), situations.join(' ')] as const),
      })),
    ),
    ...closes.map(({ address, entries }) => ({
      address: linkTo(playbook, address),
      entries: entries.map(({ id }) => [`sequence-${id}`] as const),
    })),
  ];
}
