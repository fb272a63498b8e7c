/** The packages as a trainer downloads them. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../../content/check/index.ts';
import { formats } from '../../../src/courses/formats.ts';
import { zip } from '../../../src/courses/packaging/zip.ts';
import { writePackages } from '../../../src/courses/packaging/write-packages.ts';
import { schemaProblems } from './official-schemas.ts';
import { manifestName, packageProblems } from './package-rules.ts';
import { folder, packed } from './packed.ts';
import { readXml, textOf } from './read-xml.ts';

const packages = packed();

async function emptyFolder(): Promise<string> {
  const again = await mkdtemp(path.join(tmpdir(), 'packages-'));
  onTestFinished(() => rm(again, { recursive: true, force: true }));
  return again;
}

const { playbooks } = await checkContent('content');

test('there is a package of every course in every format', () => {
  const courses = playbooks.flatMap(({ courses: each }) => each);
  expect(courses.length).toBeGreaterThan(5);
  expect(packages.map(({ name }) => name).sort()).toEqual(
    courses.flatMap(({ id }) => formats.map((format) => `${id}-${format}.zip`)).sort(),
  );
});

describe.each(packages)('$name', ({ format, files }) => {
  test('is what its format asks for, with every file listed and none from elsewhere', async () => {
    expect(packageProblems(format, files)).toEqual([]);
    if (format !== 'cmi5') expect(await schemaProblems(format, files.get(manifestName(format)) ?? '')).toEqual([]);
  });

  test('carries the content of its own course alone', () => {
    const page = files.get('index.html') ?? '';
    const script = files.get('course.js') ?? '';
    expect(page).toContain(`data-standard="${format}"`);
    // Lines of the whole playbook, which the kit has built in.
    const lines = playbooks[0]?.phrases.map(({ text }) => text).filter((text) => text.length > 60) ?? [];
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => script.includes(line))).toEqual([]);
  });
});

test('a title with markup, quotes and letters of any language stands in every manifest as it was written', async () => {
  const title = `Ends & "beginnings" <now>: ça, 結束, 🙂 ]]> 'too'`;
  const [playbook] = playbooks;
  const [course] = playbook?.courses ?? [];
  if (!playbook || !course) throw new Error('The playbook has no course.');
  const again = await emptyFolder();
  await writePackages(path.dirname(folder), [{ ...playbook, courses: [{ ...course, title, summary: title }] }], again);
  for (const { format, files } of packed(path.join(again, 'courses'))) {
    const manifest = files.get(manifestName(format)) ?? '';
    expect(packageProblems(format, files), format).toEqual([]);
    if (format !== 'cmi5') expect(await schemaProblems(format, manifest)).toEqual([]);
    expect(textOf(readXml(manifest), format === 'cmi5' ? 'langstring' : 'title'), format).toBe(title);
  }
});

test('a package weighs at most 40 KB beside its content, schemas apart', () => {
  for (const { name, files } of packages) {
    const page = (files.get('index.html') ?? '').replace(/(<script type="text\/plain"[^>]*>)[^<]*/g, '$1');
    const frame = /<main>[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
    const own = new Map([...files, ['index.html', page.replace(frame, '')] as const].filter(([file]) => !/\.(?:xsd|dtd)$/.test(file)));
    expect(zip(own).length, name).toBeLessThanOrEqual(40 * 1024);
  }
});

test('the same content gives the same bytes, in any time zone', async () => {
  const again = await emptyFolder();
  const zone = process.env['TZ'];
  onTestFinished(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  process.env['TZ'] = 'Pacific/Auckland';
  await writePackages(path.dirname(folder), playbooks, again);
  const names = (await readdir(path.join(again, 'courses'))).sort();
  expect(names).toEqual(packages.map(({ name }) => name).sort());
  for (const { name, bytes } of packages) expect(bytes.equals(await readFile(path.join(again, 'courses', name))), name).toBe(true);
});
