import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostedEditor } from '../../../../content/schema/hosted-editor.ts';
import { asking, keptSession } from './session.ts';

const editor: HostedEditor = {
  backend: 'gitea',
  address: 'https://git.example',
  repository: 'acme/playbook',
  branch: 'main',
  folder: '.',
  application: 'an-application',
};
const tokenAddress = 'https://git.example/login/oauth/access_token';

/** A server that takes each refresh token once, as Gitea and GitLab do. */
function server() {
  const tokens = { good: 'token-1', refresh: 'refresh-1', given: 0 };
  let answersTokens = true;
  const asked = (address: string, request: RequestInit): Response => {
    if (address !== tokenAddress) {
      const isGood = new Headers(request.headers).get('authorization') === `token ${tokens.good}`;
      return new Response(isGood ? 'content' : 'ended', { status: isGood ? 200 : 401 });
    }
    if (!answersTokens) throw new TypeError('Failed to fetch');
    const sent = new URLSearchParams(request.body as URLSearchParams).get('refresh_token');
    if (sent !== tokens.refresh) return new Response('{"error_description": "Token was used before."}', { status: 400 });
    tokens.given += 1;
    tokens.good = `token-${tokens.given + 1}`;
    tokens.refresh = `refresh-${tokens.given + 1}`;
    return Response.json({ access_token: tokens.good, refresh_token: tokens.refresh });
  };
  vi.stubGlobal('fetch', async (address: string, request: RequestInit = {}) => {
    await Promise.resolve();
    return asked(address, request);
  });
  return {
    tokens,
    end: () => (tokens.good = 'another'),
    cut: () => (answersTokens = false),
  };
}

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('location', { origin: 'https://playbook.example', href: 'https://playbook.example/edit/' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe('a token that has ended', () => {
  it('is renewed once for all requests that meet its end, and again when the next one ends', async () => {
    const { tokens, end } = server();
    const ask = asking(editor, { token: 'token-1', refresh: 'refresh-1' });
    for (const given of [1, 2]) {
      end();
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask('https://git.example/file')));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
      expect(tokens.given).toBe(given);
      expect(keptSession()).toEqual({ token: tokens.good, refresh: tokens.refresh });
    }
  });

  it('is told as such where the server gives no other, and a network that fails as what it is', async () => {
    const { end, cut } = server();
    end();
    expect((await asking(editor, { token: 'token-1', refresh: 'of yesterday' })('https://git.example/file')).status).toBe(401);
    cut();
    await expect(asking(editor, { token: 'token-1', refresh: 'refresh-1' })('https://git.example/file')).rejects.toThrow(
      'Gitea does not answer this page',
    );
  });
});
