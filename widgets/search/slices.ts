/** Runs long work in slices, so that typing and scrolling go on between them. */

/** A slice takes so many milliseconds, and its last step a little longer: below 50, which is what people notice. */
const slice = 12;

/** Runs work to its end at once. */
export function runThrough<Made>(work: Generator<void, Made>): Made {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Runs work to its end, a slice after the other, each a task of its own. */
export async function inSlices<Made>(work: Generator<void, Made>): Promise<Made> {
  let until = performance.now() + slice;
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    if (performance.now() < until) continue;
    await nextTask();
    until = performance.now() + slice;
  }
}

/** Resolves in a task of its own. A message comes without the four milliseconds that browsers add to every timer. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
