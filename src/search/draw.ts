/** Draws in steps, each a task of its own, so that whoever types on sees their letters between them. */

interface Drawing {
  steps: (() => void)[];
  stop: () => void;
}

/** What is still to be drawn, by where. */
const waiting = new WeakMap<HTMLElement, Drawing>();

/**
 * Does one step after the other: the first as soon as there is time, each other one after the frame that shows the one before. What is
 * still to be drawn in the same place is dropped.
 *
 * @param place what the steps draw in
 * @param isAtOnce whether the first step is done now
 */
export function draw(place: HTMLElement, steps: readonly (() => void)[], isAtOnce: boolean): void {
  dropDrawing(place);
  const left = [...steps];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const stop = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  const next = () => (timer = setTimeout(step));
  const step = () => {
    left.shift()?.();
    if (left.length > 0) frame = requestAnimationFrame(next);
    else waiting.delete(place);
  };
  waiting.set(place, { steps: left, stop });
  if (isAtOnce) step();
  else next();
}

/** Does now what is still to be drawn in a place. */
export function finishDrawing(place: HTMLElement): void {
  const steps = waiting.get(place)?.steps ?? [];
  dropDrawing(place);
  for (const step of steps) step();
}

/** Drops what is still to be drawn in a place. */
export function dropDrawing(place: HTMLElement): void {
  waiting.get(place)?.stop();
  waiting.delete(place);
}
