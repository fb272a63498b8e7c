/**
 * Cleans up the text of a file. Word processors, chats and other tools leave invisible characters in a text: they split words for search,
 * travel along when a line is copied, and make YAML take a key for a text. They are removed here, before anything else reads the text. What
 * cannot be mended is reported.
 */
import type { Place, Problem } from './problem.ts';

export interface SourceText {
  /** The path, as messages name it. */
  file: string;
  /** The clean text: lines end with a line feed, letters and their accents are composed (NFC). */
  text: string;
  /** Returns the place in the file of the character at an offset of `text`. */
  placeAt(offset: number): Place;
  /** What cannot be mended: characters without a meaning, and conflict markers of a merge. */
  problems: Problem[];
  /** Whether to read on. If not, everything else that could be found only follows from `problems`. */
  readable: boolean;
}

/** Spaces other than that of the space bar: no-break, thin and figure spaces, the empty Braille cell. */
const oddSpaces = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000\\u2800';
/** Line and page breaks of word processors, which are no line breaks in YAML. */
const softBreaks = '\\v\\f\\u0085\\u2028\\u2029';
/** Characters without width: soft hyphen, zero-width spaces and joiners, fillers, anchors of pictures and annotations. */
const withoutWidth =
  '\\u00ad\\u034f\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u3164\\ufeff\\uffa0\\ufff9-\\ufffc\\u{e0000}-\\u{e007f}';
/** Marks of writing direction. */
const directionMarks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';
/** Letters that only look different: joined, as a PDF has them (ﬁ), or bold and slanted, as in posts (𝐁). */
const dressedLetters = '\\ufb00-\\ufb06\\u{1d400}-\\u{1d7ff}';
/** Characters that choose a variant of the one before them: of emoji, of Han characters. */
const variants = '\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}';

const anyOf = (...signs: string[]) => `[${signs.join('')}]`;
const one = (signs: string) => new RegExp(`^${anyOf(signs)}$`, 'u');
const oddSpace = one(oddSpaces);
const softBreak = one(softBreaks);
const noWidth = one(withoutWidth);
const directionMark = one(directionMarks);
const variant = one(variants);
const dressedLetter = one(dressedLetters);

/**
 * Matches what may have to change: one of the characters above; or a letter with accents, or a Korean syllable, which may be written as
 * several characters or as one.
 */
const unsettled = new RegExp(
  [
    anyOf('\\r', oddSpaces, softBreaks, withoutWidth, directionMarks, variants, dressedLetters),
    '[^\\p{M}\\s]\\p{M}+',
    '[\\u1100-\\u1112][\\u1161-\\u1175][\\u11a8-\\u11c2]?',
  ].join('|'),
  'gu',
);

/** Matches characters that are never removed silently, because something else was meant to stand there. */
const meaningless = /(?!\s)[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]/gu;

/**
 * Matches any character that has to be looked at. The others stand for themselves: those of the keyboard, Latin letters, dashes, curly
 * quotes and the like. Most files hold nothing else: with one look in place of two searches, they are read in half the time.
 */
const notPlain = /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u2030-\u205e]/;

const hiddenOrMeaningless = new RegExp(`${anyOf(softBreaks, withoutWidth, directionMarks)}|${meaningless.source}`, 'gu');

/** Matches scripts without spaces between words, where an invisible space says where a line may break. */
const unspacedScript = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
/** Matches characters beside which joiners and variation selectors mean nothing. */
const plainSign = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Z}\s]/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Matches Chinese and Japanese, which have a wide space of their own. */
const wideSign = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001\u3002\uff00-\uffef]/u;
/** Matches marks before which typographers set a no-break space. */
const spacedMark = /[!?;:»%‰€$£¥°]/;

/**
 * Returns what replaces a character.
 *
 * @param before the character before it, after cleaning; empty at the beginning
 * @param mixesDirections tells whether its line also holds letters written right to left
 */
function readAs(sign: string, before: string, after: string, mixesDirections: () => boolean): string {
  if (sign === '\r') return after === '\n' ? '' : '\n';
  if (softBreak.test(sign)) return ' ';
  if (sign === '\u3000') return wideSign.test(before) || wideSign.test(after) ? sign : ' ';
  if (oddSpace.test(sign)) {
    const betweenDigits = /\p{N}/u.test(before) && /\p{N}/u.test(after);
    const typographic = (/[\p{L}\p{N}\p{Pe}\p{Pf}]/u.test(before) && spacedMark.test(after)) || before === '«' || betweenDigits;
    return typographic && sign !== '\u2800' ? sign : ' ';
  }
  if (sign === '\u200b') return unspacedScript.test(before) || unspacedScript.test(after) ? sign : '';
  // Emoji and many scripts of Asia are written with joiners, some flags with tags.
  if (/[\u200c\u200d]/.test(sign) || variant.test(sign)) return before === '' || plainSign.test(before) ? '' : sign;
  if (/[\u{e0000}-\u{e007f}]/u.test(sign)) return /[\u{1f3f4}\u{e0000}-\u{e007f}]/u.test(before) ? sign : '';
  // An override reverses the letters of any script. The other marks are needed where a line mixes both directions.
  if (directionMark.test(sign)) return /[\u202d\u202e]/.test(sign) || !mixesDirections() ? '' : sign;
  if (noWidth.test(sign)) return '';
  if (dressedLetter.test(sign)) return sign.normalize('NFKC');
  const [letter = '', ...accents] = sign;
  return (letter + accents.filter((accent) => accent !== '\u034f' && !(variant.test(accent) && plainSign.test(letter))).join('')).normalize(
    'NFC',
  );
}

/** From `at` on, a text stands `by` characters further on in its file. */
interface Shift {
  at: number;
  by: number;
}

function settle(raw: string): { text: string; shifts: Shift[] } {
  const shifts: Shift[] = [{ at: 0, by: 0 }];
  if (!notPlain.test(raw)) return { text: raw, shifts };
  const pieces: string[] = [];
  let length = 0;
  let end = 0;
  /** The last character of the clean text. */
  let before = '';
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
    if (piece !== '') before = [...piece.slice(-2)].at(-1) ?? '';
  };
  const mixesDirections = directionOfLines(raw);
  for (const { 0: sign, index } of raw.matchAll(unsettled)) {
    add(raw.slice(end, index));
    end = index + sign.length;
    const read = readAs(sign, before, String.fromCodePoint(raw.codePointAt(end) ?? 0), () => mixesDirections(index));
    add(read);
    if (read.length !== sign.length) shifts.push({ at: length, by: end - length });
  }
  add(raw.slice(end));
  return { text: pieces.join(''), shifts };
}

/**
 * Makes a function that tells whether the line at an offset holds letters written right to left. The answer for the last line is
 * remembered.
 */
function directionOfLines(text: string): (offset: number) => boolean {
  let [start, end] = [0, -1];
  let found = false;
  return (offset) => {
    if (offset < start || offset > end) {
      start = text.lastIndexOf('\n', offset) + 1;
      end = (text.indexOf('\n', offset) + 1 || text.length + 1) - 1;
      found = rightToLeft.test(text.slice(start, end));
    }
    return found;
  };
}

/**
 * Makes the clean text of a file.
 * @param raw the file's text, decoded
 */
export function sourceText(raw: string, file: string): SourceText {
  const { text, shifts } = settle(raw);
  let lineStarts: number[] | undefined;
  const placeAt = (offset: number): Place => {
    const at = Math.min(Math.max(offset, 0), text.length);
    const inFile = at + (shifts[lastAtMost(at, shifts, (shift) => shift.at)]?.by ?? 0);
    lineStarts ??= [0, ...Array.from(raw.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
    const line = lastAtMost(inFile, lineStarts, (start) => start);
    return { file, line: line + 1, column: inFile - (lineStarts[line] ?? 0) + 1 };
  };
  const merge = text.search(/^(?:<{7}(?: .*)?|\|{7} .*|>{7} \S.*)$/m);
  if (merge >= 0) {
    const problem = {
      ...placeAt(merge),
      message: 'marks of a merge stand here (<<<<<<<, =======, >>>>>>>): two versions of these lines were never made one',
      hint: 'Keep one of the two versions, and delete the lines with the marks.',
    };
    return { file, text, placeAt, problems: [problem], readable: false };
  }
  return { file, text, placeAt, problems: [...meaninglessSigns(text, placeAt), ...misdecoded(text, placeAt)], readable: true };
}

/** Returns the index of the last item of a sorted list that is at most `value`; 0 where there is none. */
function lastAtMost<Item>(value: number, sorted: readonly Item[], of: (item: Item) => number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const item = sorted[middle];
    if (item !== undefined && of(item) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reports each meaningless character once, at its first place. */
function meaninglessSigns(text: string, placeAt: (offset: number) => Place): Problem[] {
  if (!notPlain.test(text)) return [];
  const found = new Map<string, { first: number; count: number }>();
  for (const { 0: sign, index } of text.matchAll(meaningless)) {
    const known = found.get(sign);
    if (known) known.count += 1;
    else found.set(sign, { first: index, count: 1 });
  }
  return [...found].map(([sign, { first, count }]) => {
    const { message, hint } = describeSign(sign);
    return { ...placeAt(first), message: count > 1 ? `${message}, and ${count - 1} more in this file` : message, hint };
  });
}

/** Reports letters of UTF-8 that were read in the encoding of old Windows, and saved so: "Ã©" for "é", "â€™" for "’". Told once. */
function misdecoded(text: string, placeAt: (offset: number) => Place): Problem[] {
  const found = /[ÃÂ][¡-º¼-¿Ÿ]|â€[™œ˜“”¦\u009d]/u.exec(text);
  if (!found) return [];
  const [wrong] = found;
  const right = new TextDecoder().decode(Uint8Array.from(wrong, inOldWindows));
  return [
    {
      ...placeAt(found.index),
      message: `"${wrong}" is what becomes of "${right}" where a program takes UTF-8 for an older encoding; look at the rest of the file, too`,
      hint: `Write "${right}"; or open the file that it was copied from as UTF-8, and copy it anew.`,
    },
  ];
}

/** The byte that a letter has in the encoding of old Windows (windows-1252). */
function inOldWindows(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code <= 0xff) return code;
  const decoder = new TextDecoder('windows-1252');
  return Array.from({ length: 32 }, (_, index) => 0x80 + index).find((byte) => decoder.decode(Uint8Array.of(byte)) === letter) ?? code;
}

function describeSign(sign: string): { message: string; hint: string } {
  const code = codeOf(sign);
  if (sign === '\ufffd') {
    return { message: 'a character was lost here when the text was converted: "\ufffd" stands in its place', hint: 'Type it anew.' };
  }
  if (/\p{Co}/u.test(sign)) {
    const bullet = /[\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf06e]/.test(sign);
    return {
      message: `${bullet ? 'a bullet' : 'a sign'} that only a word processor's own font has stands here (${code})`,
      hint: bullet ? 'Take it out: "- " at the beginning of a line makes an item of a list.' : 'Take it out, or say it in words.',
    };
  }
  const inWindows = /[\u0080-\u009f]/.test(sign) ? new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0))) : sign;
  return {
    message: `an invisible control character stands here (${code})`,
    hint:
      inWindows === sign
        ? 'Delete it, and type anew what should stand there.'
        : `In an old encoding of Windows it was "${inWindows}": type that.`,
  };
}

/** Returns the invisible and meaningless characters in a text by the names that messages give them: `U+200B`. */
export const hiddenSigns = (text: string): string[] =>
  notPlain.test(text) ? [...new Set(Array.from(text.matchAll(hiddenOrMeaningless), ([sign]) => codeOf(sign)))] : [];

const codeOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
