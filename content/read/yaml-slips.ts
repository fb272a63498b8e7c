/**
 * Describes mistakes in hand-written YAML in words that an owner understands. The parser says where it could not go on; the mistake often
 * stands lines above, and often makes the parser stumble over every line that follows.
 */
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, visit, type Document, type Node, type Scalar, type YAMLError } from 'yaml';
import { leadingForeignPlaceholder } from './foreign-placeholders.ts';
import { excerpt, type Finding, type Place, type Problem } from './problem.ts';
import { hiddenSigns } from './source-text.ts';

/** A mistake, and the offset at which it stands. */
export interface Slip extends Finding {
  at: number;
}

const inQuotes = 'Put the whole text in quotes: "…".';
const indented = {
  message: 'this line is indented differently from the others of its entry',
  hint: 'Keys of one entry begin in the same column.',
};
const curly =
  'Only straight quotes are quotation marks of YAML: write "…". Where the curly ones are to be shown, put straight ones around: \'“…”\'.';

/** Matches a line that begins with a key: `- text: …`. */
const keyLine = /^[ \t]*(?:- +)*[A-Za-z][\w-]*:(?:\s|$)/;
const openingQuote = '[“”„‟«»‹›‘’‚‛「『]';
const closingQuote = '[“”«»‹›‘’」』"\']';
const beginsWithQuote = new RegExp(`^${openingQuote}`, 'u');

/**
 * Tells why a text cannot be parsed. What only follows from a mistake is listed by its place, in `also`.
 *
 * @param text the text that was parsed
 * @param placeAt returns the place in the file for an offset of the text
 */
export function whyMalformed(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
  const errors = [...(document.errors.length > 0 ? document.errors : document.warnings)].sort((a, b) => a.pos[0] - b.pos[0]);
  const [first] = errors;
  if (!first) return [];
  const root = whereItBegan(first, text, document);
  if (root)
    return [
      told(
        root,
        errors.map(({ pos }) => placeAt(pos[0])),
        placeAt,
      ),
    ];

  const groups: { slip: Slip; follows: Place[] }[] = [];
  const lines = new Set<number>();
  for (const error of errors) {
    const place = placeAt(error.pos[0]);
    const last = groups.at(-1);
    if (last && (lines.has(place.line) || /in YAML stream|Not a YAML token/.test(error.message))) {
      last.follows.push(place);
    } else {
      const slip = describe(error, text);
      if (lines.has(placeAt(slip.at).line)) last?.follows.push(place);
      else groups.push({ slip, follows: [place] });
      lines.add(placeAt(slip.at).line);
    }
    lines.add(place.line);
  }
  return groups.map(({ slip, follows }) => told(slip, follows, placeAt));
}

/** Makes the problem, with the other lines that follow from it, each once. */
function told({ at, ...finding }: Slip, follows: readonly Place[], placeAt: (offset: number) => Place): Problem {
  const place = placeAt(at);
  const others = new Map(follows.filter(({ line }) => line !== place.line).map((other) => [other.line, other]));
  return { ...place, ...finding, ...(others.size > 0 ? { also: [...others.values()] } : {}) };
}

/** Finds the mistake above the first error that caused it: a tab, or a quote or a bracket that is never closed. */
function whereItBegan(error: YAMLError, text: string, document: Document): Slip | undefined {
  const [at] = error.pos;
  const endOfLine = endOf(text, at);
  const [tab] = text.matchAll(indentingTab);
  if (tab && tab.index <= endOfLine) {
    const count = [...text.matchAll(indentingTab)].length;
    return {
      at: tab.index + tab[0].indexOf('\t'),
      message: `a tab stands where YAML wants spaces${count > 1 ? `, in this line and ${count - 1} more` : ''}`,
      hint: 'Indent with two spaces, and let your editor insert spaces for tabs.',
    };
  }
  const empty = /^(?:\[\]|\{\})[ \t]*$/m.exec(text);
  if (empty) {
    return {
      at: empty.index,
      message: `"${empty[0].trim()}" says that there is nothing, and something stands beside it`,
      hint: 'Take this line out.',
    };
  }
  const quote = neverClosedQuote(text, document, error);
  if (quote !== undefined) {
    return neverClosed(quote, text);
  }
  if (!/Flow (?:map|sequence) in block collection/.test(error.message) && error.code !== 'BLOCK_IN_FLOW') return undefined;
  let bracket: number | undefined;
  visit(document, {
    Collection(_, node) {
      if (node.flow && node.range && node.range[0] < at && node.range[1] >= at) bracket = node.range[0];
    },
  });
  if (bracket === undefined) return undefined;
  const sign = text[bracket] === '{' ? '}' : ']';
  const comment = new RegExp(`\\s(#.*\\${sign})`).exec(text.slice(bracket, endOf(text, bracket)));
  if (comment) {
    const [colour] = /^#[0-9a-f]{3,8}\b/i.exec(comment[1] ?? '') ?? [];
    return {
      at: bracket + comment.index + 1,
      message: `" #" begins a comment, so that what begins with ${text[bracket]} is never closed`,
      hint: colour === undefined ? 'Put the text in quotes: "… # …".' : `Put it in quotes: "${colour}".`,
    };
  }
  return { at: bracket, message: `what begins with ${text[bracket]} here is never closed`, hint: `Write ${sign} at its end.` };
}

/** Finds a tab before the first sign of a line, or between the dash of a list and the key behind it. */
const indentingTab = /^ *(?:\t|- *\t(?=[ \t]*[A-Za-z][\w-]*:))[ \t]*(?=\S)/gm;

/** Describes a quote that begins a text and is never closed. */
function neverClosed(at: number, text: string): Slip {
  const line = text.slice(at, endOf(text, at));
  const hint = /[”“’]\s*$/u.test(line) ? 'Its end is a curly quote: only the straight one closes it.' : 'Close it at the end of the text.';
  const apostrophe = /^'\p{L}/u.test(line) ? ' Or, if it is an apostrophe, put the whole text in double quotes: "…".' : '';
  return { at, message: 'this text begins with a quote that is never closed', hint: hint + apostrophe };
}

/** Returns where a quoted text begins that runs on into the keys below it, or whose end the parser misses. */
function neverClosedQuote(text: string, document: Document, error?: YAMLError): number | undefined {
  const missed = error && /closing ["']quote/.test(error.message) ? error.pos[0] : undefined;
  let [runsOn, unended, last]: (number | undefined)[] = [];
  eachNode(document.contents, (node) => {
    if (!isScalar(node) || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') || !node.range) return;
    const [start, end] = node.range;
    const quoted = text.slice(start, end);
    const more = quoted.includes('\n') ? quoted.split('\n').slice(1) : [];
    // A line of a folded text may look like a key; it is indented more than the key that the text belongs to.
    const indent = () => /^[ -]*/.exec(text.slice(text.lastIndexOf('\n', start) + 1))?.[0].length ?? 0;
    if (more.some((line) => keyLine.test(line) && line.search(/\S/) <= indent())) runsOn ??= start;
    if (missed !== undefined && start <= missed && missed <= end) unended ??= start;
    last = start;
  });
  return runsOn ?? unended ?? (missed === undefined ? undefined : last);
}

/** Goes through all nodes, keys included, in the order of the text. The parser's own `visit` notes the way to each, and takes thrice as long. */
function eachNode(node: unknown, tell: (node: Node, isKey: boolean) => void, isKey = false): void {
  if (!isNode(node)) return;
  tell(node, isKey);
  if (isMap(node)) {
    for (const { key, value } of node.items) {
      eachNode(key, tell, true);
      eachNode(value, tell);
    }
  } else if (isSeq(node)) for (const item of node.items) eachNode(item, tell);
}

const startOf = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
const endOf = (text: string, at: number) => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;

/** Mistakes that show in the look of a line, whatever the parser made of it. */
const lookOfLines: [RegExp, Finding][] = [
  [/^={7}$/, { message: 'a mark of a merge stands here (=======)', hint: 'Keep one of the two versions around it, and delete the mark.' }],
  [
    /^\s*[–—‐‑‒−]\s*\S/u,
    {
      message: 'this line begins with a dash that is no hyphen',
      hint: 'Write "- " with the hyphen of the keyboard: it makes an item of a list.',
    },
  ],
  [/^\s*[•·▪‣◦●○■]\s*\S/u, { message: 'this line begins with a bullet', hint: 'Write "- " in its place: it makes an item of a list.' }],
  [/^\s*-[^\s-]/, { message: 'a space is missing after the dash', hint: 'Write "- ", with a space.' }],
  [
    /^\s*(?:- +)*[A-Za-z][\w-]*\s*[：﹕]/u,
    { message: 'a wide colon stands after the key', hint: 'Write ": " with the colon of the keyboard, and a space.' },
  ],
  [/^\s*(?:- +)*[A-Za-z][\w-]*:[^\s/]/, { message: 'a space is missing after the colon', hint: 'Write ": ", with a space.' }],
  [/^\s*(?:- +)*[A-Za-z][\w-]*\s*=/, { message: 'a key ends with a colon, not with "="', hint: 'Write ": " in its place.' }],
];

/** Describes an error of the parser by the line that it points at. */
function describe(error: YAMLError, text: string): Slip {
  const [at] = error.pos;
  const line = text.slice(startOf(text, at), endOf(text, at));
  const value = line
    .trimStart()
    .replace(/^(?:- +)*(?:[A-Za-z][\w-]*:\s+)?/, '')
    .trimEnd();
  const begins = value.charAt(0);

  if (error.code === 'RESOURCE_EXHAUSTION') return { at, message: 'lists or keys are nested too deeply here', hint: inQuotes };
  if (error.code === 'DUPLICATE_KEY') return { at, message: 'the same key stands twice in this entry', hint: 'Keep one of them.' };
  if (error.code === 'MULTIPLE_DOCS') {
    return { at, message: 'a line "---" splits this file in two', hint: 'Remove that line: a file is one piece.' };
  }
  if (error.code === 'BAD_DQ_ESCAPE') {
    return {
      at,
      message: 'a backslash has a meaning of its own in a text in double quotes',
      hint: "Put the whole text in single quotes ('…'), or write \\\\ for one backslash.",
    };
  }
  if (beginsWithQuote.test(value)) {
    return { at, message: `this text begins with ${begins}, which is no quotation mark of YAML`, hint: curly };
  }
  if (/^- |^-$/.test(value)) return { at, message: 'a text cannot begin with "- "', hint: inQuotes };
  if (/^[?|>]/.test(value) || error.code === 'BAD_ALIAS' || error.code === 'TAG_RESOLVE_FAILED') {
    return { at, message: `a text cannot begin with "${begins}"`, hint: inQuotes };
  }
  if (error.code === 'BAD_SCALAR_START') {
    const placeholder = leadingForeignPlaceholder(value);
    return {
      at,
      message: `a text cannot begin with "${begins}"`,
      hint: placeholder ? `Write ${placeholder.write} in quotes: "${placeholder.write} …".` : inQuotes,
    };
  }
  if (/Unexpected flow-(?:seq|map)-end/.test(error.message)) {
    return { at, message: `a "${text.charAt(at)}" that closes nothing`, hint: 'Take it out, or open it before.' };
  }
  if (/Unexpected , in flow/.test(error.message)) return { at, message: 'a comma too many in this list', hint: 'Take it out.' };
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/block sequence/.test(error.message)) {
    // The text continues in the next line, and the colon stands there.
    if (!/:(?:\s|$)/.test(text.slice(at, endOf(text, at)))) return { ...indented, at: endOf(text, at) + 1 };
    return { at, message: 'a colon followed by a space stands inside this text, so that YAML takes it for a key', hint: inQuotes };
  }
  if (error.code === 'UNEXPECTED_TOKEN' && /["'{[]/.test(begins) && at > startOf(text, at) + line.indexOf(value)) {
    const placeholder = begins === '[' || begins === '{' ? leadingForeignPlaceholder(value) : undefined;
    return {
      at,
      message: `this text begins with ${begins} and goes on after the sign that closes it`,
      hint: placeholder
        ? `Write ${placeholder.write} for ${placeholder.found}, and put the whole text in quotes: "${placeholder.write} …".`
        : begins === '"'
          ? `Put the whole text in single quotes ('), and write an apostrophe in it twice ('').`
          : inQuotes,
    };
  }
  const look = lookOfLines.find(([pattern]) => pattern.test(line));
  if (look) return { at: startOf(text, at) + (/\S/.exec(line)?.index ?? 0), ...look[1] };
  if (/block sequence may not/.test(error.message)) {
    return {
      at,
      message: 'an item of a list stands under a key that has its value already',
      hint: 'Write all items in brackets, or each on a line of its own under the key.',
    };
  }
  if (keyLine.test(line) && (error.code === 'BAD_INDENT' || /sequence item without|node end/i.test(error.message)))
    return { at, ...indented };
  if (/node end/.test(error.message)) {
    return {
      at,
      message: 'this line is no key, and does not belong to the text above either',
      hint: 'A text that goes on is indented further than its key; or write it all on one line.',
    };
  }
  if (error.code === 'BAD_INDENT') return { at, ...indented };
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'UNEXPECTED_TOKEN' || error.code === 'MISSING_CHAR') {
    return {
      at,
      message: 'this is not YAML: a key and its colon, or the dash of a list, was expected here',
      hint: 'Write "key: text", or "- text" in a list.',
    };
  }
  return { at, message: `this is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}` };
}

/**
 * Finds YAML that is well-formed but means something else than its writer intended.
 *
 * @returns the mistakes, in the order of the text
 */
export function misread(document: Document, text: string): Slip[] {
  const slips: Slip[] = [];
  const runsOn = neverClosedQuote(text, document);
  if (runsOn !== undefined) slips.push(neverClosed(runsOn, text));
  const used = new Set<string>();
  const anchored: Scalar[] = [];
  eachNode(document.contents, (node, isKey) => {
    if (isAlias(node)) used.add(node.source);
    else if (isScalar(node)) {
      if (node.anchor !== undefined) anchored.push(node);
      const slip = isKey ? undefined : misreadScalar(node, text);
      if (slip) slips.push(slip);
    } else if (isCollection(node) && node.tag !== undefined && node.tag.startsWith('!')) {
      slips.push({ at: node.range?.[0] ?? 0, message: 'a text cannot begin with "!"', hint: inQuotes });
    }
  });
  for (const { anchor = '', range } of anchored) {
    if (used.has(anchor)) continue;
    const at = text.lastIndexOf(`&${anchor}`, range?.[0]);
    slips.push({ at, message: `a text cannot begin with "&": "&${anchor}" is left out of it`, hint: inQuotes });
  }
  return slips;
}

function misreadScalar({ type, value, range }: Scalar, text: string): Slip | undefined {
  if (typeof value !== 'string' || !range) return undefined;
  const [at, end] = range;
  if (type === 'QUOTE_DOUBLE') {
    const hidden = text.slice(at, end).includes('\\') ? hiddenSigns(value) : [];
    if (hidden.length === 0) return undefined;
    return {
      at,
      message: `an escape in this text stands for a sign that nobody sees (${hidden.join(', ')})`,
      hint: 'Take the escape out: it begins with a backslash.',
    };
  }
  const bullet = /^[•▪‣●○■◦∙]\s/u.exec(value);
  if (bullet && text.slice(at, end).includes(`\n`)) {
    return {
      at,
      message: `these lines begin with a bullet (${bullet[0].trim()})`,
      hint: 'Begin each with "- " in its place: that makes a list.',
    };
  }
  if (bullet) {
    return {
      at,
      message: `this text begins with a bullet (${bullet[0].trim()}), which is shown with it`,
      hint: 'Take it out: "- " alone makes an item of a list.',
    };
  }
  if (type !== 'PLAIN') return undefined;
  if (/^-\p{L}/u.test(value)) {
    return {
      at,
      message: 'this text begins with a hyphen, which is shown with it',
      hint: 'Take it out; an item of a list begins with "- ", on a line of its own.',
    };
  }
  const [, lone] = /^(?:([“”„])[^“”„"]*|[^“”„"]*(?<!\d)(["“”]))$/u.exec(value)?.filter((part) => part !== undefined) ?? [];
  if (lone !== undefined && value.length > 1) {
    const [begins, ends] = value.startsWith(lone) ? ['begins', 'ends'] : ['ends', 'begins'];
    return {
      at,
      message: `a quote (${lone}) ${begins} this text and none ${ends} it, so that it is shown`,
      hint: `Take it out; or put one ${ends === 'begins' ? 'before' : 'behind'} the text, too, both straight: "…".`,
    };
  }
  if (!beginsWithQuote.test(value)) return undefined;
  const inner = value.slice(1, -1);
  const opens = inner.search(new RegExp(openingQuote, 'u'));
  const hasQuotation = /[“”„«»「」]/.test(inner) || (opens >= 0 && new RegExp(closingQuote, 'u').test(inner.slice(opens + 1)));
  const isWhole = new RegExp(`${closingQuote}$`, 'u').test(value) && !hasQuotation;
  if (!isWhole || value.length < 2) return undefined;
  return {
    at,
    message: `the marks ${value.charAt(0)} and ${value.slice(-1)} around this text are published with it: ${excerpt(value)}`,
    hint: curly,
  };
}
