import { pluralForms } from '../language/numbers.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { wordingTypes } from '../schema/index.ts';
import { bracesIn } from './braces.ts';
import type { Rule } from './rule.ts';

const wordingName = /^[a-zA-Z][a-zA-Z0-9]*(?:-[a-zA-Z0-9]+)*$/;

type FileName = keyof typeof wordingTypes;
type Text = string | Record<string, string>;

/** Protects sentences that are put together: a placeholder in a text of the interface must be one that the page fills in. */
export const wordingIsWhole: Rule = (playbook, original) =>
  (Object.keys(wordingTypes) as FileName[]).flatMap((name) => {
    // A wording file with problems is replaced by a stand-in, whose texts say nothing.
    if (!playbook.sources.has(wordingTypes[name])) return [];
    const first = original?.sources.has(wordingTypes[name]) ? textsOf(original, name) : undefined;
    return Object.entries(textsOf(playbook, name)).flatMap(([key, text]): Problem[] => {
      const place = (form?: string, part?: string) => playbook.locate(wordingTypes[name], '', form ? [key, form] : [key], part);
      const theirs = first?.[key];
      if (typeof text === 'string') {
        return told(text, typeof theirs === 'string' ? theirs : undefined, original?.locale, false, (part) => place(undefined, part));
      }
      const other = typeof theirs === 'object' ? theirs['other'] : undefined;
      return [
        ...Object.entries(text).flatMap(([form, value]) => told(value, other, original?.locale, true, (part) => place(form, part))),
        ...missingForms(playbook.settings.language, text).map((form) => ({
          ...place(),
          message: `'${key}' lacks the form '${form}', which ${playbook.settings.language} has`,
          hint: `Add "${form}: …".`,
        })),
      ];
    });
  });

const textsOf = (playbook: LoadedPlaybook, name: FileName): Record<string, Text> => playbook.wording[name];

function missingForms(language: string, text: Record<string, string>): string[] {
  return pluralForms(language).filter((form) => text[form] === undefined);
}

function told(
  text: string,
  theirs: string | undefined,
  originalLocale: string | undefined,
  counted: boolean,
  place: (part?: string) => ReturnType<LoadedPlaybook['locate']>,
): Problem[] {
  const { names, malformed } = bracesIn(text, wordingName);
  const problems: Problem[] = malformed.map(({ part, message, hint }) => ({ ...place(part), message, hint }));
  const own = new Set(names.filter((name) => !(counted && name === 'count')));
  if (own.has('count') && !counted) {
    problems.push({ ...place('{count}'), message: '{count} stands in a text that does not change with a count', hint: 'Take it out.' });
    own.delete('count');
  }
  if (theirs === undefined) return problems;
  const expected = new Set(bracesIn(theirs, wordingName).names.filter((name) => name !== 'count'));
  for (const name of own) {
    if (!expected.has(name))
      problems.push({
        ...place(`{${name}}`),
        message: `{${name}} does not stand in the text of '${originalLocale}'`,
        hint: inBraces(expected),
      });
  }
  for (const name of expected) {
    if (!own.has(name)) problems.push({ ...place(), message: `{${name}} is missing: the text of '${originalLocale}' has it` });
  }
  return problems;
}

const inBraces = (names: Set<string>) =>
  names.size === 0 ? 'Nothing is filled in here.' : `Filled in here: ${[...names].map((name) => `{${name}}`).join(', ')}.`;
