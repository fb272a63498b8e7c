/** Lines for programs that write a text when its abbreviation is typed. What is filled in during a call is asked for there. */
import Papa from 'papaparse';
import { stringify } from 'yaml';
import { exampleFor, labelOfPlaceholder, type LinePlaceholder, type PlaceholderExamples } from '../line/placeholder.ts';
import { splitLine } from '../line/split.ts';
import type { LoadedPlaybook } from '../read/index.ts';

/**
 * Returns the lines as a match file of espanso (https://espanso.org/docs/matches/forms/): `:` and the identifier write the line, and a
 * form asks for its placeholders.
 */
export function espansoOf({ phrases, placeholders }: LoadedPlaybook): string {
  const matches = phrases.map(({ id, text, contexts }) => {
    const line = splitLine(text);
    const fields = [...new Set(line.flatMap((piece) => ('placeholder' in piece ? [piece.placeholder] : [])))];
    const words = line.map((piece) => ('text' in piece ? piece.text : `[[${fieldName(piece.placeholder)}]]`)).join('');
    const trigger = { trigger: `:${id}`, label: `${id}: ${text}` };
    if (fields.length === 0) return { ...trigger, replace: text };
    const form_fields = Object.fromEntries(fields.map((name) => [fieldName(name), fieldOf(name, placeholders, contexts)]));
    return { ...trigger, form: words, form_fields };
  });
  return `# Lines to say, for espanso: put this file into its folder "match".\n${stringify({ matches }, { lineWidth: 0 })}`;
}

/** The names of fields in a form of espanso are letters, digits and underscores. */
const fieldName = (placeholder: string): string => placeholder.replaceAll('-', '_');

type Fillable = LinePlaceholder & PlaceholderExamples;

/** Beginning with the example shows what is meant; an optional one may stay empty. */
const fieldOf = (id: string, placeholders: readonly Fillable[], contexts: readonly string[]) => {
  const found = placeholders.find((placeholder) => placeholder.id === id);
  return { default: found && !found.optional ? exampleFor(found, contexts) : '' };
};

/** Returns the lines as a CSV file for TextExpander: abbreviation, content with fill-ins, label. It takes no row of headings. */
export function textExpanderOf({ phrases, placeholders }: LoadedPlaybook): string {
  const rows = phrases.map(({ id, text, contexts }) => {
    const content = splitLine(text).map((piece) =>
      'text' in piece ? piece.text.replaceAll('%', '%%') : fillIn(piece.placeholder, placeholders, contexts),
    );
    return [`;${id}`, content.join(''), id];
  });
  return `${Papa.unparse(rows)}\r\n`;
}

/** "%" ends a fill-in, and ":" its name. */
const inFillIn = (text: string): string => text.replace(/[%:]/g, ' ');

function fillIn(id: string, placeholders: readonly Fillable[], contexts: readonly string[]): string {
  const found = placeholders.find((placeholder) => placeholder.id === id);
  const start = found && !found.optional ? `:default=${inFillIn(exampleFor(found, contexts))}` : '';
  return `%filltext:name=${inFillIn(labelOfPlaceholder(id, placeholders))}${start}%`;
}
