/**
 * The anatomy of a close: its moves as strokes of speech with pauses between them, the agent's above the line and the caller's below it;
 * the last stroke is the caller's, and after it stands a full stop. The mark, the icon, the rail of a situation, the figure in the guides
 * and the sign of a move are all this drawing.
 */

/** A stroke: where it begins and ends along the line, in units of the drawing, and who speaks. */
interface Stroke {
  move: string;
  from: number;
  to: number;
  who: 'agent' | 'caller';
}

/** How long each move takes to say, in words, and whether it is answered by the other person. What is not named takes 8. */
const lengths: ReadonlyMap<string, number> = new Map([
  ['signal', 7],
  ['recap', 12],
  ['next-steps', 11],
  ['confirm', 6],
  ['anything-else', 7],
  ['contact-details', 9],
  ['continuity', 9],
  ['thank', 6],
  ['invite-back', 8],
  ['well-wish', 5],
  ['goodbye', 4],
]);

/** How long the stroke of a move is, in units of the drawing. */
export const lengthOf = (move: string): number => lengths.get(move) ?? 8;

/** Between two strokes somebody waits. */
const pause = 3;

/** The drawing for some moves, in their order. `width` is what it takes, with the full stop. */
export function anatomyOf(moves: readonly string[]): { strokes: Stroke[]; width: number } {
  const strokes: Stroke[] = [];
  let at = 0;
  for (const move of moves) {
    const to = at + lengthOf(move);
    strokes.push({ move, from: at, to, who: 'agent' });
    at = to + pause;
  }
  const last = strokes.at(-1);
  // Both say goodbye, the caller last.
  if (last) strokes.push({ move: last.move, from: at, to: at + 4, who: 'caller' });
  return { strokes, width: at + 4 + pause + 1 };
}

/**
 * The sign of some moves: the whole drawing, with their strokes apart from the others.
 *
 * @param all the moves of a close, in their order
 * @param shown the moves that the sign stands for
 * @returns two paths of lines, in a drawing that is 4 high
 */
export function signOf(all: readonly string[], shown: readonly string[]): { width: number; here: string; others: string } {
  const { strokes, width } = anatomyOf(all);
  const isShown = ({ who, move }: Stroke) => who === 'agent' && shown.includes(move);
  const path = (some: readonly Stroke[]) => some.map(({ from, to, who }) => `M${from} ${who === 'agent' ? 1 : 3}h${to - from}`).join('');
  return {
    width,
    here: path(strokes.filter(isShown)),
    others: `${path(strokes.filter((stroke) => !isShown(stroke)))}M${width - 2} 3h2`,
  };
}
