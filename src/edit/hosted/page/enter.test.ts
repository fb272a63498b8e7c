import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { enter, NotShown } from './enter.ts';
import { NotOneBuild, published } from './published.ts';
import { keepSession, keptSession } from './session.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('location', { host: 'playbook.example' });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** Goes in while the playbook can be read at the last of several tries; returns what happened, in its order. */
async function goIn(chosen: 'again' | 'sign-in', ...failures: Error[]): Promise<string[]> {
  const happened: string[] = [];
  await enter({
    signIn: (problem) => {
      happened.push(`asked${problem === undefined ? '' : `: ${problem}`}`);
      return Promise.resolve({ token: 'made by hand' });
    },
    choose: (problem) => {
      happened.push(`told: ${problem}`);
      return Promise.resolve(chosen);
    },
    open: ({ token }) => {
      happened.push(token);
      const failure = failures.shift();
      return failure ? Promise.reject(failure) : Promise.resolve();
    },
  });
  return happened;
}

it('a network that fails while the playbook is read leaves everybody signed in', async () => {
  keepSession({ token: 'of the server', refresh: 'again' });
  expect(await goIn('again', new Error('No network.'))).toEqual(['of the server', 'told: No network.', 'of the server']);
  expect(keptSession()).toEqual({ token: 'of the server', refresh: 'again' });
});

it('a token that was pasted is not asked for again, and kept once it has been taken', async () => {
  expect(await goIn('again', new Error('No network.'), new Error('502.'))).toEqual([
    'asked',
    'made by hand',
    'told: No network.',
    'made by hand',
    'told: 502.',
    'made by hand',
  ]);
  expect(keptSession()).toEqual({ token: 'made by hand' });
});

it('whoever is not let in is asked again, and so is who wants to sign in otherwise', async () => {
  keepSession({ token: 'old' });
  expect(await goIn('again', new NotShown('Not for you.'))).toEqual(['old', 'asked: Not for you.', 'made by hand']);
  keepSession({ token: 'old' });
  expect(await goIn('sign-in', new Error('No network.'))).toEqual(['old', 'told: No network.', 'asked', 'made by hand']);
});

it('parts of two builds are nothing to try again with, and nobody is signed out', async () => {
  keepSession({ token: 'old' });
  await expect(goIn('again', new NotOneBuild())).rejects.toThrow('not of one build of the site');
  expect(keptSession()).toEqual({ token: 'old' });
});

it.each([
  ['no network', () => Promise.reject(new TypeError('Failed to fetch')), 'playbook.example does not answer. Is there a network?'],
  [
    'a server that is down',
    () => Promise.resolve(new Response('<html>', { status: 503 })),
    'playbook.example answers with 503 instead of layers.json.',
  ],
  ['a file that is not there', () => Promise.resolve(new Response('<html>', { status: 404 })), 'not of one build of the site'],
  ['a page in its place', () => Promise.resolve(new Response('<html>')), 'not of one build of the site'],
  ['something else', () => Promise.resolve(Response.json(null)), 'not of one build of the site'],
])('what the page needs and cannot read is told in words: %s', async (_, answer, told) => {
  vi.stubGlobal('fetch', answer);
  await expect(published('layers.json')).rejects.toThrow(told);
});
