/** One rule for the first line of a situation, wherever somebody meets it. */
import { describe, expect, it } from 'vitest';
import { movesOf } from '../../../src/playbook/lines.ts';
import { beginningOf } from '../../../widgets/build/phrases-in-parts.ts';
import { certainPart, findLines } from '../../../widgets/phrase-picker/results.ts';
import type { BuiltInPhrases, Phrase } from '../../../widgets/content/picker-content.ts';
import { noFilters } from '../../../widgets/phrase-picker/filters.ts';
import { firstLines } from '../../../widgets/search/first-lines.ts';
import { HoldStill } from '../../../widgets/search/hold-still.ts';
import { countPhrasings } from '../../../widgets/search/count-phrasings.ts';
import { createSituationSearch } from '../../../widgets/search/situation-search.ts';
import { standardPlaybook } from '../../search/published-phrases.ts';
import { publish } from '../../../content/publish/index.ts';

/** Nothing but the line that comes first, which is the same however much comes after it. */
const firstAlone = { limit: 1, lines: 1 };

describe.each(['en', 'es'])('in %s', async (locale) => {
  const playbook = await standardPlaybook(locale);
  const file = publish(playbook).phrases;
  const search = createSituationSearch<Phrase>(file);
  const { words, pairs } = countPhrasings(file);
  const searchOfPages = createSituationSearch({ ...file, counted: { words, pairs } });
  /** What pages search in until all lines are there: words, and the lines that situations begin with. */
  const beginning: BuiltInPhrases = beginningOf(file);
  const searchAtFirst = createSituationSearch(beginning);

  it.each(playbook.situations.map((situation) => [situation.id, situation] as const))(
    '%s begins with one line on its page, at the call desk, picked, and searched for by its name',
    (id, situation) => {
      const { moves, first } = movesOf(playbook, situation);
      const onItsPage = moves[first]?.phrases[0]?.id;
      expect(onItsPage).toBeDefined();
      expect(findLines(file, undefined, '', { ...noFilters, situation: id })?.best[0]?.phrase.id, 'picked').toBe(onItsPage);
      const pickedAtFirst = findLines(beginning, undefined, '', { ...noFilters, situation: id });
      const certain = certainPart(pickedAtFirst, { ...noFilters, situation: id }, false);
      expect(
        certain?.best.map(({ phrase }) => phrase.id),
        'picked before all lines are there',
      ).toEqual([onItsPage]);
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

  // Every third, because all take a minute.
  const isThird = (_: unknown, at: number) => at % 3 === 0;
  const asked = [...new Set([...file.situations, ...file.steps, ...file.contexts].flatMap(({ phrasings }) => phrasings))].filter(isThird);
  // What nobody wrote: the first words of a phrasing with the last ones of the next.
  const unwritten = asked.map((text, at) => {
    const [words, next] = [text.split(' '), (asked[at + 1] ?? '').split(' ')];
    return [...words.slice(0, Math.ceil(words.length / 2)), ...next.slice(Math.floor(next.length / 2))].join(' ');
  });

  it.each([
    ['phrasings', asked],
    ['what nobody wrote', unwritten],
  ])('is shown early only where it stays: %s', (_, queries) => {
    let settled = 0;
    const moved: string[] = [];
    for (const query of queries) {
      const early = searchAtFirst(query, firstAlone);
      if (!early.settled || !early.confident) continue;
      settled++;
      const final = searchOfPages(query, firstAlone);
      if (!final.confident || firstLines(final)[0]?.line.id !== firstLines(early)[0]?.line.id) moved.push(query);
    }
    expect(settled / queries.length, 'shown early').toBeGreaterThan(0.25);
    expect(moved.length / settled, moved.join('; ')).toBeLessThan(0.005);
  });

  it('is the same whether a page has the texts or what was counted in them', () => {
    for (const query of [...asked.filter((_, at) => at % 10 === 0), ...unwritten.filter((_, at) => at % 10 === 0)])
      expect(searchOfPages(query), query).toEqual(search(query));
  });

  it('is the line that nearly every phrasing of the situation leads to, unless it names a move', () => {
    let [led, other] = [0, 0];
    for (const situation of playbook.situations) {
      const first = file.phrases.find(({ situations }) => situations[0] === situation.id)?.id;
      for (const query of situation.phrasings.filter(isThird)) {
        const [group] = search(query, firstAlone).groups;
        if (group?.id !== situation.id) continue;
        if (group.phrases[0]?.id === first) led++;
        else other++;
      }
    }
    expect(led + other).toBeGreaterThan(500);
    expect(other / (led + other)).toBeLessThan(0.05);
  });
});
