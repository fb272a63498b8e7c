/** One rule for the first line of a situation, wherever somebody meets it. */
import { describe, expect, it } from 'vitest';
import { movesOf } from '../../../src/playbook/lines.ts';
import { findLines } from '../../../widgets/phrase-picker/results.ts';
import { noFilters } from '../../../widgets/phrase-picker/filters.ts';
import { firstLines } from '../../../widgets/search/first-lines.ts';
import { HoldStill } from '../../../widgets/search/hold-still.ts';
import { prunePhrasings } from '../../../widgets/search/pruned-phrasings.ts';
import { createSituationSearch } from '../../../widgets/search/situation-search.ts';
import { standardPlaybook } from '../../search/published-phrases.ts';
import { publish } from '../../../content/publish/index.ts';

describe.each(['en', 'es'])('in %s', async (locale) => {
  const playbook = await standardPlaybook(locale);
  const file = publish(playbook).phrases;
  const search = createSituationSearch(file);
  const searchOfPages = createSituationSearch(prunePhrasings(file));

  it.each(playbook.situations.map((situation) => [situation.id, situation] as const))(
    '%s begins with one line on its page, at the call desk, picked, and searched for by its name',
    (id, situation) => {
      const { moves, first } = movesOf(playbook, situation);
      const onItsPage = moves[first]?.phrases[0]?.id;
      expect(onItsPage).toBeDefined();
      expect(findLines(file, undefined, '', { ...noFilters, situation: id })?.best[0]?.phrase.id, 'picked').toBe(onItsPage);
      expect(findLines(file, search, situation.label, noFilters)?.best[0]?.phrase.id, 'in the picker').toBe(onItsPage);
      expect(firstLines(searchOfPages(situation.label))[0]?.line.id, 'on the site').toBe(onItsPage);
      const hold = new HoldStill();
      let shown: string | undefined;
      for (let length = 1; length <= situation.label.length; length++) {
        const found = search(situation.label.slice(0, length));
        if (hold.takes(found, length === situation.label.length)) shown = firstLines(found)[0]?.line.id;
      }
      expect(shown, 'typed letter by letter').toBe(onItsPage);
    },
  );

  it('is the line that nearly every phrasing of the situation leads to, unless it names a move', () => {
    let [led, other] = [0, 0];
    for (const situation of playbook.situations) {
      const first = file.phrases.find(({ situations }) => situations[0] === situation.id)?.id;
      for (const query of situation.phrasings) {
        const [group] = search(query).groups;
        if (group?.id !== situation.id) continue;
        if (group.phrases[0]?.id === first) led++;
        else other++;
      }
    }
    expect(other / (led + other)).toBeLessThan(0.05);
  });
});
