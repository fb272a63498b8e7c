/** Breaks content files in every way that editors, tools and attackers do: seeded, so that each mutant can be made again. */

export interface Mutant {
  text: string;
  /** What was done, to be read in a report. */
  how: string;
  /** The characters of the original that were replaced. */
  from: number;
  to: number;
}

/** Pieces that mean something to YAML, MDX, HTML, JavaScript or a shell, or that are long, deep or no text at all. */
const pieces = [
  ...[
    '"',
    "'",
    '`',
    '{',
    '}',
    '[',
    ']',
    '<',
    '>',
    '&',
    '*',
    '!',
    '|',
    '>-',
    '%',
    '@',
    '#',
    ' #',
    ': ',
    ':',
    '- ',
    '-',
    '? ',
    ', ',
    '~',
    '\\',
  ],
  ...['---', '...', '--- # {', '<<: *a', '&a [*a]', '*unknown', '!!js/function "x"', '!!binary x', '!<tag:a> b', '%YAML 9.9', '%TAG ! x'],
  ...['null', 'true', '0x1F', '1e999', '-0', '.inf', '.nan', '2026-99-99', '12:30:45', '0o17', '007', '{}', '[]', '[[]]', '{a: {b: c}}'],
  ...[
    '__proto__: {a: 1}',
    'constructor: x',
    'toString: x',
    'hasOwnProperty: 1',
    'id: __proto__',
    'id: constructor',
    'id: ../../x',
    'id: a/b',
  ],
  ...[
    '<script>x</script>',
    '<img src=x onerror=x>',
    '{globalThis.x = 1}',
    '${x}',
    '{{x}}',
    '{name',
    'name}',
    '{}',
    '{ }',
    '{na me}',
    '{x:y|z}',
  ],
  ...[
    "import a from 'a'\n",
    'export const a = 1\n',
    '<!-- x -->',
    '<Phrases ids="',
    '](javascript:x)',
    '![x](//x)',
    '[x]: y',
    '[^1]',
    '$(x)',
    '`x`',
  ],
  ...[
    '\t',
    '\t\t- ',
    '\r',
    '\r\n',
    '\n\n\n',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\ufeff',
    '\u200b',
    '\u202e',
    '\u2028',
    '\ud800',
    '\uffff',
    '🙂',
    'é',
  ],
  ...['<<<<<<< HEAD\n', '=======\n', '>>>>>>> x\n', '“x”', '：', '－ ', '　', '\u00a0', '\u00a0- '],
  ...[
    '['.repeat(3_000),
    '{a: '.repeat(2_000),
    '> '.repeat(3_000),
    '"'.repeat(2_001),
    '- '.repeat(1_500),
    '*'.repeat(4_000),
    '_a'.repeat(2_000),
  ],
  ...[
    'x'.repeat(20_000),
    '\n'.repeat(20_000),
    ' '.repeat(20_000),
    'a: b\n'.repeat(500),
    '- a\n'.repeat(2_000),
    '((((a'.repeat(2_000),
    'a, '.repeat(9_000),
  ],
];

type Way = (text: string, random: () => number) => Mutant;

const anyPlace = (text: string, random: () => number) => Math.floor(random() * (text.length + 1));
const pick = <Value>(list: readonly Value[], random: () => number): Value => list[Math.floor(random() * list.length)] as Value;
const replaced = (text: string, from: number, to: number, put: string, how: string): Mutant => ({
  text: text.slice(0, from) + put + text.slice(to),
  how: `${how} at ${from}: ${JSON.stringify(put.slice(0, 40))}`,
  from,
  to,
});

/** The line around a place, with its line end. */
function lineAt(text: string, at: number): [from: number, to: number] {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end + 1];
}

/** The value of a key: what stands behind the colon of a line. */
function valueAt(text: string, at: number): [from: number, to: number] {
  const [from, to] = lineAt(text, at);
  const key = /^[\s-]*[\w-]+:[ \t]*/.exec(text.slice(from, to))?.[0].length ?? 0;
  return [from + key, Math.max(from + key, to - 1)];
}

const ways: readonly Way[] = [
  (text, random) => {
    const at = anyPlace(text, random);
    return replaced(text, at, at, pick(pieces, random), 'put in');
  },
  (text, random) => {
    const [from, to] = valueAt(text, anyPlace(text, random));
    return replaced(text, from, to, pick(pieces, random), 'value');
  },
  (text, random) => {
    const [from, to] = lineAt(text, anyPlace(text, random));
    return replaced(text, from, to, '', 'line out');
  },
  (text, random) => {
    const [from, to] = lineAt(text, anyPlace(text, random));
    return replaced(text, to, to, text.slice(from, to), 'line twice');
  },
  (text, random) => {
    const [from] = lineAt(text, anyPlace(text, random));
    return replaced(text, from, from, pick([' ', '  ', '    ', '\t', '- ', '# '], random), 'indented');
  },
  (text, random) => {
    const from = anyPlace(text, random);
    const blanks = /^[\s-]*/.exec(text.slice(from))?.[0].length ?? 0;
    return replaced(text, from, Math.max(from + blanks, Math.min(text.length, from + 1)), '', 'out');
  },
  (text, random) => {
    const from = anyPlace(text, random);
    return replaced(text, from, text.length, '', 'cut off');
  },
  (text, random) => {
    const from = anyPlace(text, random);
    const to = Math.min(text.length, from + Math.floor(random() * 200));
    const at = anyPlace(text, random);
    return replaced(text, at, at, text.slice(from, to), 'copied');
  },
  (text, random) => {
    const [from, to] = valueAt(text, anyPlace(text, random));
    return replaced(text, from, to, text.slice(from, to).split('').reverse().join(''), 'turned round');
  },
];

/** Breaks a text in one way. */
export function mutate(text: string, random: () => number): Mutant {
  return pick(ways, random)(text, random);
}
