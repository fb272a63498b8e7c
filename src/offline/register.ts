/** Keeps the playbook in the browser, so that it opens and can be searched when the network is gone. */
import { workerPolicy } from './worker-policy.ts';

/**
 * Registers the service worker once the page is there and nothing else is to do: what a page needs is loaded before anything is loaded to
 * be kept.
 */
export function keepOffline(address: string): void {
  whenIdle(() => {
    // A refusal (private windows, a company's policy) leaves the site as it is without a worker.
    navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' }).catch(() => undefined);
  });
}

/** Does something once the page is there and nothing else is to do. */
function whenIdle(action: () => void): void {
  // Safari has no idle callback.
  const soon = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(action, { timeout: 5000 }) : setTimeout(action, 1000));
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

/** Under Trusted Types a worker's address must come from a policy that the Content-Security-Policy names. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(from: string): string } };
  };
  return trustedTypes
    ? trustedTypes.createPolicy(workerPolicy, { createScriptURL: (from: string) => from }).createScriptURL(address)
    : address;
}
