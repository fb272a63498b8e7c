/** Keeps the playbook in the browser, so that it opens and can be searched when the network is gone. */
import { workerPolicy } from './worker-policy.ts';

/**
 * Registers the service worker that the page names (`<body data-worker>`; left out where the site is built without one). It waits until the
 * page is loaded and the browser is idle, so that files to keep do not compete with those that the page needs.
 */
export function keepOffline(): void {
  const address = document.body.dataset['worker'];
  // Plain http has no service workers. Visitors who ask to save data are not sent a whole playbook.
  if (!address || !('serviceWorker' in navigator) || saveData()) return;
  const register = () => {
    // A refusal (private windows, a company's policy) leaves the site as it is without a worker.
    navigator.serviceWorker.register(trusted(address), { updateViaCache: 'none' }).catch(() => undefined);
  };
  // Safari has no idle callback.
  const whenIdle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(register, { timeout: 5000 }) : setTimeout(register, 1000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

function saveData(): boolean {
  return (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** Wraps the address: under Trusted Types, a worker's address must come from a policy that the Content-Security-Policy names. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(from: string): string } };
  };
  return trustedTypes
    ? trustedTypes.createPolicy(workerPolicy, { createScriptURL: (from: string) => from }).createScriptURL(address)
    : address;
}
