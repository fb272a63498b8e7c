/**
 * A clock in the pages of a learner's computer that can be put forward. Time goes on in it as everywhere meanwhile. Of the timers, it moves
 * those of `setTimeout` alone. The clock of each document begins at the computer's time, so a scenario with it launches its course once: a
 * second launch would be earlier than what the first has stored.
 *
 * Playwright's own clock cannot be taken out of a browser context again, so every scenario with it would need a context, a process and the
 * kit's scripts anew.
 */
import type { Disposable, Page } from '@playwright/test';

interface Clocked {
  /** Runs every timer of the next milliseconds in its turn, and what follows from it. */
  putForward(milliseconds: number): Promise<void>;
}

/** Gives a page's documents such a clock, from its next address on. @returns what ends it, for documents after that */
export const clockIn = (page: Page): Promise<Disposable> => page.addInitScript(install);

/** Puts the clocks of a page and its frames forward. */
export async function putForward(page: Page, milliseconds: number): Promise<void> {
  const forward = (by: number) => (window as unknown as Clocked).putForward(by);
  await Promise.all(page.frames().map((frame) => frame.evaluate(forward, milliseconds)));
}

/** Runs in every frame, before its scripts. */
function install(): void {
  const [setRealTimer, clearRealTimer] = [window.setTimeout.bind(window), window.clearTimeout.bind(window)];
  const [wallClock, sinceStart] = [Date.now.bind(Date), performance.now.bind(performance)];
  /** How far this clock is before that of the computer, in milliseconds. */
  let ahead = 0;
  const timers = new Map<number, { at: number; run: () => void }>();
  const now = (): number => sinceStart() + ahead;

  performance.now = now;
  Date.now = () => Math.floor(wallClock() + ahead);
  window.Date = new Proxy(Date, {
    construct: (RealDate, given: [] | [number]) => (given.length === 0 ? new RealDate(RealDate.now()) : new RealDate(...given)),
  });
  window.setTimeout = ((handler: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]): number => {
    const run = (): void => {
      timers.delete(id);
      handler(...values);
    };
    const id = setRealTimer(run, milliseconds);
    timers.set(id, { at: now() + milliseconds, run });
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    clearRealTimer(id);
    timers.delete(Number(id));
  };

  const { port1, port2 } = new MessageChannel();
  port1.start();
  /** Lets tasks that are due by now run, and what promises wait for. */
  const turn = (): Promise<void> =>
    new Promise((done) => {
      port1.addEventListener('message', () => done(), { once: true });
      port2.postMessage('');
    });
  const putForwardHere = async (milliseconds: number): Promise<void> => {
    const end = now() + milliseconds;
    for (;;) {
      const [next] = [...timers].filter(([, { at }]) => at <= end).sort(([, one], [, other]) => one.at - other.at);
      if (!next) break;
      const [id, { at, run }] = next;
      ahead += Math.max(0, at - now());
      clearRealTimer(id);
      run();
      await turn();
    }
    ahead += Math.max(0, end - now());
  };
  Object.assign(window, { putForward: putForwardHere });
}
