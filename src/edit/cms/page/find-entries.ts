/** Finds entries by what is typed. */
import { asTyped } from '../../as-typed.ts';

/** An entry that can be chosen. */
export type Choice = readonly [id: string, text: string];

/** More are not looked through; another word finds them. */
export const shownAtMost = 40;

/** Returns the entries whose text or identifier holds every word that was typed, at most as many as can be read. */
export function found(choices: readonly Choice[], typed: string): Choice[] {
  const words = asTyped(typed).split(' ').filter(Boolean);
  const fitting: Choice[] = [];
  for (const choice of choices) {
    const [id, text] = choice;
    const held = asTyped(`${text} ${id}`);
    if (words.every((word) => held.includes(word)) && fitting.push(choice) === shownAtMost) break;
  }
  return fitting;
}
