import type { LoadedPlaybook, Problem } from '../../read/index.ts';
import { styleOf } from './languages.ts';
import { straight } from './words.ts';

/**
 * Protects agents from promising two things for one day: a gap that is filled in once is filled in everywhere, so a close in which a paper
 * comes by {day} and the call about it is on {day} has both on the same day. The style of the language says how each is worded.
 */
export const daysAreApart = (playbook: LoadedPlaybook): Problem[] => {
  const days = styleOf(playbook.settings.language)?.oneDay;
  if (!days) return [];
  const phrases = new Map(playbook.phrases.map(({ id, text }) => [id, straight(text)]));
  return playbook.sequences.flatMap((sequence): Problem[] => {
    const first = (worded: RegExp) => sequence.phrases.find((id) => worded.test(phrases.get(id) ?? ''));
    const paper = first(days.paper);
    const call = first(days.call);
    if (paper === undefined || call === undefined || paper === call) return [];
    return [
      {
        ...playbook.locate('sequences', sequence.id, ['phrases', sequence.phrases.indexOf(call)]),
        message: `'${paper}' sends something by {day}, and '${call}' is a talk on {day}: a gap is filled in once, so both are the same day`,
        hint: 'Take a line with {time-frame} for one of them, or one that says "the day after that".',
      },
    ];
  });
};
