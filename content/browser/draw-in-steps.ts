/** Draws in steps, each a task of its own, so that whoever types on sees their letters between them. */

/** What is still to be drawn, by where. */
const waiting = new WeakMap<HTMLElement, (() => void)[]>();

/**
 * Does one step after the other: the first as soon as there is time, each other one after the frame that shows the one before. What is
 * still to be drawn in the same place is dropped. In a hidden tab there is no frame: the rest waits until the tab is seen.
 *
 * @param place what the steps draw in
 * @param isAtOnce whether the first step is done now
 */
export function drawInSteps(place: HTMLElement, steps: readonly (() => void)[], isAtOnce: boolean): void {
  const left = [...steps];
  waiting.set(place, left);
  const next = () => setTimeout(step);
  const step = () => {
    // Something else is drawn there now.
    if (waiting.get(place) !== left) return;
    left.shift()?.();
    if (left.length > 0) requestAnimationFrame(next);
  };
  if (isAtOnce) step();
  else next();
}

/** Does now what is still to be drawn in a place. */
export function finishDrawing(place: HTMLElement): void {
  for (const step of waiting.get(place)?.splice(0) ?? []) step();
}

/** Drops what is still to be drawn in a place. */
export function dropDrawing(place: HTMLElement): void {
  waiting.delete(place);
}
