/** The packages as a trainer downloads them. */
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../content/check/index.ts';
import { formatNames, formats, packageName } from '../../../src/courses/formats.ts';
import { changeRules } from '../../../src/courses/offer/change-rules.ts';
import { zip } from '../../../src/courses/packaging/zip.ts';
import { schemaProblems, schemaProblemsOfEach } from './official-schemas.ts';
import { packageProblems } from './package-rules.ts';
import { packed, unpacked, type Packed } from './packed.ts';
import { readXml, textOf } from './read-xml.ts';

const packages = packed();

/** What the official schemas say against the manifest of each package, by the package's name. */
async function schemaProblemsByName(each: readonly Pick<Packed, 'name' | 'format' | 'files'>[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const format of formatNames) {
    const those = each.filter((one) => one.format === format);
    const manifests = those.map(({ files }) => files.get(formats[format].manifestFile) ?? '');
    (await schemaProblemsOfEach(format, manifests)).forEach((problems, at) => found.set(those[at]?.name ?? '', problems));
  }
  return found;
}

const { playbooks } = await checkContent('content');

test('there is a package of every course in every format', () => {
  const courses = playbooks.flatMap(({ courses: each }) => each);
  expect(courses.length).toBeGreaterThan(5);
  expect(packages.map(({ name }) => name).sort()).toEqual(
    courses.flatMap(({ id }) => formatNames.map((format) => `${packageName(id, format)}.zip`)).sort(),
  );
});

const bySchemas = await schemaProblemsByName(packages);

describe.each(packages)('$name', ({ name, format, files }) => {
  test('is what its format asks for, with every file listed and none from elsewhere', () => {
    expect(packageProblems(format, files)).toEqual([]);
    expect(bySchemas.get(name)).toEqual([]);
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

test.each(formatNames)(
  'a title with markup, quotes and letters of any language stands in a manifest for %s as it was written',
  async (format) => {
    const title = `Ends & "beginnings" <now>: ça, 結束, 🙂 ]]> 'too'`;
    const { manifest, manifestFile } = formats[format];
    const whole = packages.find((each) => each.format === format)?.files ?? new Map<string, string>();
    const listed = [...whole.keys()].filter((name) => name !== manifestFile && !/\.(?:xsd|dtd)$/.test(name));
    const course = {
      id: 'a-course',
      title,
      summary: title,
      language: 'en',
      passMark: 80,
      address: 'https://playbook.example/courses/a-course/',
    };
    const xml = manifest({ ...course, files: listed });
    expect(packageProblems(format, new Map([...whole, [manifestFile, xml]]))).toEqual([]);
    expect(await schemaProblems(format, xml)).toEqual([]);
    expect(textOf(readXml(xml), format === 'cmi5' ? 'langstring' : 'title')).toBe(title);
  },
);

test('a package weighs at most 52 KB beside its content, schemas apart, and 10 KB more where calls are played', () => {
  for (const { name, files } of packages) {
    const page = (files.get('index.html') ?? '').replace(/(<script type="text\/plain"[^>]*>)[^<]*/g, '$1');
    const frame = /<main>[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
    const own = [...files, ['index.html', page.replace(frame, '')] as const].filter(([file]) => !/\.(?:xsd|dtd)$/.test(file));
    const limit = page.includes('<closing-practice') ? 62 : 52;
    expect(zip(new Map(own.map(([file, text]) => [file, strToU8(text)]))).length, name).toBeLessThanOrEqual(limit * 1024);
  }
});

const withOtherRules = packages.map(({ name, format, bytes, files }) => {
  const course = playbooks[0]?.courses.find(({ id }) => `${packageName(id, format)}.zip` === name);
  const described = { id: course?.id ?? '', title: course?.title ?? '', summary: '', address: 'https://playbook.example/courses/a/' };
  const hasQuiz = (files.get('index.html') ?? '').includes('data-content="quiz"');
  const rules = { language: 'en-GB', passMark: hasQuiz ? 65 : undefined, attempts: 2, complete: 'every-part', reportFailed: true } as const;
  return { name, format, before: files, files: unpacked(changeRules(bytes, format, described, rules)) };
});
const withOtherRulesBySchemas = await schemaProblemsByName(withOtherRules);

describe.each(withOtherRules)('$name, with other rules', ({ name, format, before, files }) => {
  test('is a package of its format all the same, and differs in its page and its manifest alone', () => {
    expect(packageProblems(format, files)).toEqual([]);
    expect(withOtherRulesBySchemas.get(name)).toEqual([]);
    expect([...files.keys()]).toEqual([...before.keys()]);
    const different = [...before].filter(([file, text]) => files.get(file) !== text).map(([file]) => file);
    expect(different.filter((file) => file !== 'index.html' && file !== formats[format].manifestFile)).toEqual([]);
    expect(files.get('index.html')).toContain('"rules":{"language":"en-GB",');
  });
});
