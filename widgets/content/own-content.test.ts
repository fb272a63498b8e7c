import { describe, expect, it, vi } from 'vitest';
import { loadOwnContent } from './own.ts';

const schema = {
  type: 'object',
  properties: { version: { const: 1 }, language: { type: 'string' }, title: { type: 'string' } },
  required: ['title'],
} as const;
const same = (raw: Record<string, unknown>) => raw;
const load = (own: Parameters<typeof loadOwnContent>[0], language = 'de') => loadOwnContent<unknown>(own, schema, language, same);

describe('loadOwnContent', () => {
  it('reads a property, a JSON child and a file alike', async () => {
    const title = { title: 'x' };
    const address = URL.createObjectURL(new Blob([JSON.stringify(title)], { type: 'application/json' }));
    for (const own of [{ content: title }, { json: JSON.stringify(title) }, { src: address }]) {
      expect(await load(own)).toMatchObject({ content: { version: 1, language: 'de', title: 'x' }, problems: [] });
    }
    URL.revokeObjectURL(address);
  });

  it('lets the content say its own language, and says "und" where nobody does', async () => {
    expect((await load({ content: { title: 'x', language: 'fr' } })).content).toMatchObject({ language: 'fr' });
    expect((await load({ content: { title: 'x' } }, '')).content).toMatchObject({ language: 'und' });
  });

  it.each([
    ['en_US', 'de', 'en-US'],
    ['de_DE.UTF-8', 'en', 'de-DE'],
    ['C', 'de_AT', 'de-AT'],
    ['', 'de', 'de'],
    ['not a tag', 'C', 'und'],
  ])('reads the language %j of a page in %j as %j', async (language, page, expected) => {
    expect((await load({ content: { title: 'x', language } }, page)).content).toMatchObject({ language: expected });
  });

  it('tells of a language that is no text', async () => {
    expect((await load({ content: { title: 'x', language: 7 } })).problems.map(({ path }) => path)).toEqual(['language']);
  });

  it('leaves the object of the page as it is', async () => {
    const content = Object.freeze({ title: ' x ' });
    await load({ content });
    expect(content).toEqual({ title: ' x ' });
  });

  it.each([
    ['an answer of 401', () => Promise.resolve(new Response('', { status: 401 })), true],
    ['no answer', () => Promise.reject(new TypeError('Failed to fetch')), true],
    ['a sign-in page', () => Promise.resolve(new Response('<html></html>')), true],
    ['a file with a mistake', () => Promise.resolve(new Response('{')), false],
    ['a file of another kind', () => Promise.resolve(new Response('[]')), false],
  ])('tells what could not be had from what cannot be used: %s', async (_what, answer, notLoaded) => {
    vi.spyOn(globalThis, 'fetch').mockImplementationOnce(answer);
    const result = await load({ src: '/x.json' });
    expect([result.content, result.notLoaded ?? false]).toEqual([undefined, notLoaded]);
  });

  it('names what went wrong, and never throws', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    fetched.mockResolvedValueOnce(new Response('', { status: 500, statusText: 'Broken' }));
    expect((await load({ src: '/x.json' })).problems[0]?.message).toMatch(/\/x\.json answered 500 Broken$/);
    fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    expect((await load({ src: '/x.json' })).problems[0]?.message).toMatch(/\/x\.json could not be loaded: TypeError: Failed to fetch$/);
    fetched.mockResolvedValueOnce(new Response('\n<!doctype html><title>Sign in</title>'));
    expect((await load({ src: '/x.json' })).problems[0]?.message).toMatch(/\/x\.json answered with a page .* sign-in page$/);
    fetched.mockRestore();
    const throwing = {
      get title(): string {
        throw new Error('no');
      },
    };
    for (const own of [
      { src: 'http://' },
      { json: '{' },
      { json: '' },
      { content: 7 },
      { content: [] },
      { content: null },
      { content: throwing },
      {},
    ]) {
      const { content, problems } = await load(own);
      expect(content).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    }
  });
});
