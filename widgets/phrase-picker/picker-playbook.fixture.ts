/** A small playbook for the picker's tests. */
import type { PhrasesFile } from '../content/types.ts';

type Phrase = PhrasesFile['phrases'][number];

const phrase = (id: string, text: string, situation: string, step: string, more: Partial<Phrase> = {}): Phrase => ({
  id, text, contexts: ['support'], situations: [situation], step, tones: ['friendly'], direction: 'either',
  why: 'It works.', notWhen: `Not when it is ${id}.`, ...more,
}); // prettier-ignore

export function playbook(change: (file: PhrasesFile) => void = () => undefined): PhrasesFile {
  const situation = (id: string, label: string, phrasings: string[], group = 'all') => ({
    id,
    label,
    when: `When ${label}.`,
    group,
    phrasings,
  });
  const step = (id: string, label: string, order: number) => ({ id, label, when: `To ${label}.`, order, phrasings: [] });
  const file: PhrasesFile = {
    version: 1,
    language: 'en',
    contexts: [
      { id: 'support', label: 'Support', when: 'They call.', order: 1, phrasings: [] },
      { id: 'sales', label: 'Sales', when: 'You sell.', order: 2, phrasings: [] },
    ],
    situations: [
      situation('chatty', 'They talk on', ['she will not stop talking', 'rambling caller']),
      situation('angry', 'They are angry', ['furious customer', 'he is shouting'], 'hard'),
      situation('said-no', 'They said no', ['not interested', 'they declined the offer'], 'unnamed'),
    ],
    situationGroups: [
      { id: 'hard', label: 'Hard calls', when: 'When it is hard.' },
      { id: 'all', label: 'Any call', when: 'Always.' },
      { id: 'empty', label: 'No situation', when: 'Never.' },
    ],
    steps: [step('goodbye', 'Goodbye', 30), step('recap', 'Recap', 10), step('thank', 'Thank', 20)],
    tones: [
      { id: 'friendly', label: 'Friendly', when: 'Mostly.' },
      { id: 'formal', label: 'Formal', when: 'Sometimes.' },
    ],
    placeholders: [
      { id: 'name', label: "Caller's name", example: 'Ms Okafor', kind: 'name', optional: true, ifEmpty: '' },
      { id: 'day', label: 'Day', example: 'Thursday', kind: 'date', optional: false },
    ],
    phrases: [
      phrase('chat-recap', "So, {name}, it's done by {day}.", 'chatty', 'recap'),
      phrase('chat-recap-2', 'By {day} it will be there.', 'chatty', 'recap', { tones: ['formal'], contexts: ['support', 'sales'] }),
      phrase('chat-bye', 'I must go now, {name}.', 'chatty', 'goodbye'),
      phrase('angry-recap', 'You have every reason. I will call on {day}.', 'angry', 'recap'),
      phrase('angry-thank', 'Thank you for telling me.', 'angry', 'thank'),
      phrase('no-thank', 'Thank you for being plain with me.', 'said-no', 'thank', { contexts: ['sales'] }),
    ],
    abbreviations: [],
    otherSubjects: [],
    sequences: [
      {
        id: 'chat-close',
        label: 'A whole chat',
        context: 'support',
        situation: 'chatty',
        tone: 'friendly',
        phrases: ['chat-bye', 'chat-recap', 'angry-thank'],
      },
    ],
  };
  change(file);
  return file;
}
