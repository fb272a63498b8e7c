/** Recognises placeholders in the syntax of other tools, and says what to write instead. */
import { asIdentifier } from './identifiers.ts';

const name = '[\\p{L}][\\p{L}\\p{N}_ .-]{0,38}';

/** Matches the syntaxes, each with the name of the placeholder in its first group. */
const forms = [
  // Mail merge in Word, templates of mail programs, ticket systems, Salesforce, Mailchimp, shells, dialogue platforms.
  `«\\s*(${name}?)\\s*»`,
  `<<\\s*(${name}?)\\s*>>`,
  `\\{\\{\\{?\\s*[!#$]?(${name}?)\\s*\\}?\\}\\}`,
  `\\{[!$%#]\\s*(${name}?)\\s*%?\\}`,
  `[$#@%]\\{\\s*(${name}?)\\s*\\}`,
  `\\$\\(\\s*(${name}?)\\s*\\)`,
  `\\[\\[\\s*(${name}?)\\s*\\]\\]`,
  // In square brackets whatever it is: a choice like [name/date], a gap like [ ].
  `\\[([^[\\]\\n]{0,40})\\](?!\\()`,
  `%%\\s*(${name}?)\\s*%%`,
  `%(\\p{L}[\\p{L}\\p{N}_.-]*)%`,
  `\\*\\|\\s*(${name}?)\\s*\\|\\*`,
  `<\\s*(${name}?)\\s*/?>`,
  `<[%?]=?\\s*(${name}?)\\s*[%?]>`,
  `&lt;\\s*(${name}?)\\s*&gt;`,
  `[｛﹛]\\s*(${name}?)\\s*[｝﹜]`,
  `\\|{1,2}\\s*(${name}?)\\s*\\|{1,2}`,
  `#{1,2}(\\p{L}[\\p{L}\\p{N}_]*)#{1,2}`,
  `::(\\p{L}[\\p{L}\\p{N}_]*)::`,
  // As programs have them: %s, %1$s.
  `(?<!\\p{N})%(?:\\d\\$)?[sd](?![\\p{L}\\p{N}])`,
  `\\$(\\p{L}[\\p{L}\\p{N}_]*)\\$?(?![\\p{L}\\p{N}])`,
  `(?<![\\p{L}\\p{N}])__(\\p{L}[\\p{L}\\p{N}_]*?)__(?![\\p{L}\\p{N}])`,
  // A gap as on paper.
  `\\.{4,}`,
  `(?<![\\p{L}\\p{N}_])(_{3,})(?![\\p{L}\\p{N}_])`,
  `(?<![\\p{L}\\p{N}])([Xx]{3,})(?![\\p{L}\\p{N}])`,
];
const anyForm = new RegExp(forms.join('|'), 'gu');

/** Matches how the forms begin. Most texts hold no such sign, and searching them for every form takes six times as long. */
const beginnings = /[«<[$#@%&｛﹛|_]|\{[{!$%#]|\*\||::|\.{4}|[Xx]{3}/;

export interface ForeignPlaceholder {
  /** The text as found. */
  found: string;
  /** The name in it, as an identifier; empty where it has none. */
  name: string;
  /** What to write instead. */
  write: string;
}

/** Returns the placeholders of other tools in a text. */
export function foreignPlaceholders(text: string): ForeignPlaceholder[] {
  if (!beginnings.test(text)) return [];
  return Array.from(text.matchAll(anyForm), ([found, ...groups]) => {
    const inner = groups.find((group) => group !== undefined) ?? '';
    const words = inner.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2');
    const id = /\p{L}/u.test(inner) && !/^[Xx]+$/.test(inner) ? asIdentifier(words) : '';
    return { found, name: id, write: `{${id || 'name'}}` };
  });
}

/** Returns the placeholder of another tool that a text begins with. */
export const leadingForeignPlaceholder = (text: string): ForeignPlaceholder | undefined => {
  const [first] = foreignPlaceholders(text);
  return first && text.startsWith(first.found) ? first : undefined;
};
