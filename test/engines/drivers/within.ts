import { setTimeout as wait } from 'node:timers/promises';

/**
 * Repeats a query until it has a result.
 *
 * @param seconds the longest time to wait
 * @param what    what is waited for, for the error message
 * @param ask     returns `undefined` while there is no result
 */
export async function within<Answer>(seconds: number, what: string, ask: () => Promise<Answer | undefined>): Promise<Answer> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Nothing came in ${seconds} s: ${what}.`);
    await wait(50);
  }
}
