/** Returns a text as people type words of it: in small letters, without accents, with straight apostrophes, with one blank between words. */
export const asTyped = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
