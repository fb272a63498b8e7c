import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import type { Phrase } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';
import { isComplete } from './used-values.ts';

/** Fewer than three and an agent repeats one line all day, like a parrot. */
export const fewestWordings = 3;
/** All wordings in one tone would leave out the callers that another tone is for. */
const fewestTones = 2;

/** A move that has to be sayable: in a situation, or in a kind of call whatever the situation. */
export interface Need {
  type: 'situations' | 'contexts';
  id: string;
  step: string;
  wordings: Phrase[];
  /** For a situation: the kinds of call in which it happens, each with the number of wordings that suit it. */
  contexts: { id: string; count: number }[];
}

/**
 * What the playbook has to have words for: the `steps` that each situation names, in the `contexts` that it names (all, where it
 * names none); and every step in each kind of call in which such a situation happens.
 */
export function needsOf(playbook: LoadedPlaybook): Need[] {
  const demanding = playbook.situations.filter(({ steps }) => steps.length > 0);
  const contextsOf = (named: readonly string[]) => playbook.contexts.filter(({ id }) => named.length === 0 || named.includes(id));
  const ofSituations = demanding.flatMap(({ id, steps, contexts }) =>
    inOrder(playbook, steps).map((step): Need => {
      const wordings = playbook.phrases.filter((phrase) => phrase.step === step && phrase.situations.includes(id));
      const counted = contextsOf(contexts).map((context) => ({
        id: context.id,
        count: wordings.filter((phrase) => phrase.contexts.includes(context.id)).length,
      }));
      return { type: 'situations', id, step, wordings, contexts: counted };
    }),
  );
  const happening = new Set(demanding.flatMap(({ contexts }) => contextsOf(contexts).map(({ id }) => id)));
  const ofContexts = playbook.contexts
    .filter(({ id }) => happening.has(id))
    .flatMap(({ id }) =>
      playbook.steps.map((step): Need => {
        const wordings = playbook.phrases.filter((phrase) => phrase.step === step.id && phrase.contexts.includes(id));
        return { type: 'contexts', id, step: step.id, wordings, contexts: [] };
      }),
    );
  return [...ofSituations, ...ofContexts];
}

/** Protects the person in a call: where a move is needed there are lines to choose from, and one for their kind of call. */
export const everyNeedHasWordings: Rule = (playbook) => {
  if (!isComplete(playbook, 'phrases')) return [];
  return needsOf(playbook).flatMap((need) => holesIn(need, playbook));
};

/** @returns nothing where the need is met */
export function holesIn(need: Need, playbook: LoadedPlaybook): Problem[] {
  const { type, id, step, wordings } = need;
  const place =
    type === 'situations'
      ? playbook.locate(type, id, ['steps', playbook.situations.find((situation) => situation.id === id)?.steps.indexOf(step) ?? 0])
      : playbook.locate(type, id);
  const where = type === 'situations' ? `the situation '${id}'` : `the kind of call '${id}'`;
  const problems: Problem[] = [];
  if (wordings.length < fewestWordings) {
    problems.push({
      ...place,
      message: `${where} has ${wordings.length} of ${fewestWordings} wordings for the step '${step}'`,
      hint: `Write another in phrases/, or add '${id}' to one that fits${type === 'situations' ? '; or take the step out of steps here' : ''}.`,
    });
  } else if (new Set(wordings.flatMap((phrase) => phrase.tones)).size < Math.min(fewestTones, playbook.tones.length)) {
    problems.push({
      ...place,
      message: `${where} has wordings for the step '${step}' in one tone alone: '${wordings[0]?.tones[0] ?? ''}'`,
      hint: 'Write one in another tone.',
    });
  }
  const silent = need.contexts.filter(({ count }) => count === 0).map((context) => `'${context.id}'`);
  // Where there is no wording at all, that has been said.
  if (wordings.length > 0 && silent.length > 0) {
    problems.push({
      ...place,
      message: `${where} has no wording for the step '${step}' in calls of the kind ${silent.join(', ')}`,
      hint: `Add ${silent.length > 1 ? 'these contexts' : 'this context'} to a phrase that fits, or write one; or name the contexts in which '${id}' does happen.`,
    });
  }
  return problems;
}

const inOrder = (playbook: LoadedPlaybook, steps: readonly string[]) =>
  playbook.steps.map(({ id }) => id).filter((id) => steps.includes(id));
