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
