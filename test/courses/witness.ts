/** A script in every page that counts answers, and records what the page says about them. */
import type { BrowserContext } from '@playwright/test';

export interface Observation {
  /** The number of answers in this browser that have to be recorded. */
  given: number;
  /** How many of them there were when a page last said that all is saved. */
  claimed: number;
  /** Whether a page said so of a course that was passed. */
  claimedPassed: boolean;
}

/** The words by which a page says that all is saved: those of the small course, and those of packages. */
const claims = ['saved', 'closed', 'Saved to your course', 'Closed: everything is saved to your course'];

/** The words of a page that records nothing, or only in this browser, so that its answers are not expected in the LMS. */
const noClaims = ['not-recorded', 'browser-only', 'not-kept', 'Looking around, nothing is recorded'];

/** Starts to observe. The returned object is updated. */
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

/** Runs in every frame of the page. */
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
