import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exactVersion, keepRelease, putKit, type IntegrityFile } from './releases.ts';

let folder: string;
let places: { kit: string; releases: string };

/** Builds a kit with this in it. */
async function buildKit(text: string): Promise<void> {
  await mkdir(places.kit, { recursive: true });
  await writeFile(path.join(places.kit, 'checklist.js'), text);
  await writeFile(path.join(places.kit, 'checklist.js.br'), `compressed ${text}`);
}

/** Puts the kit into a new site, as a build does, and keeps it. */
async function publishAs(site: string, version: string): Promise<IntegrityFile> {
  const list = await putKit(path.join(folder, site), places, version);
  await keepRelease(places, version);
  return list;
}

const published = (file: string) => readFile(path.join(folder, file), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'releases-'));
  places = { kit: path.join(folder, 'kit'), releases: path.join(folder, 'releases') };
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('the kit stands under its major version and its exact version, with hashes that a browser accepts', async () => {
  await buildKit('one');
  const list = await publishAs('site', '1.0.0');
  expect(await published('site/widgets/v1/checklist.js')).toBe('one');
  expect(await published('site/widgets/1.0.0/checklist.js')).toBe('one');
  expect(JSON.parse(await published('site/widgets/v1/integrity.json'))).toEqual(list);
  expect(list).toEqual({
    version: 1,
    current: '1.0.0',
    releases: { '1.0.0': { 'checklist.js': `sha384-${createHash('sha384').update('one').digest('base64')}` } },
  });
});

test('an earlier version stays as it was', async () => {
  await buildKit('one');
  await publishAs('first', '1.0.0');
  await buildKit('two');
  const list = await publishAs('second', '1.1.0');
  expect(await published('second/widgets/1.0.0/checklist.js')).toBe('one');
  expect(await published('second/widgets/1.0.0/checklist.js.br')).toBe('compressed one');
  expect(await published('second/widgets/1.1.0/checklist.js')).toBe('two');
  expect(await published('second/widgets/v1/checklist.js')).toBe('two');
  expect(Object.keys(list.releases)).toEqual(['1.0.0', '1.1.0']);
});

test('changed content under the same version gets an address of its own, and the same content the same one', async () => {
  await buildKit('one');
  await publishAs('first', '1.0.0');
  await buildKit('one, reworded');
  const { current } = await publishAs('second', '1.0.0');
  expect(current).toMatch(/^1\.0\.0-[0-9a-f]{8}$/);
  expect(await published('second/widgets/1.0.0/checklist.js')).toBe('one');
  expect(await published(`second/widgets/${current}/checklist.js`)).toBe('one, reworded');
  expect((await publishAs('third', '1.0.0')).current).toBe(current);
  await buildKit('one');
  expect((await publishAs('fourth', '1.0.0')).current).toBe('1.0.0');
  expect(await readdir(places.releases)).toEqual(['1.0.0', current].sort());
});

test('what else lies in the folder of releases is left alone', async () => {
  await buildKit('one');
  for (const name of ['1.0.0.new', 'notes', '1.0']) await mkdir(path.join(places.releases, name), { recursive: true });
  const list = await publishAs('site', '1.0.0');
  expect(Object.keys(list.releases)).toEqual(['1.0.0']);
  expect((await readdir(path.join(folder, 'site/widgets'))).sort()).toEqual(['1.0.0', 'v1']);
});

test('without a folder of releases the exact version is the kit’s', async () => {
  await buildKit('one');
  const nowhere = { kit: places.kit, releases: undefined };
  expect(exactVersion(nowhere, '2.3.4')).toBe('2.3.4');
  await putKit(path.join(folder, 'site'), nowhere, '2.3.4');
  await keepRelease(nowhere, '2.3.4');
  expect(await readdir(folder)).not.toContain('releases');
  expect(await published('site/widgets/v2/checklist.js')).toBe('one');
});
