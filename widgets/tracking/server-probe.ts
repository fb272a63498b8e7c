/** Whether the LMS's server can be reached and knows the learner: what a commit's "true" does not prove. */
import type { Sent } from './recorder.ts';

/** Milliseconds after which a server that has not answered counts as unreachable. */
const patience = 10_000;

/** What is wrong: no answer, or somebody who is not signed in; `undefined` where all is well. */
type Trouble = Extract<Sent, 'failed' | 'signed-out'> | undefined;

/**
 * Asks for a file of the course's own, which an LMS hands out to those alone who are signed in. What its answer looks like is taken from
 * the first time: an LMS that refuses the file says nothing about the learner. Where the LMS lets the page make no requests, every look
 * finds all well.
 */
export class ServerProbe {
  readonly #address: string;
  #usual: string | undefined;
  #isForbidden = false;
  #hasAsked = false;
  readonly #first: Promise<Trouble>;

  /** @param address of the file; left out, the page itself is asked for */
  constructor(address = location.href) {
    this.#address = address;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      this.#isForbidden ||= effectiveDirective === 'connect-src';
    });
    this.#first = this.#ask();
  }

  /** Looks. It takes its time where the server does, and never rejects. */
  async look(): Promise<Trouble> {
    await this.#first;
    this.#hasAsked = true;
    return this.#isForbidden ? undefined : this.#ask();
  }

  async #ask(): Promise<Trouble> {
    try {
      const signal = AbortSignal.timeout(patience);
      const { type, status, headers } = await fetch(this.#address, { cache: 'no-store', redirect: 'manual', signal });
      if (status >= 500 || !navigator.onLine) return 'failed';
      const answer = [type, status, headers.get('content-type')].join(' ');
      // Where the file has always been a redirection, that is no page for signing in.
      if (type !== 'opaqueredirect' || !this.#hasAsked) this.#usual ??= answer;
      return answer === this.#usual ? undefined : 'signed-out';
    } catch {
      // A page's policy tells of what it forbids in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      return this.#isForbidden ? undefined : 'failed';
    }
  }
}
