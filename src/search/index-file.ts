/**
 * Makes what search loads. It is three files, one after the other, because somebody on a call waits for the first:
 *
 * - `/search/index.json` is enough for the first line of half of all queries: which words say what, and the line that each situation begins
 *   with. Where it is not sure of the first line, it shows none (`settled` in `situation-search.ts`).
 * - `/search/lines.json` is all that is searched, and all lines. Its results are final.
 * - `/search/not-when.json` follows: when not to say each line, for the place reserved under the line.
 *
 * Guides are searched by Pagefind, which is loaded at the first keystroke.
 */
import { createHash } from 'node:crypto';
import { countPhrasings, mostAtOnce } from 'closing-playbook-widgets/search';
import { publish } from '../../content/publish/index.ts';
import { countText } from '../../content/language/numbers.ts';
import type { PhrasesFile } from '../../content/schema/published.ts';
import { linkTo } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { toColumns } from '../../content/browser/columns.ts';

/** Cached: both files are made of it, and it is the work of a second. */
const counted = new WeakMap<PhrasesFile, ReturnType<typeof countPhrasings>>();

function countsOf(file: PhrasesFile) {
  const counts = counted.get(file) ?? countPhrasings(file);
  counted.set(file, counts);
  // The pairs are of these words: a new build may come between the two files.
  return { ...counts, of: createHash('sha256').update(counts.words.words).digest('base64url').slice(0, 8) };
}

const named = ({ id, label, lang }: { id: string; label: string; lang?: string | undefined }) => ({ id, label, ...(lang && { lang }) });

function linesOf({ phrases }: PhrasesFile, some: PhrasesFile['phrases']) {
  const isMixed = phrases.some(({ lang }) => lang !== undefined);
  return toColumns(
    some.map(({ id, text, contexts, situations, step, tones, lang }) => ({
      id,
      text,
      contexts,
      situations,
      step,
      tones,
      // Only in a language that lacks translations: a key that the first row lacks has no column.
      ...(isMixed ? { lang } : {}),
    })),
  );
}

export function searchIndex(playbook: Playbook) {
  const file = publish(playbook).phrases;
  const { contexts, situations, steps, placeholders, phrases, abbreviations, version, language } = file;
  const { words, of } = countsOf(file);
  const { search, site } = playbook.wording;
  const { said, favourite, collect, tell, tellSubject } = playbook.wording.phrasePicker;
  // Written out: a browser's first number in words takes a slow device longer than a search.
  const foundTexts = Array.from({ length: mostAtOnce }, (_, less) => countText(search.found, less + 1, language));
  return {
    version,
    language,
    words: {
      ...search,
      found: foundTexts,
      tell,
      tellSubject,
      notNow: site.notNow,
      optional: site.optional,
      powers: { said, favourite, collect },
    },
    feedback: playbook.settings.feedback,
    pages: { situations: linkTo(playbook, '/situations/'), phrases: linkTo(playbook, '/phrases/') },
    further: linkTo(playbook, '/search/lines.json'),
    notWhen: linkTo(playbook, '/search/not-when.json'),
    contexts: contexts.map(named),
    situations: situations.map((each) => ({ ...named(each), near: each.near })),
    steps: steps.map(named),
    placeholders: placeholders.map(({ id, label, ifEmpty, autocomplete }) => ({ id, label, ifEmpty, autocomplete })),
    abbreviations: abbreviations.map(({ id, typed, means }) => ({ id, typed, means })),
    of,
    counted: words,
    begins: linesOf(
      file,
      situations.flatMap(({ id }) => phrases.find((line) => line.situations[0] === id) ?? []),
    ),
  };
}

/** The shape of `/search/index.json`. */
export type SearchIndex = ReturnType<typeof searchIndex>;

export function furtherLines(playbook: Playbook) {
  const file = publish(playbook).phrases;
  const { pairs, of } = countsOf(file);
  return { of, counted: pairs, tones: file.tones.map(named), phrases: linesOf(file, file.phrases) };
}

/** The shape of `/search/lines.json`. */
export type FurtherLines = ReturnType<typeof furtherLines>;

/** A line's identifier → when not to say it. The key is the identifier, because a new build may come between the files. */
export type NotWhen = Readonly<Record<string, string | undefined>>;

export const notWhen = (playbook: Playbook): NotWhen =>
  Object.fromEntries(publish(playbook).phrases.phrases.map((line) => [line.id, line.notWhen]));
