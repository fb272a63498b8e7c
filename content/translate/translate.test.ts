import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import { writePlaybook } from '../testing/minimal-playbook.ts';
import { translate } from './command.ts';
import { formats } from './formats.ts';
import type { Standing } from './standing.ts';

/** A playbook with all of English and a little of German. */
async function begun() {
  const project = await writePlaybook({
    '../playbook.yaml': 'locales: [en, de]\n',
    '../de/playbook.yaml': 'language: de\nlanguageName: Deutsch\n',
  });
  const content = path.join(project, 'content');
  const file = (name: string) => path.join(project, name);
  const run = (...words: string[]) => translate(['de', ...words], [{ name: 'standard edition', folder: content }], project);
  const change = (name: string, text: (before: string) => string) => {
    writeFileSync(file(name), text(readFileSync(file(name), 'utf8')));
  };
  return {
    file,
    run,
    change,
    /** Takes back translations of all texts. @param translate returns the translation for a key and a source text */
    async translated(name: string, made: (source: string, key: string) => string) {
      await run('--write', file(name), '--all', '--over');
      change(name, (text) => (name.endsWith('.csv') ? fillCsv(text, made) : fillXliff(text, made)));
      return run('--take', file(name));
    },
    async read() {
      const { playbooks, problems } = await checkContent(content, project, '');
      const [, playbook] = playbooks;
      if (!playbook) throw new Error('There is no German.');
      return { playbook, problems };
    },
  };
}

/** A CSV file as a German spreadsheet program saves it, with semicolons. */
function fillCsv(text: string, made: (source: string, key: string) => string): string {
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: 'greedy' });
  return Papa.unparse(
    data.map((row) => ({ ...row, translation: made(row['source'] ?? '', row['key'] ?? '') })),
    { delimiter: ';' },
  );
}

const fillXliff = (text: string, made: (source: string, key: string) => string) =>
  text.replace(
    /<trans-unit id="([^"]*)"([\s\S]*?)<source>([^<]*)<\/source>\s*<target[^>]*?(?:\/>|>[^<]*<\/target>)/g,
    (_, key: string, between: string, source: string) =>
      `<trans-unit id="${key}"${between}<source>${source}</source><target state="translated">${made(source, key)}</target>`,
  );

/** Translates a text by marking each of its lines. */
const inGerman = (source: string) => source.replace(/$/gm, ' Ü');

it('what is missing is told in the order in which readers meet it', async () => {
  const { run, file } = await begun();
  expect(await run()).toMatch(/^de: 0 of \d+ texts are translated\.\nMISSING, \d+ texts:\n {2}playbook\/name\n/);
  await run('--write', file('all.csv'));
  const { data } = Papa.parse<{ key: string }>(readFileSync(file('all.csv'), 'utf8').slice(1), { header: true });
  const order = ['siteWording/', 'situations/', 'phrases/', 'guides/', 'checklists/', 'quizzes/', 'courses/', 'hostingWording/'];
  const places = order.map((beginning) => data.findIndex(({ key }) => key.startsWith(beginning)));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it.each(['all.csv', 'all.xlf'])('all texts go to a translator and come back by %s', async (name) => {
  const { translated, run, read } = await begun();
  expect(await translated(name, inGerman)).not.toContain('NOT TAKEN');
  const { playbook, problems } = await read();
  expect(problems).toEqual([]);
  expect([playbook.phrases, playbook.questions, playbook.transcripts].flat().filter(({ lang }) => lang !== undefined)).toEqual([]);
  expect(playbook.guides[0]).toMatchObject({ title: 'First guide Ü', situations: ['chatty'] });
  expect(playbook.guides[0]?.text).toBe(
    'Read this first. Ü\n\n## The last line Ü\n\n<Phrases ids="line-1, line-2" />\n\n<Evidence ids="first-source" />',
  );
  expect(playbook.checklists[0]?.items[0]).toMatchObject({ id: 'thank', text: 'Thank them. Ü' });
  expect(playbook.situations[0]?.phrasings).toEqual(['they keep talking Ü']);
  expect(playbook.wording.site.lineCount).toEqual({ one: 'lineCount Ü', other: '{count} lineCount Ü' });
  expect(await run()).toMatch(/^de: (\d+) of \1 texts are translated\.$/);
});

it('what has changed since it was translated is told, and only that', async () => {
  const { translated, run, change, file } = await begun();
  await translated('all.csv', inGerman);
  change('content/en/phrases/chatty.yaml', (text) => text.replace('It was good to talk.', 'Good to talk.'));
  expect(await run()).toContain('CHANGED since they were translated, 3 texts:\n  phrases/line-2');
  await run('--write', file('changed.xlf'));
  const written = readFileSync(file('changed.xlf'), 'utf8');
  expect(written.match(/<trans-unit id="[^"]*/g)).toHaveLength(3);
  expect(written).toContain('<target state="needs-review-translation">It was good to talk. Ü</target>');
  await run('--seen');
  expect(await run()).not.toContain('CHANGED');
});

it('an entry is written once all its texts are there; what was not taken is told, text by text', async () => {
  const { translated, read } = await begun();
  const told = await translated('all.csv', (source, key) =>
    key === 'phrases/line-1/text' ? 'Danke, {Name}.' : key === 'phrases/line-2/why' || key.startsWith('guides/') ? '' : inGerman(source),
  );
  expect(told).toContain('phrases/line-1/text: {Name} does not stand in the text that was translated. There: {name}.');
  expect(told).toContain('phrases/line-1/text: {name} is missing');
  expect(told).toContain('phrases/line-2: 1 of its 3 texts have no translation yet (phrases/line-2/why)');
  const { playbook } = await read();
  expect(playbook.phrases.map(({ id, lang }) => [id, lang])).toEqual([
    ['line-3', undefined],
    ['line-1', 'en'],
    ['line-2', 'en'],
  ]);
});

it('comments and further keys of a file of the language stay', async () => {
  const { translated, file, change } = await begun();
  change('content/de/playbook.yaml', (text) => `# Unsere Sprache.\n${text}`);
  await translated('all.csv', inGerman);
  expect(readFileSync(file('content/de/playbook.yaml'), 'utf8')).toContain('# Unsere Sprache.\nlanguage: de\n');
});

it('Windows line ends and a byte order mark of a file of the language stay', async () => {
  const { translated, file, change } = await begun();
  await translated('all.csv', inGerman);
  const name = 'content/de/phrases/chatty.yaml';
  change(name, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
  await translated('all.csv', (source) => inGerman(inGerman(source)));
  const text = readFileSync(file(name), 'utf8');
  expect(text).toContain('Ü Ü');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toContain('\n');
});

it('a file in another encoding is told with how to save it', async () => {
  const { run, file } = await begun();
  writeFileSync(file('a.csv'), Buffer.from('key;translation\r\nx;Grüße\r\n', 'latin1'));
  await expect(run('--take', file('a.csv'))).rejects.toThrow(/not written in UTF-8.*Save it as UTF-8/s);
});

it('a file that a translator may have worked on is not written over', async () => {
  const { run, file } = await begun();
  await run('--write', file('to do.csv'));
  const written = readFileSync(file('to do.csv'), 'utf8');
  await expect(run('--write', file('to do.csv'), '--all')).rejects.toThrow(/is there already.*--take "[^"]*to do\.csv"\..*--over/);
  expect(readFileSync(file('to do.csv'), 'utf8')).toBe(written);
});

it('a guide that begins with a byte order mark keeps the comments and further keys of its front matter', async () => {
  const { translated, file, change } = await begun();
  await translated('all.csv', inGerman);
  change('content/de/guides/first-guide.mdx', (text) => text.replace('---\n', '\ufeff---\n# Von uns.\n'));
  await translated('all.csv', (source) => inGerman(inGerman(source)));
  const guide = readFileSync(file('content/de/guides/first-guide.mdx'), 'utf8');
  expect(guide).toContain('# Von uns.\n');
  expect(guide).toContain('First guide Ü Ü');
});

it.each([
  ['de-DE', 'de'],
  ['de', 'de-AT'],
  ['DE', 'de'],
  ['de_DE', 'de'],
  ['zh-TW', 'zh-Hant'],
  ['es-419', 'es'],
])('a file in %s is one for %s', (told, target) => {
  const file = `<xliff version="1.2"><file target-language="${told}"><body><trans-unit id="a"><target>Ja.</target></trans-unit></body></file></xliff>`;
  expect(formats['.xlf']?.read(file, { source: 'en', target })).toEqual(new Map([['a', 'Ja.']]));
});

it.each([
  ['zh-TW', 'zh'],
  ['sr', 'sr-Latn'],
  ['de-DE', 'de-AT'],
  ['Deutsch (Sie)', 'de'],
])('a file in %s is none for %s', (told, target) => {
  const file = `<xliff version="1.2"><file target-language="${told}"></file></xliff>`;
  expect(() => formats['.xlf']?.read(file, { source: 'en', target })).toThrow(`this file is in ${told}, and not in ${target}.`);
});

describe('a file that is not what it should be is refused with its place', () => {
  it.each([
    ['a.csv', 'id,text\nx,y\n', /a\.csv, line 1: there is no column "key" and no column "translation"/],
    ['a.csv', 'key,translation\na,"b\n', /row 2: a quotation mark is not closed/],
    ['a.csv', 'key,translation\nphrases/line-1/text,a\nphrases/line-1/text,b\n', /row 3: phrases\/line-1\/text stands twice/],
    ['a.xlf', '<xliff version="2.0"></xliff>', /line 1: this is XLIFF 2\.0/],
    ['a.xlf', '<xliff version="1.2">\n<file></xliff>', /line 2: Unexpected close tag/],
    ['a.xlf', '<xliff version="1.2"><file target-language="fr"></file></xliff>', /this file is in fr, and not in de/],
    ['a.xlf', '<xliff version="1.2"><file target-language="den"></file></xliff>', /this file is in den, and not in de/],
    ['a.xlf', '<xliff version="1.2"><file target-language="de-Cyrl"></file></xliff>', /this file is in de-Cyrl, and not in de/],
    ['a.txt', '', /written and read as \.csv, \.xlf, \.xliff/],
    ['nothing.csv', undefined, /this file cannot be read/],
  ])('%s: %j', async (name, text, message) => {
    const { run, file } = await begun();
    if (text !== undefined) writeFileSync(file(name), text);
    await expect(run('--take', file(name))).rejects.toThrow(message);
  });

  it('a word that is not known says which are', async () => {
    await expect(translate(['de', '--wirte', 'to-do.csv'], [])).rejects.toThrow(/^Unknown option '--wirte'\.\n.*--write to-do\.csv/s);
    expect(await translate(['--help'], [])).toContain('--take to-do.csv');
  });

  it('a language that is not there is told how to begin', async () => {
    const { file } = await begun();
    const layers = [{ name: 'standard edition', folder: file('content') }];
    await expect(translate(['fr'], layers)).rejects.toThrow(/There is no language "fr"[\s\S]*fr\/playbook\.yaml/);
    await expect(translate(['en'], layers)).rejects.toThrow(/"en" is the default locale/);
  });
});

it('what a translation program proposes beside a translation is none', () => {
  const unit = (id: string, target: string) =>
    `<trans-unit id="${id}">${target}<alt-trans><target>Dank dir.</target></alt-trans></trans-unit>`;
  const file = `<xliff version="1.2"><file><body>${unit('a', '<target>Danke.</target>')}${unit('b', '<target/>')}</body></file></xliff>`;
  expect(formats['.xlf']?.read(file, { source: 'en', target: 'de' })).toEqual(new Map([['a', 'Danke.']]));
});

describe.each(['.csv', '.xlf'])('%s', (ending) => {
  it('holds any text', () => {
    // A text is trimmed when it is taken, and XML can hold no control characters.
    const texts = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff\ufeff]/u.test(text) && /\S/.test(text));
    fc.assert(
      fc.property(fc.oneof(texts, fc.constantFrom('=1+1', '- a\n- b', '"', "'=x", ';', ']]>', '&lt;')), (text) => {
        const unit = { key: 'phrases/x/text', type: 'phrases' as const, id: 'x', path: ['text'], source: text, note: 'Any.' };
        const standing: Standing = {
          key: 'phrases/x',
          type: 'phrases',
          id: 'x',
          units: [unit],
          fingerprint: '',
          state: 'translated',
          translations: new Map([[unit.key, text]]),
        };
        const languages = { source: 'en', target: 'de' };
        const format = formats[ending];
        expect(format?.read(format.write([standing], languages), languages).get(unit.key)).toBe(text);
      }),
    );
  });
});
