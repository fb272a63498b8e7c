/** A witness in every page of a browser: counts the answers that are given, and notes what the page says of them. */
import type { BrowserContext } from '@playwright/test';

export interface Observation {
  /** Answers given in this browser, where they are to be recorded. */
  given: number;
  /** How many of them had been given when a page last said that all is saved. */
  claimed: number;
  /** Whether a page said so of a course that was passed. */
  claimedPassed: boolean;
}

/** What a page says when all that was done is in the record: the small course's words, and the packages'. */
const claims = ['saved', 'closed', 'Saved to your course', 'Closed: everything is saved to your course'];

/** What a page says that records nothing, or here alone: nobody is to look for its answers in the LMS. */
const noClaims = ['not-recorded', 'browser-only', 'not-kept', 'Looking around, nothing is recorded'];

/** Begins to observe. What it gives goes on changing. */
export async function observe(context: BrowserContext): Promise<Observation> {
  const observation: Observation = { given: 0, claimed: 0, claimedPassed: false };
  await context.exposeBinding('tellWitness', (_source, what: 'answered' | 'saved', isPassed?: boolean) => {
    if (what === 'answered') {
      observation.given += 1;
    } else {
      observation.claimed = observation.given;
      observation.claimedPassed ||= isPassed === true;
    }
  });
  await context.addInitScript(witness, { claims, noClaims });
  return observation;
}

/** Runs in every frame. */
function witness({ claims: saved, noClaims: elsewhere }: { claims: string[]; noClaims: string[] }): void {
  interface Watched {
    tellWitness(what: string, isPassed?: boolean): void;
    following?: { outcome: { passed?: boolean } };
  }
  const page = window as unknown as Watched;
  const said = (): string => document.querySelector('[role="status"], [data-status]')?.textContent?.trim() ?? '';
  let before = '';
  const onAnswer = (): void => {
    if (!elsewhere.includes(said())) page.tellWitness('answered');
  };
  addEventListener('closing-answer', onAnswer, { capture: true });
  new MutationObserver(() => {
    const now = said();
    if (now !== before && saved.includes(now)) page.tellWitness('saved', page.following?.outcome.passed);
    before = now;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
