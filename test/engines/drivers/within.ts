import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again until there is an answer.
 *
 * @param seconds how long at most
 * @param what    is being waited for: the error names it
 * @param ask     gives nothing while there is no answer
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
