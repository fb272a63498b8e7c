import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { sourceText } from '../read/source-text.ts';
import { parseYaml } from '../read/yaml.ts';
import { withChanges, withEntries, withoutEntries } from './yaml-text.ts';

/** As somebody writes it: comments, blank lines, several kinds of quotes, brackets and braces. */
const written = `# Our lines.
- id: one # the first
  text: "It's done, {name}."
  why: It is kind.   # says Ann

  tones: [warm, friendly]
- {id: two, text: Fine, tones: [warm]}

# Not for sales.
- id: three
  text: >-
    A long line
    that goes on.
  notices:
    - One.
    # and
    - Two.
  speakers: { agent: Ann, caller: Mr Lee }
  options:
    - text: Yes.
      right: true
    - text: "No: never."
`;

describe('one changed value is one changed line', () => {
  it.each([
    ['a text in quotes keeps them', [0, 'text'], 'All done.', '  text: "It\'s done, {name}."', '  text: "All done."'],
    ['a comment behind a text stays', [0, 'why'], 'It: helps.', '  why: It is kind.   # says Ann', '  why: "It: helps."   # says Ann'],
    ['a list in brackets', [0, 'tones'], ['warm'], '  tones: [warm, friendly]', '  tones: [warm]'],
    ['in braces', [1, 'text'], 'Fine, then', '- {id: two, text: Fine, tones: [warm]}', '- {id: two, text: "Fine, then", tones: [warm]}'],
    [
      'a key that is new in braces',
      [1, 'why'],
      'So.',
      '- {id: two, text: Fine, tones: [warm]}',
      '- {id: two, text: Fine, tones: [warm], why: So.}',
    ],
    ['in an object in braces', [2, 'speakers'], { agent: 'Bo', caller: 'Mr Lee' }, 'agent: Ann', 'agent: Bo'],
    [
      'in one of several things',
      [2, 'options'],
      [{ text: 'Yes.', right: true }, { text: 'No.' }],
      '    - text: "No: never."',
      '    - text: "No."',
    ],
  ])('%s', (_, path, value, before, after) => {
    expect(withChanges(written, [{ path, value }])).toBe(written.replace(before, after));
  });
  it('a new key stands behind the one before it in the schema; one that goes leaves the others as they are', () => {
    const order = ['id', 'text', 'direction', 'why'];
    expect(withChanges(written, [{ path: [0, 'direction'], value: 'inbound' }], order)).toBe(
      written.replace('{name}."\n', '{name}."\n  direction: inbound\n'),
    );
    expect(withChanges(written, [{ path: [0, 'why'], value: undefined }])).toBe(written.replace('  why: It is kind.   # says Ann\n', ''));
  });
  it('several changes of a file, and an entry that goes with the lines of its own', () => {
    const changes = [
      { path: [0, 'text'], value: 'A' },
      { path: [0, 'owner'], value: 'Ann' },
      { path: [0, 'reviewed'], value: '2026-11-30' },
      { path: [2, 'notices'], value: ['Three.'] },
    ];
    expect(parse(withChanges(written, changes))).toMatchObject([
      { text: 'A', owner: 'Ann', reviewed: '2026-11-30' },
      {},
      { notices: ['Three.'], options: [{ right: true }, {}] },
    ]);
    expect(withoutEntries(written, [1])).toBe(written.replace('- {id: two, text: Fine, tones: [warm]}\n\n', ''));
  });
  it('a comment below a key without a value stays, whatever becomes of that key and of its entry', () => {
    const empty = '- id: one\n  why: # asked\n\n# For sales.\n- id: two\n';
    expect(withChanges(empty, [{ path: [0, 'why'], value: 'So.' }])).toBe(empty.replace('why:', 'why: So.'));
    expect(withChanges(empty, [{ path: [0, 'owner'], value: 'Ann' }])).toBe(empty.replace('# asked', '# asked\n  owner: Ann'));
    expect(withChanges(empty, [{ path: [0, 'why'], value: undefined }])).toBe(empty.replace('  why: # asked\n', ''));
    expect(withoutEntries(empty, [0])).toBe('# For sales.\n- id: two\n');
  });
  it.each([
    ['a key without a value gets several lines', 'why', 'A.\nB.', '  why: # asked\n', '  why: |- # asked\n    A.\n    B.\n'],
    ['and an object', 'why', { is: 'It is so.' }, '  why: # asked\n', '  why: # asked\n    is: It is so.\n'],
    ['a text gets several lines', 'text', 'A.\n\nB.', '  text: Yes. # Ann\n', '  text: |- # Ann\n    A.\n\n    B.\n'],
    ['and fewer', 'note', 'One.', '  note: |- # as said\n    A.\n    B.\n', '  note: One. # as said\n'],
    ['or others', 'note', 'A.\nC.', '    B.\n', '    C.\n'],
    ['a list gets longer', 'do', ['One.', 'Two.', 'Three.'], '# Bo\n', '# Bo\n    - Three.\n'],
    ['in its middle', 'do', ['One.', 'Half.', 'Two.'], '    - One.\n', '    - One.\n    - Half.\n'],
    ['at its beginning', 'do', ['None.', 'One.', 'Two.'], '    - One.\n', '    - None.\n    - One.\n'],
    ['and shorter', 'do', ['Two.'], '    - One.\n', ''],
    ['nothing of it stays', 'do', ['Other words.'], '    - One.\n    # and\n    - Two. # Bo\n', '    - Other words. # Bo\n'],
    ['a list of things gets longer', 'options', [{ text: 'Yes.' }, { text: 'No.' }], '# right\n', '# right\n    - text: No.\n'],
    [
      'a list is one word',
      'do',
      ['one'],
      'do: # legal\n    # both\n    - One.\n    # and\n    - Two. # Bo\n',
      'do: [one] # legal\n    # both # Bo\n',
    ],
  ])('a comment stays where its value takes more lines, or fewer: %s', (_, key, value, before, after) => {
    const commented =
      '- id: one\n  why: # asked\n  text: Yes. # Ann\n  note: |- # as said\n    A.\n    B.\n  do: # legal\n    # both\n    - One.\n    # and\n    - Two. # Bo\n  options:\n    - text: Yes. # right\n\n- id: two\n';
    expect(commented).toContain(before);
    for (const text of [commented, commented.replaceAll('\n', '\r\n')]) {
      const changed = withChanges(text, [{ path: [0, key], value }]);
      expect(changed.replaceAll('\r\n', '\n')).toBe(commented.replace(before, () => after));
      expect(changed.includes('\r')).toBe(text.includes('\r'));
    }
  });
  it('Windows line ends stay', () => {
    const windows = written.replaceAll('\n', '\r\n');
    const changed = withEntries(withChanges(windows, [{ path: [0, 'owner'], value: 'Ann' }]), [{ id: 'four' }]);
    expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
    expect(changed).toContain('\r\n  owner: Ann\r\n');
  });
});

it('what the check would take for a slip of who writes YAML stands in quotation marks of YAML, because it is meant', () => {
  const texts = ['“All done.”', '„So?“', '-hm', '• One.', "'tis so", 'He said “yes”', '«Ya.»', 'Plain.', '- so', '2-3'];
  const changed = withChanges('- id: one\n  text: Old.\n- {id: two, text: Old.}\n', [
    { path: [0, 'text'], value: texts[0] },
    { path: [0, 'do'], value: texts },
    { path: [1, 'text'], value: texts[1] },
  ]);
  const all = withEntries(changed, [{ id: 'three', text: texts[2], do: texts.slice(0, 2) }]);
  expect(parse(all)).toEqual([
    { id: 'one', text: texts[0], do: texts },
    { id: 'two', text: texts[1] },
    { id: 'three', text: texts[2], do: texts.slice(0, 2) },
  ]);
  expect(parseYaml(sourceText(all, 'x.yaml')).problems).toEqual([]);
});

it('whatever the layout, the values are those that were asked for', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('a: b', '- x', '#', '"', "it's", '[a]', '{x}', 'yes', '2026-01-01', ' x'),
  );
  const entry = fc.record(
    { id: fc.constant('x'), a: text, b: fc.array(text, { maxLength: 3 }), c: fc.record({ d: text }) },
    { requiredKeys: ['id', 'a'] },
  );
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), entry, fc.boolean(), (before, wanted, flow) => {
      const source = stringify(before, { collectionStyle: flow ? 'flow' : 'block', lineWidth: 0 });
      const at = before.length - 1;
      const keys = [...new Set([...Object.keys(before[at] ?? {}), ...Object.keys(wanted)])] as (keyof typeof wanted)[];
      const changed = withChanges(
        source,
        keys.map((key) => ({ path: [at, key], value: wanted[key] })),
      );
      expect(parse(changed)).toEqual([...before.slice(0, at), wanted]);
    }),
    { numRuns: 60 },
  );
});
