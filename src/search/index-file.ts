/**
 * Makes what search loads. It is two files, because somebody on a call waits for the first:
 *
 * - `/search/index.json` is needed before the first line can be shown: everything that is searched, the lines, and the words around them.
 *   Its results are final; nothing loaded later puts another line in their place.
 * - `/search/not-when.json` follows: when not to say each line, for the place reserved under the line.
 *
 * Guides are searched by Pagefind, which is loaded at the first keystroke.
 */
import { prunePhrasings } from 'closing-playbook-widgets/search';
import { publish } from '../../content/publish/index.ts';
import { linkTo } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';
import { toColumns } from './columns.ts';

export function searchIndex(playbook: Playbook) {
  const { contexts, situations, steps, tones, placeholders, phrases, abbreviations, otherSubjects, version, language } = prunePhrasings(
    publish(playbook).phrases,
  );
  const { search, site } = playbook.wording;
  const { said, favourite, collect, tell, tellSubject } = playbook.wording.phrasePicker;
  const isMixed = phrases.some(({ lang }) => lang !== undefined);
  return {
    version,
    language,
    contexts,
    situations,
    steps,
    tones,
    placeholders: placeholders.map(({ id, label, ifEmpty, autocomplete }) => ({ id, label, ifEmpty, autocomplete })),
    phrases: toColumns(
      phrases.map(({ id, text, contexts: of, situations: fits, step, tones: sounds, lang }) => ({
        id,
        text,
        contexts: of,
        situations: fits,
        step,
        tones: sounds,
        // Only in a language that lacks translations: a key that the first row lacks has no column.
        ...(isMixed ? { lang } : {}),
      })),
    ),
    abbreviations,
    otherSubjects,
    words: { ...search, tell, tellSubject, notNow: site.notNow, optional: site.optional, powers: { said, favourite, collect } },
    feedback: playbook.settings.feedback,
    pages: { situations: linkTo(playbook, '/situations/'), phrases: linkTo(playbook, '/phrases/') },
    notWhen: linkTo(playbook, '/search/not-when.json'),
  };
}

/** The shape of `/search/index.json`. */
export type SearchIndex = ReturnType<typeof searchIndex>;

/** A line's identifier → when not to say it. The key is the identifier, because a new build may come between the two files. */
export type NotWhen = Readonly<Record<string, string | undefined>>;

export const notWhen = (playbook: Playbook): NotWhen =>
  Object.fromEntries(publish(playbook).phrases.phrases.map((line) => [line.id, line.notWhen]));
