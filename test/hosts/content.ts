/** Content for the tests: the built-in content, damaged content, and far too much content. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ChecklistsFile, PhrasesFile, QuizzesFile } from '../../content/schema/published.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A file of the open data. The build has written it, so that no worker has to read the whole content for it. */
const openData = (name: string): unknown => {
  const file = fileURLToPath(new URL(`../../dist/api/v1/${name}.json`, import.meta.url));
  return JSON.parse(readFileSync(file, 'utf8'));
};

const published = {
  checklists: openData('checklists') as ChecklistsFile,
  phrases: openData('phrases') as PhrasesFile,
  quizzes: openData('quizzes') as QuizzesFile,
};

/** A file for each widget's `src`: real content, reduced to a few entries. */
const files: Record<string, Json> = JSON.parse(
  JSON.stringify({
    checklist: { ...published.checklists, checklists: published.checklists.checklists.slice(0, 2) },
    'phrase-picker': {
      ...published.phrases,
      phrases: published.phrases.phrases.slice(0, 60),
      sequences: published.phrases.sequences.slice(0, 5),
    },
    quiz: { ...published.quizzes, quizzes: published.quizzes.quizzes.slice(0, 1) },
  }),
) as Record<string, Json>;

/** Returns a file for a widget's `src`. */
export const trueContent = (widget: string): string => JSON.stringify(files[widget]);

/** A checklist with one item, in place of a whole file. */
export const ownChecklist = (title: string): string =>
  JSON.stringify({
    id: 'own',
    title,
    summary: 's',
    contexts: ['support'],
    items: [{ id: 'a', text: 'Only this', why: 'w', step: 'recap' }],
  });

/** Markup that leaves a trace if a browser ever executes it. */
export const markup = '<img src="/hit" onerror="window.hit=1"><script>window.hit=1</script>';

/** The keys whose values determine what an entry is. All other texts are shown or searched. */
const isName = (key: string): boolean => ['id', 'kind', 'language', 'who', 'direction', '$schema'].includes(key);

/** The keys whose values are identifiers of other entries. */
const isReference = (key: string): boolean =>
  ['step', 'context', 'contexts', 'situation', 'situations', 'tone', 'tones', 'phrases', 'mistake', 'guide', 'group'].includes(key);

/** Writes JSON with `__proto__` and similar keys in every object. Only a parser turns these into own keys. */
function write(value: Json, spoil: (text: string, key: string) => string, key = ''): string {
  if (typeof value === 'string') return JSON.stringify(spoil(value, key));
  if (Array.isArray(value)) return `[${value.map((entry) => write(entry, spoil, key)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const traps = `"__proto__":{"polluted":1,"required":false,"right":true},"constructor":{"prototype":{"polluted":1}},"toString":"x"`;
  return `{${traps},${Object.entries(value)
    .map(([name, entry]) => `${JSON.stringify(name)}:${write(entry, spoil, name)}`)
    .join()}}`;
}

/**
 * Returns a widget's content as JSON, with markup in every text.
 *
 * @param everywhere whether identifiers contain markup, too, so that few references still match
 */
export function hostileContent(widget: string, everywhere = false): string {
  const file = files[widget];
  if (file === undefined) throw new Error(`There is no content for "${widget}".`);
  return write(file, (text, key) =>
    isName(key) ? text : isReference(key) && !everywhere ? text : everywhere ? markup : `${markup}${text}`.slice(0, 400),
  );
}

/** Returns a number of different lines, for as many situations as a large company might have. */
export function manyPhrases(count: number): string {
  const file = structuredClone(published.phrases);
  const lines = file.phrases;
  file.phrases = Array.from({ length: count }, (_, index) => {
    const line = lines[index % lines.length];
    if (!line) throw new Error('There are no phrases.');
    return index < lines.length ? line : { ...line, id: `${line.id.slice(0, 50)}-${index}`, text: `${line.text} Line number ${index}.` };
  });
  return JSON.stringify(file);
}
