import { shown } from '../read/problem.ts';
import type { Rule } from './rule.ts';

/** Protects the players: a situation that says in which kinds of call it happens is not played in another. */
export const rolePlaysCanHappen: Rule = (playbook) =>
  playbook.rolePlays.flatMap(({ id, context, situation: played }) => {
    const situation = playbook.situations.find((candidate) => candidate.id === played);
    // A situation without a list of contexts happens in every kind of call.
    if (!situation || situation.contexts.length === 0 || situation.contexts.includes(context)) return [];
    return [
      {
        ...playbook.locate('rolePlays', id, ['context']),
        message: `the situation '${played}' does not happen in calls of the kind '${context}' (${shown(playbook.locate('situations', played, ['contexts']))})`,
        hint: 'Choose another situation or kind of call, or name this one in the situation.',
      },
    ];
  });
