/**
 * Who is signed in to the server of the repository: by OAuth with PKCE (RFC 7636) on a page of that server, or by a token that somebody
 * made there. It is kept as long as the tab is open.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { KeyOf } from '../../../../content/browser/stores.ts';
import type { HostedEditor } from '../../../../content/schema/hosted-editor.ts';
import { serverOf } from '../repository/servers.ts';

export interface Session {
  token: string;
  /** By which the server gives another token once this one has ended; a token that somebody pasted has none. */
  refresh?: string | undefined;
}

const sessionKey: KeyOf<'editor-session'> = 'closing-playbook/editor/session';
const startedKey: KeyOf<'editor-sign-in'> = 'closing-playbook/editor/sign-in';

/** The address of this page, to which the server sends people back. */
const pageAddress = (): string => new URL('.', location.href).href.replace(/[?#].*$/, '');

export function keptSession(): Session | undefined {
  const kept = sessionStorage.getItem(sessionKey);
  return kept === null ? undefined : (JSON.parse(kept) as Session);
}

export const keepSession = (session: Session): void => sessionStorage.setItem(sessionKey, JSON.stringify(session));
export const forgetSession = (): void => sessionStorage.removeItem(sessionKey);

const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));
const base64url = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Goes to the server's page to sign in; the page comes back with a code. What was to be opened is remembered. */
export function goToSignIn(editor: HostedEditor): void {
  const { signIn } = serverOf(editor);
  if (!signIn || editor.application === undefined) return;
  const [verifier, state] = [random(), random()];
  sessionStorage.setItem(startedKey, JSON.stringify({ verifier, state, hash: location.hash }));
  const query = new URLSearchParams({
    client_id: editor.application,
    redirect_uri: pageAddress(),
    response_type: 'code',
    scope: signIn.scope,
    state,
    code_challenge: base64url(sha256(new TextEncoder().encode(verifier))),
    code_challenge_method: 'S256',
  });
  location.assign(`${signIn.authorize}?${query}`);
}

/**
 * Takes up what the server sent back with the address.
 *
 * @returns undefined where nobody comes from there
 * @throws {Error} in a sentence, where it cannot be taken
 */
export async function comeBack(editor: HostedEditor): Promise<Session | undefined> {
  const query = new URLSearchParams(location.search);
  const [code, error] = [query.get('code'), query.get('error')];
  if (code === null && error === null) return undefined;
  const started = sessionStorage.getItem(startedKey);
  sessionStorage.removeItem(startedKey);
  const { verifier = '', state = '', hash = '' } = started === null ? {} : (JSON.parse(started) as Record<string, string>);
  // The code is good once; nobody should find it in the history.
  history.replaceState(null, '', `${location.pathname}${hash}`);
  if (state === '' || query.get('state') !== state) throw new Error('This way in was not begun in this tab. Sign in once more.');
  if (code === null) throw new Error(`${serverOf(editor).name} says: ${query.get('error_description') ?? error ?? ''}`);
  return tokenFor(editor, { grant_type: 'authorization_code', code, redirect_uri: pageAddress(), code_verifier: verifier });
}

/** Asks for another token. @returns undefined where the server gives none, so that somebody has to sign in again */
async function renewed(editor: HostedEditor, { refresh }: Session): Promise<Session | undefined> {
  if (refresh === undefined) return undefined;
  return tokenFor(editor, { grant_type: 'refresh_token', refresh_token: refresh }).catch((error: unknown) => {
    if (error instanceof NotLetIn) return undefined;
    throw error;
  });
}

/** Thrown where a server answers, and gives no token. */
class NotLetIn extends Error {}

async function tokenFor(editor: HostedEditor, asked: Record<string, string>): Promise<Session> {
  const { signIn, name } = serverOf(editor);
  const response = await fetch(signIn?.token ?? '', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ client_id: editor.application ?? '', ...asked }),
  }).catch(() => {
    throw new Error(`${name} does not answer this page: whoever runs it has to allow requests from ${location.origin} (CORS).`);
  });
  // What is no JSON is a page that some server on the way has put in the place of the answer.
  const {
    access_token: token,
    refresh_token: refresh,
    error_description: said,
  } = (await response.json().catch(() => ({}))) as Record<string, string | undefined>;
  if (!response.ok || token === undefined) throw new NotLetIn(`${name} does not let you in${said === undefined ? '.' : `: ${said}`}`);
  return { token, refresh };
}

/** Makes what sends requests with the token, and renews it once where it has ended. */
export function asking(editor: HostedEditor, session: Session): (address: string, request?: RequestInit) => Promise<Response> {
  const { scheme, name } = serverOf(editor);
  let now = session;
  let renewing: Promise<Session | undefined> | undefined;
  const send = (address: string, request: RequestInit, { token }: Session) => {
    const headers = new Headers(request.headers);
    headers.set('authorization', `${scheme} ${token}`);
    return fetch(address, { ...request, headers, cache: 'no-store' }).catch(() => {
      throw new Error(`${name} does not answer. Is there a network, and may ${location.origin} ask it (CORS)?`);
    });
  };

  /** Servers take a refresh token once: requests whose token ends at the same time share the new one. */
  async function afterEnded(ended: Session): Promise<Session | undefined> {
    if (now !== ended) return now;
    renewing ??= renewed(editor, ended)
      .then((next) => {
        if (next) keepSession((now = next));
        return next;
      })
      .finally(() => (renewing = undefined));
    return renewing;
  }

  return async (address, request = {}) => {
    const sentWith = now;
    const response = await send(address, request, sentWith);
    if (response.status !== 401) return response;
    const next = await afterEnded(sentWith);
    return next ? send(address, request, next) : response;
  };
}
