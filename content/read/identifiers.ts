import { identifier } from '../schema/text.ts';

export const isIdentifier = (text: string): boolean => identifier.safeParse(text).success;

/** Makes an identifier from any text: "Well Wishes" gives `well-wishes`. */
export const asIdentifier = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '') || 'a-name';

/** Returns an identifier that no entry has yet: the wanted one, or that with a number. */
export function freeIdentifier(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
