/** What `/search/index.json` holds: the open data's phrases, less what no search needs, and the words that results are shown with. */
import { withLeanPhrasings } from 'closing-playbook-widgets/search';
import { publish } from '../../content/publish/index.ts';
import { linkTo } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';

export function searchIndex(playbook: Playbook) {
  const { contexts, situations, steps, tones, placeholders, phrases, version, language } = withLeanPhrasings(publish(playbook).phrases);
  const { search, site } = playbook.wording;
  return {
    version,
    language,
    contexts,
    situations,
    steps,
    tones,
    placeholders: placeholders.map(({ id, label, ifEmpty }) => ({ id, label, ifEmpty })),
    phrases: phrases.map(({ id, text, contexts: of, situations: fits, step, tones: sounds, notWhen }) => ({
      id,
      text,
      contexts: of,
      situations: fits,
      step,
      tones: sounds,
      notWhen,
    })),
    words: { ...search, notNow: site.notNow },
    pages: { situations: linkTo(playbook, '/situations/'), phrases: linkTo(playbook, '/phrases/') },
  };
}

export type SearchIndex = ReturnType<typeof searchIndex>;
