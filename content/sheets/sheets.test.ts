import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../check/check.ts';
import { standardEdition } from '../folder.ts';
import { loadPlaybook } from '../read/index.ts';
import { writePlaybook, type Change } from '../testing/minimal-playbook.ts';
import { writeFiles, type Files } from '../write/write-files.ts';
import { exportContent, importContent } from './command.ts';
import { csvOf, rowsOfCsv } from './csv.ts';
import { readEntries } from './entries.ts';
import { findHeadings } from './headings.ts';
import { entryKinds, ownEntries, sheetOf } from './kinds.ts';
import { tablesOfXlsx, xlsxOf } from './xlsx.ts';

/** A playbook with a folder of its owner over it, and the two commands on it. */
async function playbook(changes: Record<string, Change> = {}, own: Record<string, string> = {}) {
  const project = await writePlaybook(changes);
  const content = path.join(project, 'content');
  const ours = path.join(project, 'ours');
  for (const [name, text] of Object.entries({ 'playbook.yaml': 'name: Ours\n', ...own })) {
    await mkdir(path.dirname(path.join(ours, name)), { recursive: true });
    writeFileSync(path.join(ours, name), text);
  }
  const layers = [
    { name: 'standard edition', folder: content },
    { name: 'ours', folder: ours },
  ];
  const file = (name: string) => path.join(project, name);
  return {
    file,
    write: (...words: string[]) => exportContent(words, layers, project),
    /** Imports, and returns everything that was printed. */
    async read(...words: string[]) {
      const printed: string[] = [];
      const { said, isWhole } = await importContent(words, layers, project, (text) => printed.push(text));
      return { told: [...printed, said].join('\n'), isWhole };
    },
    own: (name: string) => readFileSync(path.join(ours, name), 'utf8'),
    /** Changes the rows of a CSV file. */
    change(name: string, made: (rows: string[][]) => string[][]) {
      const rows = Papa.parse<string[]>(readFileSync(file(name), 'utf8').replace('\ufeff', '')).data;
      writeFileSync(file(name), Papa.unparse(made(rows)));
    },
    check: () => checkContent(content, project, ours),
  };
}

const heading = ['id', 'text', 'contexts', 'situations', 'step', 'tones', 'why', 'not when'];
const line = (id: string, text: string, more: Partial<Record<string, string>> = {}) => {
  const cells: Partial<Record<string, string>> = {
    id,
    text,
    contexts: 'support',
    situations: 'chatty',
    step: 'goodbye',
    tones: 'warm',
    why: 'So.',
    'not when': 'Never.',
    ...more,
  };
  return heading.map((key) => cells[key] ?? '');
};
/** As Excel in Germany saves it. */
const german = (rows: string[][]) => `\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`;

describe('all content there and back', () => {
  it.each(['en', 'es'])('every entry of %s is the same after CSV and after XLSX', { timeout: 20_000 }, async (locale) => {
    const whole = await loadPlaybook(path.join(standardEdition, locale));
    const sheets = [...entryKinds.keys()].map((kind) => sheetOf(kind, whole));
    const workbook = await tablesOfXlsx(await xlsxOf(sheets), 'all.xlsx');
    for (const [index, sheet] of sheets.entries()) {
      const kind = entryKinds.get(sheet.name);
      if (!kind) throw new Error(sheet.name);
      const csv = { name: sheet.name, rows: rowsOfCsv(csvOf(sheet.rows), 'x.csv') };
      for (const table of [csv, workbook[index] ?? csv]) {
        const known = [...kind.columns.entry, ...kind.columns.parts].map((column) => column.heading);
        const headings = findHeadings(table, known);
        if (!headings) throw new Error(`${sheet.name} has no headings`);
        const { entries, problems } = readEntries(
          table,
          headings,
          kind.type,
          kind.columns,
          'id',
          { entries: new Map(), taken: new Set() },
          'x',
        );
        expect(problems).toEqual([]);
        expect(new Map(entries.map(({ id, value }) => [id, value]))).toEqual(ownEntries(whole, kind.type));
      }
    }
  });

  it.each(['all.xlsx', 'phrases.csv', 'questions.csv', 'wording.csv', 'sign-off.csv', 'checklists.csv'])(
    'what %s was written with, it changes nothing by',
    async (name) => {
      const { write, read } = await playbook();
      await write(name);
      const { told, isWhole } = await read(name, '--write');
      expect(told).toMatch(/left alone: [1-9]/);
      expect(told).not.toMatch(/(?:added|changed): [1-9]/);
      expect(told).toContain('There is nothing to write.');
      expect(isWhole).toBe(true);
    },
  );

  it('any text comes back as it was, also one that a spreadsheet would calculate', { timeout: 20_000 }, async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff\ufeff]/u.test(text)),
      fc.constantFrom('=1+1', '+49', '-a', '@x', "'=x", "''+", '"', '""', 'a\nb', '_x000D_', '007', 'TRUE', '1e5', ' x '),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }), async (cells) => {
        const rows = [['id', 'text', 'why'], ...cells.map(([, ...rest]) => ['x', ...rest])];
        expect(rowsOfCsv(csvOf(rows), 'x.csv').filter((row) => row.length > 1)).toEqual(rows);
        const [table] = await tablesOfXlsx(await xlsxOf([{ name: 'x', rows, widths: [9, 9, 9] }]), 'x.xlsx');
        expect(table?.rows.map((row) => rows[0]?.map((_, at) => row[at] ?? ''))).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what a spreadsheet changes', () => {
  it('of 60 lines with 5 wrong ones, 55 are taken, and 5 are told by row and column', async () => {
    const { read, file, own, check } = await playbook({}, { 'en/phrases/chatty.yaml': '# Ours.\n- id: line-2\n  why: For us.\n' });
    const rows = Array.from({ length: 60 }, (_, index) => line(`our-${index}`, `Line number ${index} it is, {name}.`));
    rows[10] = line('our-10', '');
    rows[20] = line('our-20', 'Hello.', { tones: 'wrm' });
    rows[30] = line('our-30', 'Hello, {nmae}.');
    rows[40] = line('our-40', 'Word '.repeat(90));
    rows[50] = line('our-49', 'Twice.');
    writeFileSync(file('lines.csv'), german([heading, ...rows]));
    const { told, isWhole } = await read('lines.csv', '--write');
    expect(isWhole).toBe(false);
    expect(told).toContain('added: 55\n');
    expect(told).toContain('NOT TAKEN, 5 rows:');
    expect(told).toContain("row 12, column B: 'text' is missing");
    expect(told).toMatch(/row 22, column F: .*'wrm'.*Did you mean 'warm'\?/s);
    expect(told).toMatch(/row 32, column B: .*nmae/);
    expect(told).toContain("row 42, column B: 'text': at most 400 characters fit here");
    expect(told).toContain("row 52, column A: the identifier 'our-49' stands twice in phrases: also in row 51");
    expect(own('en/phrases/chatty.yaml')).toMatch(/^# Ours\.\n- id: line-2\n {2}why: For us\.\n\n- id: our-0\n/);
    const { playbooks, problems } = await check();
    expect(problems).toEqual([]);
    expect(playbooks[0]?.phrases).toHaveLength(58);
  });

  it('a changed cell becomes one key in the own folder, and goes again when it is as below', async () => {
    const { write, read, change, own } = await playbook({}, { 'en/phrases/chatty.yaml': '# Ours.\n- id: line-3 # Ann\n  why: For us.\n' });
    await write('phrases.csv');
    change('phrases.csv', (rows) => rows.map((row) => row.map((cell) => (cell === 'Thank you, {name}.' ? 'Thanks, {name}.' : cell))));
    const { told } = await read('phrases.csv', '--write');
    expect(told).toContain('~ line-1\n        text: "Thank you, {name}." → "Thanks, {name}."\n  left alone: 2 as they are');
    expect(own('en/phrases/chatty.yaml')).toBe('# Ours.\n- id: line-3 # Ann\n  why: For us.\n\n- id: line-1\n  text: Thanks, {name}.\n');
    change('phrases.csv', (rows) => rows.map((row) => row.map((cell) => (cell === 'Thanks, {name}.' ? 'Thank you, {name}.' : cell))));
    await read('phrases.csv', '--write');
    // The table was exported before the change, so that the line is as below again.
    expect(own('en/phrases/chatty.yaml')).toBe('# Ours.\n- id: line-3 # Ann\n  why: For us.\n');
  });

  it('legal signs: owner and day come back from the sheet, and what only tells stays', async () => {
    const { write, read, change, own } = await playbook();
    await write('sign-off.csv');
    change('sign-off.csv', ([head = [], ...rows]) => {
      expect(head).toEqual(['id', 'text', 'where used', 'why', 'not when', 'owner', 'reviewed']);
      expect(rows[0]?.[2]).toContain('They keep talking\nSupport\nclose: A whole close\nchecklist: ');
      return [head, ...rows.map(([id = '', text = '', , why = '', not = '']) => [id, text, 'changed', why, not, 'Legal', '2026-11-30'])];
    });
    const { told } = await read('sign-off.csv', '--write');
    expect(told).toContain('changed: 3');
    expect(own('en/phrases/chatty.yaml')).toContain('- id: line-1\n  owner: Legal\n  reviewed: 2026-11-30\n');
    change('sign-off.csv', (rows) => [...rows, ['line-9', 'x', '', 'y', 'z', 'Legal', '03/04/2026']]);
    expect((await read('sign-off.csv', '--write')).told).toContain("column G: 'reviewed': a day is written like 2026-11-29");
  });

  it('an option of a question, a text of the interface, and a line without an identifier', async () => {
    const { write, read, file, change, own, check } = await playbook();
    await write('questions.csv');
    change('questions.csv', (rows) => rows.map((row) => row.map((cell) => (/^Goodbye/.test(cell) ? `${cell} Ada.` : cell))));
    expect((await read('questions.csv', '--write')).told).toContain('changed: 1\n');
    await write('wording.csv');
    change('wording.csv', (rows) => rows.map((row) => row.map((cell) => (cell === 'guides' ? 'Handbook' : cell))));
    await read('wording.csv', '--write');
    expect(own('en/wording/site.yaml')).toBe('guides: Handbook\n');
    writeFileSync(file('new.csv'), Papa.unparse([heading, line('', 'Take good care of yourself.')]));
    const { told } = await read('new.csv', '--write');
    expect(told).toContain('+ take-good-care-of-yourself  "Take good care of yourself."');
    expect((await read('new.csv', '--write')).told).toContain('left alone: 1 as they are');
    expect((await check()).problems).toEqual([]);
  });

  it('the rows of a question that somebody has sorted take along what stands in a column that was deleted', async () => {
    const { write, read, change, own } = await playbook();
    await write('questions.csv');
    change('questions.csv', ([names = [], ...rows]) => {
      const [text, left] = [names.indexOf('entry text'), names.indexOf('entry feedback')];
      const sorted = rows.filter((row) => row.length > 1).sort((a, b) => (String(a[text]) < String(b[text]) ? 1 : -1));
      return [names, ...sorted].map((row) => row.filter((_, at) => at !== left));
    });
    const { told } = await read('questions.csv', '--write');
    expect(told).toContain('changed: 1');
    const goodbye = '    - text: Goodbye for now.\n      right: true\n      feedback: That is it.\n';
    expect(own('en/questions/too-fast.yaml')).toBe(
      `- id: first-question\n  options:\n${goodbye}    - text: Bye.\n      feedback: Too short.\n`,
    );
  });

  it('a sheet that was sorted leaves the parts of its entries in their order; a copy of an entry is told', async () => {
    const questions = Array.from({ length: 5 }, (_, at) => `q-${at}`);
    const written = questions.map(
      (id) =>
        `- id: ${id}\n  kind: single\n  prompt: Which is best, ${id}?\n  mistake: too-fast\n  guide: first-guide\n  options:\n    - text: Zebra ${id}.\n      right: true\n      feedback: Yes.\n    - text: Ant ${id}.\n      feedback: No.\n`,
    );
    const { write, read, change, own } = await playbook({}, { 'en/questions/ours.yaml': written.join('\n') });
    await write('questions.csv');
    const before = own('en/questions/ours.yaml');
    change('questions.csv', ([names = [], ...rows]) => {
      const text = names.indexOf('entry text');
      const sorted = rows.filter((row) => row.length > 1).sort((a, b) => (String(a[text]) < String(b[text]) ? -1 : 1));
      return [names, ...sorted.map((row) => row.map((cell) => cell.replace('Ant q-3.', 'Aunt q-3.')))];
    });
    const { told } = await read('questions.csv', '--write');
    expect(told).toMatch(/The rows of 4 entries stand in another order, as if the sheet had been sorted/);
    expect(own('en/questions/ours.yaml')).toBe(before.replace('Ant q-3.', 'Aunt q-3.'));
    await write('questions.csv', '--over');
    change('questions.csv', (rows) => [...rows.filter((row) => row.length > 1), ...rows.filter(([id]) => id === 'q-1')]);
    expect((await read('questions.csv', '--write')).told).toContain(
      'the rows of this entry stand twice: also from row 6 on\n      Delete the copy; or empty its identifiers',
    );
  });

  it('a file in which somebody may have worked is not written over', async () => {
    const { write, file } = await playbook();
    await write('phrases.csv');
    writeFileSync(file('phrases.csv'), 'Mine.');
    await expect(write('phrases.csv')).rejects.toThrow(
      /^phrases\.csv is there already.*content -- import phrases\.csv\..*export phrases\.csv --over$/,
    );
    expect(readFileSync(file('phrases.csv'), 'utf8')).toBe('Mine.');
    await write('phrases.csv', '--over');
    expect(readFileSync(file('phrases.csv'), 'utf8')).toContain('line-1');
    // Other programs only read what they are given.
    for (let times = 0; times < 2; times += 1) await write('lines.yml');
  });

  it('days, answers and names are read as a spreadsheet in any country writes them', async () => {
    const { write, read, change, own, file, check } = await playbook();
    await write('phrases.csv');
    change('phrases.csv', ([names = [], ...rows]) => [
      names,
      ...rows.map((row, index) =>
        row.map((cell, at) => {
          const changed = [
            { reviewed: '31/01/2026', verbatim: 'WAHR', tones: 'Warm', text: cell.replace(' ', '\u00a0\u200b') },
            { reviewed: '02/03/2026', step: 'Goodbye', why: '“It is kind.”' },
            { verbatim: 'perhaps' },
          ][index] as Record<string, string> | undefined;
          return changed?.[names[at] ?? ''] ?? cell;
        }),
      ),
    ]);
    const { told } = await read('phrases.csv', '--write');
    expect(told).toContain('row 4, column H: \'verbatim\' should be yes or no, but is the text "perhaps"');
    expect(own('en/phrases/chatty.yaml')).toBe(
      '- id: line-1\n  verbatim: true\n  reviewed: 2026-01-31\n\n- id: line-2\n  why: "“It is kind.”"\n  reviewed: 2026-03-02\n',
    );
    expect((await check()).problems).toEqual([]);
    // As Excel writes "Unicode text".
    const rows = ['id\ttext\twhy', 'line-1\tThank you, {name}.\tSo it is, “Ms Okafor”.'].join('\r\n');
    writeFileSync(file('text.csv'), Buffer.from(`\ufeff${rows}`, 'utf16le'));
    await read('text.csv', '--write');
    expect(own('en/phrases/chatty.yaml')).toContain('why: So it is, “Ms Okafor”.');
  });

  it('translations go out and come back, those that are wrong by row', async () => {
    const { write, read, change, file } = await playbook({
      '../playbook.yaml': 'locales: [en, de]\n',
      '../de/playbook.yaml': 'language: de\nlanguageName: Deutsch\n',
    });
    await write('to-do.xlsx', '--kind', 'translations', '--locale', 'de');
    await write('to-do.csv', '--kind', 'translations', '--locale', 'de');
    change('to-do.csv', ([head = [], ...rows]) => [
      head,
      ...rows.map(([key = '', state = '', source = '', , note = '']) => [
        key,
        state,
        source,
        key === 'phrases/line-1/text' ? 'Danke.' : source,
        note,
      ]),
    ]);
    const { told } = await read('to-do.csv', '--write', '--kind', 'translations');
    expect(told).toMatch(/row \d+, column D: \{name\} is missing, which is filled in there\./);
    expect(readFileSync(file('content/de/phrases/chatty.yaml'), 'utf8')).not.toContain('line-1');
    expect((await read('to-do.xlsx', '--dry-run')).told).toContain('added: 0');
    expect((await read('to-do.csv', '--dry-run')).told).toMatch(/left alone: \d{3}/);
  });

  it('nothing is written without a yes, nor when something else would break', async () => {
    const { read, file, own } = await playbook({
      'placeholders.yaml': ['- id: name', '- id: order\n  label: Order\n  example: A1\n  kind: text\n- id: name'],
    });
    writeFileSync(file('new.csv'), Papa.unparse([heading, line('', 'Bye.')]));
    const answers = [false, true];
    const layers = ['content', 'ours'].map((name) => ({ name, folder: file(name) }));
    const ask = () => Promise.resolve(answers.shift() ?? false);
    expect((await importContent(['new.csv'], layers, file('.'), () => undefined, ask)).said).toBe('Nothing was written.');
    expect((await read('new.csv', '--dry-run')).told).toContain('Nothing was written (--dry-run).');
    expect((await importContent(['new.csv'], layers, file('.'), () => undefined, ask)).said).toContain('ours/en/phrases/chatty.yaml');
    expect(own('en/phrases/chatty.yaml')).toContain('text: Bye.');
  });
});

describe('as spreadsheets write them', () => {
  it('titles above, headings in two rows with merged cells, columns of their own, empty rows between', async () => {
    const { file, read, own } = await playbook();
    const rows = [
      ['Our lines, as of November'],
      [],
      ['Id', 'What is said', '', 'Contexts', 'Situations', 'Step', 'Tones', 'Checked by'],
      ['', 'Text', 'Why', '', '', '', '', ''],
      ['ours', 'So long.', 'It ends.', 'support', 'chatty', 'goodbye', 'warm', 'Bo'],
      [],
      ['theirs', '=So', '+1', 'support', 'chatty', 'Goodbye', 'Wram', ''],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
      { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
      { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
    ];
    writeFileSync(file('a.xlsx'), await writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges }] }));
    const { told } = await read('a.xlsx', '--write');
    expect(told).toContain('Column H, "Checked by", is none of the playbook\'s: it is left alone.');
    expect(told).toContain(
      'row 5, column A: \'not when\' is missing\n      The sheet has no column for it: add one with the heading "not when".',
    );
    expect(told).toContain("row 7, column G: tone 'wram' is not known. Did you mean 'warm'?");
    const whole = rows.map((row, index) =>
      index === 3 ? [...row.slice(0, 7), 'Not when'] : index > 3 && row.length > 0 ? [...row.slice(0, 6), 'warm', 'Never.'] : row,
    );
    writeFileSync(file('a.csv'), `sep=;\r\n${german(whole).slice(1)}`);
    expect((await read('a.csv', '--write')).told).toContain('added: 2');
    expect(own('en/phrases/chatty.yaml')).toContain('- id: theirs\n  text: =So\n');
  });

  it('days and answers as Excel keeps them; a heading that is misspelt is told', async () => {
    const { file, read, own } = await playbook();
    const workbook = (headings: string[]) =>
      writeXlsx({
        sheets: [
          {
            name: 'phrases',
            rows: [headings, ['line-1', true, new Date(Date.UTC(2026, 10, 30)), 'Ann']],
            columns: [{}, {}, { numFmt: 'yyyy-mm-dd' }],
          },
        ],
      });
    writeFileSync(file('a.xlsx'), await workbook(['id', 'verbatim', 'reviewed', 'ownr']));
    const { told, isWhole } = await read('a.xlsx', '--write');
    expect(told).toContain("row 1, column D: the heading 'ownr' is not known here. Did you mean 'owner'?");
    expect(told).toContain('Nothing of this sheet is taken until its headings are right.');
    expect(isWhole).toBe(false);
    writeFileSync(file('a.xlsx'), await workbook(['id', 'verbatim', 'reviewed', 'owner of it']));
    expect((await read('a.xlsx', '--write')).isWhole).toBe(true);
    expect(own('en/phrases/chatty.yaml')).toBe('- id: line-1\n  verbatim: true\n  reviewed: 2026-11-30\n');
  });
});

describe('what cannot be taken is told in one sentence, and nothing changes', () => {
  const zip = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each<[string, string | Uint8Array | undefined, RegExp]>([
    ['lines.csv', undefined, /^There is no file .*lines\.csv/],
    ['a.csv', 'name,colour\na,b\n', /no row of it names the columns/],
    ['a.csv', 'id,text\na,"b\n', /row 2: a quotation mark is not closed/],
    [
      'a.csv',
      Buffer.from('id,text\na,caf\xe9\n', 'latin1'),
      /not written in UTF-8.* Save it as an Excel workbook \(\.xlsx\) or as CSV UTF-8/,
    ],
    ['a.csv', `id,text\n${'a,b\n'.repeat(100_000)}`, /holds more than 20,000 rows.*Split it/],
    ['a.csv', '%PDF-1.7', /this is a PDF, not text/],
    ['a.csv', '<html><table>', /is a web page or XML, and no spreadsheet/],
    ['a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /a workbook of an old Excel, or one with a password/],
    ['a.xlsx', 'id,text', /ends like a workbook and is none/],
    ['a.xlsx', zip({ 'a.txt': bytes('x') }), /is a zip file, and no workbook of Excel/],
    ['a.xlsx', bytes('PK\u0003\u0004 and more'), /is damaged/],
    ['a.xlsx', zip({ 'xl/workbook.xml': bytes('<'), 'xl/vbaProject.bin': bytes('x') }), /is a workbook with macros/],
    ['a.xlsx', zip({ 'xl/workbook.xml': new Uint8Array(201_000_000) }), /unfolds to more than 200 MB/],
    ['a.xlsx', zip({ 'xl/workbook.xml': bytes('<workbook') }), /is damaged|no row of it/],
  ])('%s: %.20s', async (name, text, message) => {
    const { file, read } = await playbook();
    if (text !== undefined) writeFileSync(file(name), text);
    await expect(read(name, '--write')).rejects.toThrow(message);
  });

  it('a workbook of 100,000 rows', { timeout: 20_000 }, async () => {
    const { file, read } = await playbook();
    const workbook = await writeXlsx({ sheets: [{ name: 'phrases', rows: [['id', 'text']] }] });
    const row = '<row><c t="inlineStr"><is><t>x</t></is></c></row>';
    const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row.repeat(100_000)}</sheetData></worksheet>`;
    writeFileSync(file('a.xlsx'), zip({ ...unzipSync(workbook), 'xl/worksheets/sheet1.xml': bytes(sheet) }));
    await expect(read('a.xlsx', '--write')).rejects.toThrow(/sheet "phrases", holds more than 20,000 rows/);
  });

  it('words of the command', async () => {
    const { read, write } = await playbook();
    await expect(write('a.txt')).rejects.toThrow('a.txt: name a file that ends in .xlsx or .csv; or');
    await expect(write('a.csv')).rejects.toThrow('A CSV file holds one kind. Name it: --kind contexts');
    await expect(write('a.csv', '--kind', 'frases')).rejects.toThrow('There is no kind "frases". Did you mean \'phrases\'?');
    await expect(write('a.xlsx', '--locale', 'de')).rejects.toThrow('There is no language "de".');
    await expect(read('a.csv', '--wirte')).rejects.toThrow(/^Unknown option '--wirte'/);
    expect(await write('--help')).toContain('--kind     one of contexts');
  });

  it('content that is broken as it stands', async () => {
    const { write } = await playbook({ 'phrases/chatty.yaml': ['step: goodbye', 'stp: goodbye'] });
    await expect(write('a.xlsx')).rejects.toThrow(/chatty\.yaml:5.*Mend the content first/s);
  });
});

describe('files are written all or none', () => {
  const failing = (code: string, at: number): { files: Files; folder: string } => {
    const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    let calls = 0;
    const files: Files = {
      ...(process.getBuiltinModule('node:fs') satisfies Files),
      writeFileSync: (...args) => {
        calls += 1;
        if (calls === at) throw Object.assign(new Error(code), { code });
        writeFileSync(...args);
      },
    };
    return { files, folder };
  };
  it.each([
    ['ENOSPC', /b\.yaml cannot be written: the disk is full\. Nothing was changed\./],
    ['EACCES', /you may not write there, or another program has it open\./],
    ['EBUSY', /another program has it open\. Close it there\./],
  ])('%s at the second of three', (code, message) => {
    const { files, folder } = failing(code, 2);
    const names = ['a.yaml', 'b.yaml', 'c.yaml'].map((name) => path.join(folder, name));
    writeFileSync(names[0] ?? '', 'old');
    const changes = names.map((file, index) => ({ file, before: index === 0 ? 'old' : undefined, after: 'new' }));
    expect(() => {
      writeFiles(changes, files);
    }).toThrow(message);
    expect(process.getBuiltinModule('node:fs').readdirSync(folder)).toEqual(['a.yaml']);
    expect(readFileSync(names[0] ?? '', 'utf8')).toBe('old');
  });
  it.skipIf(process.platform === 'win32')('a file that a group may write stays so', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = path.join(folder, 'a.yaml');
    writeFileSync(file, 'one');
    chmodSync(file, 0o664);
    writeFiles([{ file, before: 'one', after: 'two' }]);
    expect((statSync(file).mode & 0o777).toString(8)).toBe('664');
  });

  it('a file that somebody has changed meanwhile is left as it is', () => {
    const { folder } = failing('', 0);
    const file = path.join(folder, 'a.yaml');
    writeFileSync(file, 'theirs');
    expect(() => {
      writeFiles([{ file, before: 'old', after: 'ours' }]);
    }).toThrow(/a\.yaml has changed since it was read\. Nothing was written/);
    expect(readFileSync(file, 'utf8')).toBe('theirs');
  });
});
