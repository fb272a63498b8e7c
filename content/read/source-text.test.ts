import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceText, type SourceText } from './source-text.ts';

const read = (raw: string) => sourceText(raw, 'a.yaml').text;

describe('signs that nobody sees are taken out', () => {
  test.for<[string, string, string]>([
    ['a no-break space', 'Thank\u00a0you', 'Thank you'],
    ['a no-break space after a dash of YAML, and after a colon', '-\u00a0id:\u00a0a', '- id: a'],
    ['a narrow, a thin and a figure space', 'a\u202fb\u2009c\u2007d', 'a b c d'],
    ['a wide space that indents', '\u3000id: a', ' id: a'],
    ['a zero-width space and a joiner in a word', 'chat\u200bty\u200d \u2060now', 'chatty now'],
    ['a soft hyphen', 'inter\u00adruption', 'interruption'],
    ['a byte order mark, also in the middle', '\ufeffone\ufefftwo', 'onetwo'],
    ['marks of direction', '\u200eThank you\u200f, \u202aSam\u202c\u2069', 'Thank you, Sam'],
    ['an override of direction, in any script', 'a\u202eb \u202eא', 'ab א'],
    ['line and page breaks of word processors', 'one\u2028two\vthree\ffour\u0085five\u2029six', 'one two three four five six'],
    ['the anchor of a picture', 'see \ufffc here', 'see  here'],
    ['fillers and tags', 'a\u3164b\u{e0041}c\u034fd', 'abcd'],
    ['a variant of a letter', 'a\ufe0fb', 'ab'],
    ['Windows and old Mac line ends', 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['letters joined, and letters in the dress of another', 'oﬃce, ﬁne, 𝐈𝐭 𝘸𝘢𝘴', 'office, fine, It was'],
    ['letters apart from their accents', 'U\u0308ber cafe\u0301 \u1112\u1161\u11ab', 'Über café 한'],
  ])('%s', ([, raw, text]) => {
    expect(read(raw)).toBe(text);
    expect(sourceText(raw, 'a.yaml').problems).toEqual([]);
  });
});

describe('signs that mean something stay', () => {
  test.each([
    'Vraiment\u00a0? 10\u00a0000 € – 5\u202f%, «\u00a0oui\u00a0»',
    '👩\u200d👩\u200d👧 ❤\ufe0f 1\ufe0f\u20e3 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'می\u200cخواهم',
    'क्\u200dष',
    'ภาษา\u200bไทย',
    'שלום \u200eSam\u200e, \u2066a\u2069',
    'お電話\u3000ありがとう',
    'naïve – “quoted” … ½',
  ])('%s', (text) => {
    expect(read(text)).toBe(text);
  });
});

describe('signs that mean nothing are told, not taken out', () => {
  test.for<[string, string, string]>([
    ['a\0b\0', 'an invisible control character stands here (U+0000), and 1 more in this file', 'Delete it, and type anew'],
    ['it\u0092s', 'an invisible control character stands here (U+0092)', 'In an old encoding of Windows it was "’": type that.'],
    ['\u007f', 'an invisible control character stands here (U+007F)', 'Delete it'],
    ['\uf0b7 Wait', "a bullet that only a word processor's own font has stands here (U+F0B7)", 'Take it out: "- "'],
    ['\ue000', "a sign that only a word processor's own font has stands here (U+E000)", 'Take it out'],
    ['W\ufffdrm', 'a character was lost here when the text was converted: "\ufffd" stands in its place', 'Type it anew.'],
    ['a\ufdd0', 'an invisible control character stands here (U+FDD0)', 'Delete it'],
    ['\ud83d alone', 'an invisible control character stands here (U+D83D)', 'Delete it'],
  ])('%j', ([raw, message, hint]) => {
    const [problem] = sourceText(raw, 'a.yaml').problems;
    expect(problem?.message).toBe(message);
    expect(problem?.hint).toContain(hint);
  });
});

describe('places are those of the file', () => {
  test('behind signs that were taken out', () => {
    const source = sourceText('a\u200b\u200bb: c\r\nd\u0308: e\r\n', 'a.yaml');
    expect(source.text).toBe('ab: c\nd̈: e\n');
    expect(source.placeAt(source.text.indexOf('b'))).toEqual({ file: 'a.yaml', line: 1, column: 4 });
    expect(source.placeAt(source.text.indexOf('e'))).toEqual({ file: 'a.yaml', line: 2, column: 5 });
  });
  test('whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', '\r', '\u200b', '\u00a0', 'u\u0308', '\u2028', '👍') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const raw = `${before}\nX${after}`;
        const source = sourceText(raw, 'a.yaml');
        expect(source.placeAt(source.text.indexOf('X'))).toEqual({
          file: 'a.yaml',
          line: `${before}\n`.split(/\r\n|\n|\r/).length,
          column: 1,
        });
      }),
    );
  });
});

describe('the marks of a merge', () => {
  test.each(['a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> theirs\n', 'a: 1\n>>>>>>> theirs\n', 'a: 1\n||||||| base\n'])(
    '%j',
    (raw) => {
      const source = sourceText(raw, 'a.yaml');
      expect(source.readable).toBe(false);
      expect(source.problems).toMatchObject([{ line: 2, column: 1, message: expect.stringContaining('marks of a merge') }]);
    },
  );
  test('are not taken for them: a quotation seven deep, an underlined heading', () => {
    expect(sourceText('>>>>>>>\n', 'a.mdx').readable).toBe(true);
    expect(sourceText('Title\n=======\n', 'a.mdx').readable).toBe(true);
  });
});

test('fifty thousand blank lines, and as many signs, are read at once', () => {
  expect(read('\n'.repeat(50_000))).toHaveLength(50_000);
  expect(read('a\u200b'.repeat(50_000))).toHaveLength(50_000);
  expect(read('a\u200e'.repeat(50_000))).toHaveLength(50_000);
});

test('a text of plain letters, which is not looked through, is as it would be if it were', () => {
  const others: string[] = [];
  for (let code = 0; code < 0x3000; code++) {
    const sign = String.fromCharCode(code);
    // The invisible space at the end is taken out of every text, and makes this one be looked through.
    const [alone, looked] = [`a${sign}b`, `a${sign}b\u200b`].map((raw) => sourceText(raw, 'a.yaml')) as [SourceText, SourceText];
    if (alone.text !== looked.text || alone.problems.length !== looked.problems.length) others.push(code.toString(16));
  }
  expect(others).toEqual([]);
});
