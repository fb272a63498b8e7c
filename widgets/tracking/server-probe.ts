/** Checks that the LMS's server can be reached and the learner is signed in, which a commit's "true" does not prove. */
import type { Sent } from './recorder.ts';

/** The milliseconds after which a server counts as unreachable. */
const patience = 10_000;

/** What is wrong: no answer, or a learner who is not signed in; `undefined` if all is well. */
type Trouble = Extract<Sent, 'failed' | 'signed-out'> | undefined;

/**
 * Requests a file of the course, which an LMS serves only to those who are signed in. The first answer is the reference, because some LMSs
 * always refuse the file. If the LMS's policy forbids requests, every check reports that all is well.
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
      // If the file was always a redirect, a redirect is not a sign-in page.
      if (type !== 'opaqueredirect' || !this.#hasAsked) this.#usual ??= answer;
      return answer === this.#usual ? undefined : 'signed-out';
    } catch {
      // The policy violation is reported in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      return this.#isForbidden ? undefined : 'failed';
    }
  }
}
