/** How an LMS launches a course over cmi5: parameters of the address, and a token that is given out once. */
import type { KeyOf } from '../../../content/browser/stores.ts';
import { asRecord, fingerprint } from '../../state/state.ts';
import { toJson } from '../../state/to-json.ts';

/** The parameters of cmi5, section 8.1. */
export interface Launch {
  endpoint: string;
  fetch: string;
  /** The actor as the LMS wrote it. Every statement repeats it unchanged. */
  actor: Record<string, unknown>;
  registration: string;
  activityId: string;
}

/** What must survive a reload, because the LMS hands out the token only once, and a session begins and ends only once. */
export interface LaunchedSession {
  token: string;
  /** When `initialized` was sent, in milliseconds since 1970. */
  startedAt?: number;
  terminated?: boolean;
}

function parseRecord(text: string | null): Record<string, unknown> | undefined {
  try {
    return asRecord(JSON.parse(text ?? ''));
  } catch {
    return undefined;
  }
}

/** Reads the parameters of an address; `undefined` unless all are there. */
export function readLaunch(address: string): Launch | undefined {
  const { searchParams } = new URL(address);
  const [endpoint, fetch, registration, activityId] = ['endpoint', 'fetch', 'registration', 'activityId'].map((name) =>
    searchParams.get(name),
  );
  const actor = parseRecord(searchParams.get('actor'));
  if (!endpoint || !fetch || !registration || !activityId || !actor) return undefined;
  if (![endpoint, fetch].every((url) => /^https?:\/\//i.test(url))) return undefined;
  return { endpoint: endpoint.endsWith('/') ? endpoint : `${endpoint}/`, fetch, actor, registration, activityId };
}

const keyOf = (launch: Launch): KeyOf<'launch'> => `closing-playbook/1/cmi5/${fingerprint(launch.fetch + launch.registration)}`;

/** Stores what must survive a reload, until the tab closes. */
export function keepSession(launch: Launch, session: LaunchedSession): void {
  try {
    sessionStorage.setItem(keyOf(launch), toJson(session));
  } catch {
    // Without storage, a reloaded course cannot continue its session, and says so.
  }
}

function readSession(launch: Launch): LaunchedSession | undefined {
  try {
    const kept = parseRecord(sessionStorage.getItem(keyOf(launch)));
    return typeof kept?.['token'] === 'string' ? (kept as unknown as LaunchedSession) : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the session of a launch, with a new token or, after a reload, the stored one; `undefined` if the LMS gives no token. */
export async function openSession(launch: Launch): Promise<LaunchedSession | undefined> {
  const kept = readSession(launch);
  if (kept) return kept;
  const response = await fetch(launch.fetch, { method: 'POST' });
  const token = asRecord(await response.json())?.['auth-token'];
  if (typeof token !== 'string') return undefined;
  const session = { token };
  keepSession(launch, session);
  return session;
}
