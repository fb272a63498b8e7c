/** When the server last answered, for sites whose owners let browsers keep them for a number of days only. */
import type { KeyOf } from '../../content/browser/stores.ts';
import { worker } from './worker-scope.ts';

const name = (): KeyOf<'contact'> => `closing-playbook-contact-${worker.registration.scope}`;

/** The address of the note in its cache: no page has it. */
const note = () => `${worker.registration.scope}last-contact`;

/** The milliseconds between two notes: nobody counts days more precisely. */
const between = 60_000;

let noted = 0;

export async function noteContact(): Promise<void> {
  if (Date.now() - noted < between) return;
  noted = Date.now();
  await (await caches.open(name())).put(note(), new Response(String(noted)));
}

/** Returns the days since the server last answered; 0 where nobody has noted it yet. */
export async function daysSinceContact(): Promise<number> {
  const kept = await caches.match(note(), { cacheName: name() });
  const at = Number(await kept?.text());
  return at > 0 ? (Date.now() - at) / (24 * 3600 * 1000) : 0;
}

/** Throws away everything that is kept, and the worker with it. */
export async function forgetAll(): Promise<void> {
  const { scope } = worker.registration;
  // The names of the caches end with the scope, so that other applications of this host keep theirs.
  const names = (await caches.keys()).filter((each) => each.endsWith(`-${scope}`));
  await Promise.all(names.map((each) => caches.delete(each)));
  await worker.registration.unregister();
}
