/** Finds entries by what is typed. */

/** An entry that can be chosen. */
export type Choice = readonly [id: string, text: string];

/** More are not looked through; another word finds them. */
export const shownAtMost = 40;

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

/** Returns the entries whose text or identifier holds every word that was typed, at most as many as can be read. */
export function found(choices: readonly Choice[], typed: string): Choice[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const fitting: Choice[] = [];
  for (const choice of choices) {
    const [id, text] = choice;
    const held = folded(`${text} ${id}`);
    if (words.every((word) => held.includes(word)) && fitting.push(choice) === shownAtMost) break;
  }
  return fitting;
}
