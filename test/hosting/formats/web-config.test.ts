/** `web.config` as IIS reads it, according to its documentation, because IIS cannot run here. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { validateXML } from 'xmllint-wasm';
import { headersFor } from '../../../src/hosting/rules.ts';
import { builds } from './built.ts';

const schema = { fileName: 'web-config.xsd', contents: readFileSync(new URL('./web-config.xsd', import.meta.url), 'utf8') };
const problems = async (contents: string) =>
  (await validateXML({ xml: { fileName: 'web.config', contents }, schema })).errors.map(({ message }) => message);

/** Returns the headers that each place adds to and removes from the inherited ones: first the whole site, then each location. */
interface Place {
  path: string;
  changes: { name: string; value: string | null }[];
}

for (const built of builds) {
  test.describe(built.name, () => {
    test('is what the documented schema allows', async () => {
      expect(await problems(built.read('web.config'))).toEqual([]);
    });

    test('gives every file the headers that all servers give', async ({ page }) => {
      const places = await page.evaluate((text): Place[] => {
        const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
        const changesOf = (server: Element | null) =>
          [...(server?.querySelectorAll(':scope > httpProtocol > customHeaders > *') ?? [])].map((each) => ({
            name: each.getAttribute('name') ?? '',
            value: each.localName === 'add' ? each.getAttribute('value') : null,
          }));
        const child = (parent: Element) => [...parent.children].find(({ localName }) => localName === 'system.webServer') ?? null;
        const locations = [...root.children].filter(({ localName }) => localName === 'location');
        return [
          { path: '', changes: changesOf(child(root)) },
          ...locations.map((each) => ({ path: each.getAttribute('path') ?? '', changes: changesOf(child(each)) })),
        ];
      }, built.read('web.config'));
      expect(places.length).toBeGreaterThan(5);

      const { rules } = built;
      const wrong: string[] = [];
      for (const address of built.addresses) {
        const inside = places
          .filter(({ path }) => path === '' || `${address}/`.startsWith(`/${path}/`))
          .toSorted((a, b) => a.path.length - b.path.length);
        const headers = new Map<string, string>();
        for (const { name, value } of inside.flatMap(({ changes }) => changes)) {
          if (value === null) headers.delete(name);
          else if (headers.has(name)) wrong.push(`${address}: ${name} is added twice`);
          else headers.set(name, value);
        }
        if (!isDeepStrictEqual(Object.fromEntries(headers), headersFor(address, rules))) wrong.push(address);
      }
      expect(wrong.slice(0, 20)).toEqual([]);
    });
  });
}

test('the check finds what would stop a site', async () => {
  const good = builds[0]?.read('web.config') ?? '';
  const header = '<add name="x-content-type-options" value="nosniff" />';
  expect(good).toContain(header);
  for (const bad of [
    good.replace(header, header + header),
    good.replace('errorMode="Custom"', 'errorMode="Own"'),
    good.replace('<location path="', '<location path="/'),
    good.replace('</configuration>', '<rewrite /></configuration>'),
    good.replace('</configuration>', ''),
  ])
    expect(await problems(bad)).not.toEqual([]);
});
