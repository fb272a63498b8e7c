import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { foreignPlaceholders } from '../read/foreign-placeholders.ts';
import { nearest, suggestion } from '../read/nearest.ts';
import { identifierPattern } from '../schema/text.ts';
import { bracesIn } from './braces.ts';
import { textsWithGaps } from './gaps.ts';
import type { Rule } from './rule.ts';

/**
 * Protects lines from being read out with a token in them: a placeholder that is malformed, or written in another tool's syntax. Whether
 * well-formed ones are declared, `references.ts` checks.
 */
export const placeholdersAreWrittenRight: Rule = (playbook) =>
  textsWithGaps(playbook).flatMap(({ type, id, path, text }): Problem[] => {
    const others = foreignPlaceholders(text);
    // `${customer.name}` is told as a whole, `{{name}}` as malformed braces.
    const malformed = bracesIn(text, identifierPattern).malformed.filter(
      ({ part }) => !others.some(({ found }) => found !== part && found.includes(part)),
    );
    const place = (part: string) => playbook.locate(type, id, path, part);
    // Where the whole text stands between them, they are quotes: told where the file is read.
    const foreign = others.filter(
      ({ found }) => !malformed.some(({ part }) => part.includes(found)) && !(found === text && found.startsWith('«')),
    );
    return [
      ...malformed.map(({ part, message, hint }) => ({ ...place(part), message, hint: likeDeclared(playbook, part) ?? hint })),
      ...foreign.map(({ found, name }) => ({ ...place(found), ...toldAs(playbook, found, name) })),
    ];
  });

/** Lists what formats a text elsewhere. A line to say is plain text: signs of formatting would be shown, copied and read out. */
const formatting: [RegExp, string, string][] = [
  [/&(?:[a-z]{2,8}|#\d{2,6}|#x[\da-f]{2,6});/gi, 'a character as HTML writes it', 'Write the character itself.'],
  [/\*\*[^*\n]+\*\*|(?<!\*)\*\p{L}[^*\n]*\*(?!\*)|`[^`\n]+`/gu, 'formatting of Markdown', 'Write the words alone.'],
  [/\[[^\]\n]*\]\([^)\n]*\)/g, 'a link of Markdown', 'Write the words alone: nobody can follow a link in what is said.'],
];

/** Protects lines from signs of formatting, which are shown and copied as they stand. */
export const linesArePlain: Rule = (playbook) =>
  playbook.phrases.flatMap(({ id, text }) =>
    formatting.flatMap(([pattern, what, hint]) =>
      [...text.matchAll(pattern)]
        // A placeholder of another tool is reported as one, whatever it is written with.
        .filter(([part]) => !foreignPlaceholders(text).some(({ found }) => found.includes(part)))
        .map(([part]) => ({
          ...playbook.locate('phrases', id, ['text'], part),
          message: `${part} is ${what}, and is shown and read out as it stands`,
          hint,
        })),
    ),
  );

/** Matches HTML tags that people write to format a text. */
const htmlTag = /^<\/?(?:b|i|u|p|em|strong|br|span|a|div|ul|ol|li|small)\b/i;

function toldAs(playbook: LoadedPlaybook, found: string, name: string): Pick<Problem, 'message' | 'hint'> {
  if (htmlTag.test(found)) {
    return { message: `${found} is shown and read out as it stands: a line holds no HTML`, hint: 'Take it out.' };
  }
  const declared = playbook.placeholders.map((placeholder) => placeholder.id);
  const meant = meantBy(name, declared);
  return {
    message: `${found} is a placeholder as another tool writes it, and would be read out as it stands`,
    hint: meant
      ? `Write {${meant}}.`
      : `Write the name of a placeholder in braces. ${suggestion(name, declared) ?? 'They are declared in placeholders.yaml.'} If it is a remark, put it in round brackets.`,
  };
}

/** Finds the placeholder that a name in another tool's template stands for: `first-name` is `name`. */
function meantBy(name: string, declared: readonly string[]): string | undefined {
  const words = name.split('-');
  return declared.find((id) => id === name) ?? declared.find((id) => words.includes(id)) ?? nearest(name, declared);
}

/** Returns what to write instead of malformed braces whose name is that of a declared placeholder. */
function likeDeclared(playbook: LoadedPlaybook, part: string): string | undefined {
  const [foreign] = foreignPlaceholders(part);
  const meant = foreign && meantBy(foreign.name, [...playbook.identifiers('placeholders')]);
  return meant ? `Write {${meant}}.` : undefined;
}
