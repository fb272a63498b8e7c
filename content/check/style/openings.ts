import type { LoadedPlaybook, Place, Problem } from '../../read/index.ts';
import type { Rule } from '../rule.ts';
import { shown } from '../../read/problem.ts';
import { fold } from '../duplicates.ts';
import { guideProse } from './texts.ts';
import { wordsOf } from './words.ts';

interface Opened {
  text: string;
  /** Finds the place. It is called only where there is something to report, because finding a place costs more than finding an opening. */
  place: () => Place;
}

interface Group {
  /** What the texts are, as in "…of the step 'thank'". */
  name: string;
  /** The number of words that make an opening. */
  words: number;
  texts: Opened[];
}

/** The number of texts of a group that may begin alike; in a large group, one in so many may. */
const alwaysFine = 3;
const oneIn = 10;
/** The number of characters that hold three words of any language. */
const longestOpening = 80;

/**
 * Protects the reader's ear: a list in which many texts begin the same way sounds like a template. Compared are the lines of each step and
 * the questions (three words), the summaries and the first paragraphs of guides, and the reasons of the lines written for one situation,
 * because those stand on one page (two words).
 */
export const openingsDiffer: Rule = (playbook) =>
  groupsOf(playbook).flatMap(({ name, words, texts }) => {
    const most = Math.max(alwaysFine, Math.floor(texts.length / oneIn));
    const byOpening = new Map<string, Opened[]>();
    for (const opened of texts) {
      const start = opened.text.slice(0, longestOpening).replace(/[{}]/g, ' ');
      const found = wordsOf(start, playbook.settings.language).slice(0, words);
      if (found.length < words) continue;
      const opening = fold(found.join(' '));
      byOpening.set(opening, [...(byOpening.get(opening) ?? []), opened]);
    }
    return [...byOpening].flatMap(([opening, alike]): Problem[] => {
      const [first] = alike;
      if (!first) return [];
      const message = `${alike.length} of the ${texts.length} ${name} begin with "${opening}", and ${most} may`;
      return alike.slice(most).map((over) => ({
        ...over.place(),
        message: `${message} (the first: ${shown(first.place())})`,
        hint: 'Begin this one another way: say first what is new in it.',
      }));
    });
  });

function groupsOf(playbook: LoadedPlaybook): Group[] {
  const reasons = playbook.situations.map(({ id }): Group => ({
    name: `reasons (why) of the lines written for '${id}'`,
    words: 2,
    texts: playbook.phrases
      .filter((phrase) => phrase.situations[0] === id)
      .map((phrase) => ({ text: phrase.why, place: () => playbook.locate('phrases', phrase.id, ['why']) })),
  }));
  const lines = playbook.steps.map(({ id }): Group => ({
    name: `lines of the step '${id}'`,
    words: 3,
    texts: playbook.phrases
      .filter((phrase) => phrase.step === id)
      .map((phrase) => ({ text: phrase.text, place: () => playbook.locate('phrases', phrase.id, ['text']) })),
  }));
  const questions = playbook.questions.map(({ id, prompt }) => ({
    text: prompt,
    place: () => playbook.locate('questions', id, ['prompt']),
  }));
  const summaries = playbook.guides.map(({ id, summary }) => ({ text: summary, place: () => playbook.locate('guides', id, ['summary']) }));
  const beginnings = [...playbook.guideSources.values()].flatMap((source) => guideProse(source).slice(0, 1));
  return [
    ...lines,
    ...reasons,
    { name: 'questions', words: 3, texts: questions },
    { name: 'summaries of guides', words: 2, texts: summaries },
    { name: 'first paragraphs of guides', words: 2, texts: beginnings },
  ];
}
