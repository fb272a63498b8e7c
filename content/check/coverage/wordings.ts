import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import type { Phrase } from '../../schema/index.ts';
import type { Rule } from '../rule.ts';
import { isComplete } from './used-values.ts';

/** The fewest wordings of a move. With fewer, an agent repeats the same line all day. */
const fewestWordings = 3;
/** A move that needs wordings: in a situation, or in a kind of call whatever the situation. */
export interface Need {
  type: 'situations' | 'contexts';
  id: string;
  step: string;
  wordings: Phrase[];
  /** For a situation: the kinds of call in which it happens, each with the number of wordings that suit it. */
  contexts: { id: string; count: number }[];
}

/**
 * Lists the moves that a playbook needs words for: the `steps` of each situation in its `contexts` (all, where it names none), and every
 * step in each kind of call in which such a situation happens.
 */
export function needsOf(playbook: LoadedPlaybook): Need[] {
  const demanding = playbook.situations.filter(({ steps }) => steps.length > 0);
  // Large playbooks have thousands of lines, and hundreds of needs: each line is looked at once.
  const byNeed = new Map<string, Phrase[]>();
  const nameOf = (type: Need['type'], id: string, step: string) => JSON.stringify([type, id, step]);
  for (const phrase of playbook.phrases)
    for (const type of ['situations', 'contexts'] as const)
      for (const id of new Set(phrase[type])) {
        const name = nameOf(type, id, phrase.step);
        const wordings = byNeed.get(name);
        if (wordings) wordings.push(phrase);
        else byNeed.set(name, [phrase]);
      }
  const contextsOf = (named: readonly string[]) => playbook.contexts.filter(({ id }) => named.length === 0 || named.includes(id));
  const ofSituations = demanding.flatMap(({ id, steps, contexts }) =>
    inOrder(playbook, steps).map((step): Need => {
      const wordings = byNeed.get(nameOf('situations', id, step)) ?? [];
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
        const wordings = byNeed.get(nameOf('contexts', id, step.id)) ?? [];
        return { type: 'contexts', id, step: step.id, wordings, contexts: [] };
      }),
    );
  return [...ofSituations, ...ofContexts];
}

/** Protects the person in a call: each needed move has lines to choose from, for their kind of call and in every tone. */
export const everyNeedHasWordings: Rule = (playbook) => {
  if (!isComplete(playbook, 'phrases')) return [];
  return needsOf(playbook).flatMap((need) => holesIn(need, playbook));
};

/**
 * Lists what a need lacks: three wordings in all, and for a situation also three in each kind of call in which it happens, and one in each
 * tone. A kind of call needs no particular tone: nobody is formal with a colleague of many years.
 *
 * @returns an empty list where the need is met
 */
export function holesIn(need: Need, playbook: LoadedPlaybook): Problem[] {
  const { type, id, step, wordings } = need;
  const place = () =>
    type === 'situations'
      ? playbook.locate(type, id, ['steps', playbook.situations.find((situation) => situation.id === id)?.steps.indexOf(step) ?? 0])
      : playbook.locate(type, id);
  const where = type === 'situations' ? `the situation '${id}'` : `the kind of call '${id}'`;
  const tell = (what: string, hint: string): Problem => ({ ...place(), message: `${where} has ${what}`, hint });
  if (wordings.length < fewestWordings) {
    const orLess = type === 'situations' ? '; or take the step out of steps here' : '';
    return [
      tell(
        `${wordings.length} of ${fewestWordings} wordings for the step '${step}'`,
        `Write another in phrases/, or add '${id}' to one that fits${orLess}.`,
      ),
    ];
  }
  const few = need.contexts.filter(({ count }) => count < fewestWordings).map((context) => `'${context.id}' (${context.count})`);
  if (type === 'contexts') return [];
  const unheard = playbook.tones.filter((tone) => !wordings.some((phrase) => phrase.tones.includes(tone.id))).map((tone) => `'${tone.id}'`);
  return [
    ...few.map((context) =>
      tell(
        `fewer than ${fewestWordings} wordings for the step '${step}' in calls of the kind ${context}`,
        `Add the context to a phrase that fits, or write one; or name the contexts in which '${id}' does happen.`,
      ),
    ),
    ...unheard.map((tone) =>
      tell(`no wording for the step '${step}' in the tone ${tone}`, 'Add the tone to a phrase that has it, or write one.'),
    ),
  ];
}

const inOrder = (playbook: LoadedPlaybook, steps: readonly string[]) =>
  playbook.steps.map(({ id }) => id).filter((id) => steps.includes(id));
