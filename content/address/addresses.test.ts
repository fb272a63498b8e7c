/** Addresses in content and settings: what the build would refuse, and what readers should not be sent to unknowingly, the check refuses. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldersOfSite } from '../layers/locales.ts';
import { reportOn } from '../testing/minimal-playbook.ts';
import { parseSiteAddress } from './site-address.ts';

const site = (address: string) => reportOn({ 'playbook.yaml': ['https://playbook.example.com', JSON.stringify(address)] });
const inGuide = (address: string) => reportOn({ 'guides/first-guide.mdx': ['Read this first.', `See [this](<${address}>).`] });
const inFooter = (address: string) =>
  reportOn({ 'playbook.yaml': ['owner:', `links: { footer: [{ label: A, to: ${JSON.stringify(address)} }] }\nowner:`] });
const inSetting = (key: string, address: string) => reportOn({ 'playbook.yaml': ['owner:', `${key}: ${JSON.stringify(address)}\nowner:`] });

test.each([
  ...[
    'https://user:secret@intranet.example/',
    'https://*.intranet.example',
    'https://x.example/hand%20book/',
    'https://x.example/Schlüsse/',
  ],
  ...['https://x.example/a"b/', 'ftp://x.example', 'https://x.example/index.html', 'https://x.example/?a', 'x'],
])('the address of the site that the build refuses is told by the check: %s', async (address) => {
  expect(() => parseSiteAddress(address)).toThrow();
  const told = await site(address);
  expect(told).toMatch(/content\/en\/playbook\.yaml:5:\d+ {2}'address': /);
  expect(told).toContain('1 problem in 1 file.');
});

test.each(['https://x.example', 'https://x.example/handbook/', 'http://localhost:8080/a-b_c.d~e'])('%s is no problem', async (address) => {
  expect(() => parseSiteAddress(address)).not.toThrow();
  expect(await site(address)).toContain('no problem');
});

describe.each([
  ['https://user:secret@intranet.example/'],
  ['HTTPS://user@intranet.example/'],
  ['https:\\\\user:secret@intranet.example'],
  ['\\\\intranet.example'],
  ['/\\intranet.example'],
  ['//intranet.example'],
  ['/\t/intranet.example'],
])('%j', (address) => {
  test('is refused in a guide, a footer, a feedback address and the address of an intranet', async () => {
    const escaped = [...address].map((sign) => (/[\p{Cc}\p{Cf}]/u.test(sign) ? `&#${sign.codePointAt(0)};` : sign)).join('');
    for (const told of [
      await inGuide(escaped),
      await inFooter(address),
      await inSetting('feedback', address),
      await inSetting('intranet', address),
    ])
      expect(told).toMatch(/\d problems? in 1 file\./);
  });
});

test.each([
  '/&#9;/[',
  '/&#9;/&#9;[x',
  '/[',
  '/%',
  '/%00',
  '/guides/%ff/',
  'http://[',
  'https://%',
  '&#0;',
  '#%',
  '?[',
  '\\\\[',
  'mailto:[',
  'tel:%',
])('a link to %s is judged, not stumbled over', async (address) => {
  expect(await inGuide(address)).toMatch(/problem/);
});

test.each(['https://intranet.example/a@b', 'mailto:desk@intranet.example?subject=a', 'tel:+34600000000', 'https://x.example/?q=a//b'])(
  '%s may be linked to',
  async (address) => {
    expect(await inGuide(address)).toContain('no problem');
    expect(await inFooter(address)).toContain('no problem');
  },
);

test('no language takes the name of a folder of the site', async () => {
  const folders = ['src/pages', 'src/pages/[...locale]'].flatMap((place) => readdirSync(place, { withFileTypes: true }));
  const ofPages = folders.filter((item) => item.isDirectory() && !item.name.startsWith('[')).map(({ name }) => name);
  expect(ofPages.length).toBeGreaterThan(15);
  expect(ofPages.filter((folder) => !foldersOfSite.has(folder))).toEqual([]);
  for (const folder of ['api', 'API', 'widgets']) {
    const told = await reportOn({ [`../${folder}/playbook.yaml`]: 'language: fr\nlanguageName: Français\n' });
    expect(told).toContain(`a language cannot be called ${folder}: the site has a folder of that name`);
  }
});
