import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { Path } from '../read/yaml.ts';
import { pathInContent } from '../schema/question-entries.ts';
import { entriesOf } from '../schema/question-kinds.ts';
import { fold } from './duplicates.ts';
import type { Rule } from './rule.ts';

/** Matches a quotation that opens a sentence, as in "“Soon” is no day." */
const openingQuotation = /(?:^|[.?!:] )["“«]([^"”»]+)["”»]/gu;

/**
 * Protects learners from feedback on words that nobody said: a sentence that opens with a quotation speaks of what stands in the question,
 * or of what was said in the call. Lines get reworded, and what is said about them is easily forgotten.
 */
export const feedbackQuotesWhatStands: Rule = (playbook) => [...ofQuestions(playbook), ...ofPractices(playbook)];

const ofQuestions = (playbook: LoadedPlaybook): Problem[] =>
  playbook.questions.flatMap((question) => {
    const entries = entriesOf(question);
    const said = [question.prompt, ...entries.map(({ text }) => text)];
    return entries.flatMap(({ feedback }, index) =>
      unsaid(playbook, 'questions', question.id, pathInContent(question, index, 'feedback'), feedback, said),
    );
  });

function ofPractices(playbook: LoadedPlaybook): Problem[] {
  const lines = new Map(playbook.phrases.map(({ id, text }) => [id, text]));
  return playbook.practices.flatMap((practice) => {
    const choices = practice.moments.flatMap((moment) => moment.choices);
    const theirs = practice.moments.flatMap(({ says, saysWhen }) => [says, ...saysWhen.map((other) => other.says)]);
    const yours = choices.map(({ say, phrase }) => say ?? lines.get(phrase ?? '') ?? '');
    const said = [...theirs, ...yours];
    return practice.moments.flatMap((moment, at) =>
      moment.choices.flatMap(({ why }, index) =>
        unsaid(playbook, 'practices', practice.id, ['moments', at, 'choices', index, 'why'], why, said),
      ),
    );
  });
}

function unsaid(
  playbook: LoadedPlaybook,
  type: 'questions' | 'practices',
  id: string,
  path: Path,
  told: string | undefined,
  said: readonly string[],
): Problem[] {
  if (told === undefined) return [];
  const quotations = [...told.matchAll(openingQuotation)];
  const words = quotations.length > 0 ? ` ${fold(said.join(' '))} ` : '';
  return quotations.flatMap(([, quoted = '']): Problem[] => {
    if (words.includes(` ${fold(quoted)} `)) return [];
    return [
      {
        ...playbook.locate(type, id, path),
        message: `"${quoted}" is quoted here, and nobody says it`,
        hint: 'Quote the line as it stands now, or leave the quotation out.',
      },
    ];
  });
}
