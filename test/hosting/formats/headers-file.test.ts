/** `_headers` as Netlify and Cloudflare Pages read it, according to their documentation, because neither can run here. */
import { expect, test } from '@playwright/test';
import { headersFor } from '../../../src/hosting/rules.ts';
import { cloudflareLimits, headersFileProblems } from '../../../src/hosting/servers/headers-file.ts';
import { builds } from './built.ts';

interface Block {
  pattern: string;
  headers: [name: string, value: string][];
}

/** Parses comments, patterns (lines that begin with a slash) and indented headers. Throws on anything else. */
function parse(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [, name, value] = /^ {2}([a-z-]+): (\S.*)$/.exec(line) ?? [];
    const block = blocks.at(-1);
    if (name && value && block) block.headers.push([name, value]);
    // Netlify ignores everything after a star, and Cloudflare allows one star in a pattern.
    else if (/^\/[^\s*:]*\*?$/.test(line)) blocks.push({ pattern: line, headers: [] });
    else throw new Error(`Neither a pattern nor a header: ${line}`);
  }
  return blocks;
}

const fits = (pattern: string, address: string) => (pattern.endsWith('*') ? address.startsWith(pattern.slice(0, -1)) : address === pattern);

for (const built of builds) {
  test.describe(built.name, () => {
    let blocks: Block[] = [];
    test.beforeAll(() => void (blocks = parse(built.read('_headers'))));
    const matching = (address: string) => blocks.filter(({ pattern }) => fits(pattern, built.base + address.slice(1)));
    /** Netlify sends the last value of a header. */
    const onNetlify = (address: string) => Object.fromEntries(matching(address).flatMap(({ headers }) => headers));
    /** Cloudflare joins all values of a header with commas. */
    const onCloudflare = (address: string) => {
      const joined = new Map<string, string>();
      for (const [name, value] of matching(address).flatMap(({ headers }) => headers))
        joined.set(name, joined.has(name) ? `${joined.get(name)}, ${value}` : value);
      return Object.fromEntries(joined);
    };

    test('keeps to the grammar and to the limits of both', () => {
      expect(headersFileProblems(built.read('_headers'))).toEqual([]);
      expect(blocks.length).toBeLessThanOrEqual(cloudflareLimits.rules);
      for (const { pattern, headers } of blocks) expect(headers.length, pattern).toBeGreaterThan(0);
    });

    test('gives every page and every folder the headers that all servers give', () => {
      const { rules } = built;
      const wrong: string[] = [];
      // Files beside the home page get the hosts' default headers.
      const addresses = built.addresses.filter((address) => address.lastIndexOf('/') > 0 || /\/$|\.html$/.test(address));
      expect(addresses.length).toBeGreaterThan(300);
      for (const address of addresses) {
        const { 'content-security-policy': policy = '', ...others } = headersFor(address, rules);
        const { 'content-security-policy': netlifyPolicy, ...netlify } = onNetlify(address);
        const { 'content-security-policy': cloudflarePolicy = '', ...cloudflare } = onCloudflare(address);
        const same = (headers: object) => JSON.stringify(Object.entries(headers).sort()) === JSON.stringify(Object.entries(others).sort());
        if (!same(netlify) || netlifyPolicy !== policy) wrong.push(`${address} on Netlify`);
        // Browsers enforce all policies of a header, so the other ones must allow everything that this one allows.
        const policies = cloudflarePolicy.split(', ');
        if (!same(cloudflare) || !policies.includes(policy) || policies.some((each) => !allows(each, policy)))
          wrong.push(`${address} on Cloudflare`);
      }
      expect(wrong.slice(0, 20)).toEqual([]);
    });

    test('an address without a page has a policy too', () => {
      for (const headers of [onNetlify('/nothing'), onCloudflare('/nothing')]) {
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(headers['x-content-type-options']).toBe('nosniff');
      }
    });
  });
}

/** Returns whether `loose` allows everything that `strict` allows. */
function allows(loose: string, strict: string): boolean {
  const directives = (policy: string) => new Map(policy.split('; ').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1)]));
  const wide = directives(loose);
  return [...directives(strict)].every(([name, values]) => {
    const allowed = wide.get(name) ?? wide.get('default-src') ?? [];
    return values.every((value) => value === "'none'" || allowed.includes(value) || (value === "'self'" && allowed.includes('*')));
  });
}

test('what a host would not read is told', () => {
  const rule = (number: number) => `/folder-${number}/*\n  x-frame-options: DENY\n`;
  expect(headersFileProblems(Array.from({ length: 100 }, (_, number) => rule(number)).join('\n'))).toEqual([]);
  expect(headersFileProblems(Array.from({ length: 101 }, (_, number) => rule(number)).join('\n'))).toHaveLength(1);
  expect(headersFileProblems(`/*\n  content-security-policy: ${'x'.repeat(2000)}\n`)).toHaveLength(1);
});
