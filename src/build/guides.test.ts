import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readGuide } from '../../content/read/guide-source.ts';
import { sourceText } from '../../content/read/source-text.ts';
import { guideCompiler, guides } from './guides.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guides-'));
  await mkdir(path.join(folder, 'en/guides'), { recursive: true });
  vi.stubEnv('CONTENT_DIR', folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** What the plugin hands to the compiler for a guide. */
async function taken(text: string, locale = 'en'): Promise<string> {
  const file = path.join(folder, locale, 'guides/a.mdx');
  await writeFile(file, text);
  const { load } = guides();
  if (typeof load !== 'function') throw new Error('The plugin loads nothing.');
  const context = {
    error(problem: { message: string }): never {
      throw new Error(problem.message);
    },
  };
  const loaded: unknown = await load.call(context as never, file);
  return String(loaded);
}

if (!guideCompiler.createMdxRenderer) throw new Error('The compiler reads no MDX.');
const renderer = await guideCompiler.createMdxRenderer(
  { syntaxHighlight: false, gfm: true, smartypants: true } as never,
  { optimize: false, srcDir: new URL('file:///src/'), sourcemap: false } as never,
);

/** Compiles as Astro does; throws where a guide may not be compiled. */
async function compiled(body: string): Promise<string> {
  const { code } = await renderer.process(body, '/a.mdx', {});
  return code;
}

const guide = (body: string, front = 'title: A') => `---\n${front}\n---\n${body}`;

test('a guide comes without its front matter, its lines where they were', async () => {
  const text = await taken(guide('\n## Title\n\nText.\n', 'title: A\nsummary: B'));
  expect(text).toBe('---\n---\n\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\u0020\n   \n\n## Title\n\nText.\n\n\n');
});
test('a guide has the quotation marks of its language', async () => {
  await mkdir(path.join(folder, 'de/guides'), { recursive: true });
  await writeFile(path.join(folder, 'de/playbook.yaml'), 'language: de\nlanguageName: Deutsch\n');
  const text =
    '"Das *ist* \'gut\'", sagt sie, **"na ja"**. Wie geht\'s? `"Code"` und [das "hier"](/guides/a/ "x").\n\n<DoDont do="Ja." dont="Nein." />';
  expect(await taken(guide(`\n${text}\n`), 'de')).toContain(
    '„Das *ist* ‚gut‘“, sagt sie, **„na ja“**. Wie geht’s? `"Code"` und [das „hier“](/guides/a/ "x").\n\n<DoDont do="Ja." dont="Nein." />',
  );
  expect(await taken(guide(`\n${text}\n`))).toContain(text);
});
test('a guide comes as the check reads it: without signs that nobody sees', async () => {
  expect(await taken(guide('Cha\u200btty\u00a0U\u0308ber.\r\n'))).toContain('\nChatty Über.\n');
});

test.for<[string, string]>([
  ['a program between two comments', '{/* a */ globalThis.hit = 1 /* b */}'],
  ['a program in a comment of one line', '{globalThis.hit = 1 // a\n}'],
  ['a program in a sentence', 'It is {globalThis.hit = 1}.'],
  ['import', "import './hit.js'"],
  ['export', 'export const hit = (globalThis.hit = 1)'],
  ['an attribute in braces', '<Phrases ids={(globalThis.hit = 1)} />'],
  ['attributes from a program', '<Phrases {...(globalThis.hit = 1)} />'],
  ['HTML', '<img src="x" onerror="hit=1" />'],
  ['a component of Astro', '<Fragment set:html="<script>hit=1</script>" />'],
  ['a picture, which the site would import', '![a](./hit.js)'],
  ['an address that runs something', '[a](javascript:hit=1)'],
  ['an address that runs something, in disguise', '[a](java&#10;script:hit=1)'],
  ['an address elsewhere, without saying so', '[a](//example.com)'],
])('%s is refused by the reader and by the compiler', async ([, body]) => {
  await expect(taken(guide(body))).rejects.toThrow(/^\S+a\.mdx:4:\d+ {2}/);
  await expect(compiled(body)).rejects.toThrow();
});

test('a second block of front matter is text, whatever stands in it', async () => {
  const second = await taken(guide('---\nlayout: ./hit.astro\n---\n\nText.\n'));
  expect(second).toMatch(/^---\n---\n/);
  expect(await compiled(second.split('\n').slice(2).join('\n'))).not.toMatch(/import .*hit/);
  const disguised = await taken('---\ntitle: A\n--- # {globalThis.hit = 1}\nsummary: B\n---\nText.\n');
  expect(disguised.trim().split(/\s+/)).toEqual(['---', '---', 'Text.']);
  await expect(taken('+++\ntitle = 1\n+++\n---\ntitle: A\n---\n')).rejects.toThrow('does not begin with its title');
});

test('the check and the compiler agree on what a guide may hold', async () => {
  const pieces = [
    '{',
    '}',
    '/* a */',
    '/*',
    '*/',
    '<',
    '>',
    '/>',
    '<Phrases ids="a" />',
    '<b>',
    '</b>',
    'import a from "a"',
    'export ',
    '![',
    '](',
    'a',
    ' ',
  ];
  const more = [
    ')',
    '[',
    ']',
    '\n',
    '\n\n',
    '## ',
    '- ',
    '> ',
    '`',
    '```\n',
    '"',
    'javascript:',
    '// ',
    '=',
    '---\n',
    '| a |\n|---|\n',
    '&#123;',
    '\\',
    '<!-- ',
    '#id',
    '*',
    '_',
    "'",
    '&quot;',
    '&lt;',
    '[^1]',
    '[a]: assets/b.pdf "c"',
    '![a](assets/b.png)',
    'https://a.example ',
    'a@example.com ',
    '{#id}',
    '<!DOCTYPE a>',
    '<?a?>',
    '</>',
    '<>',
    '<DoDont do="\'',
    'ids={`',
    '`}',
    '$',
    ':::a\n',
    '~~',
    '- [ ] ',
    '1. ',
    '    ',
    '\t',
    '\u2028',
    '\u{1f4de}',
    'é',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces, ...more), { maxLength: 12 }), async (parts) => {
      const body = parts.join('');
      const source = readGuide(sourceText(guide(body), 'a.mdx'));
      const check = source.problems.length === 0;
      for (const language of ['en', 'de']) {
        const text = check ? (await taken(guide(body), language)).split('\n').slice(2).join('\n') : source.body;
        const compiler = await compiled(text).then(
          () => true,
          () => false,
        );
        expect({ body, language, check }).toEqual({ body, language, check: compiler });
      }
    }),
    { numRuns: 2_000, seed: 19 },
  );
}, 60_000);
