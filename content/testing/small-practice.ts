/** A practice to test with: three moments, four endings, two temperaments, and a line for each thing that a line can do. */
import type { PracticesFile, PublishedPractice } from '../schema/published.ts';

type Choice = PublishedPractice['moments'][number]['choices'][number];

/** A line that does nothing but lead on. */
export const choiceOf = (change: Partial<Choice> & Pick<Choice, 'say' | 'to'>): Choice => ({
  moves: [],
  feels: 'same',
  seconds: 0,
  notes: [],
  why: `Why “${change.say}”.`,
  toWhen: [],
  ...change,
});

const never = { noted: [], twice: [], notNoted: [] };

export const smallPractice: PublishedPractice = {
  id: 'small-call',
  title: 'A small call',
  summary: 'Say who does what by when.',
  order: 1,
  context: 'support',
  situations: ['upset'],
  mistakes: ['vague-promise', 'sounding-rushed'],
  moves: ['recap', 'next-steps', 'goodbye'],
  guide: 'upset-callers',
  checklist: 'routine',
  agent: { name: 'Sam', who: 'You, at the desk.' },
  caller: { name: 'Ms Lind', who: 'A customer.' },
  scene: { about: 'A bill.', settled: 'The bill is right now.', open: 'The money comes back later.', feels: 'Tired of it.' },
  seconds: 60,
  warmth: 2,
  temperaments: [
    { id: 'calm', feels: 'Quiet.', warmth: 0, seconds: 0 },
    { id: 'cross', feels: 'Loud.', warmth: -1, seconds: -10 },
  ],
  begin: 'asks',
  outOfTime: 'late',
  outOfPatience: 'hangs-up',
  moments: [
    {
      id: 'asks',
      situation: 'upset',
      says: 'And when is my money back?',
      saysWhen: [{ when: { ...never, temperament: 'cross' }, says: 'My money. When?' }],
      choices: [
        choiceOf({
          say: 'On Thursday. I will ring you.',
          feels: 'warmer',
          moves: ['next-steps'],
          notes: ['day'],
          promises: 'You ring on Thursday.',
          to: 'sure',
        }),
        choiceOf({
          say: 'As soon as possible.',
          feels: 'cooler',
          mistake: 'vague-promise',
          heard: 'Never.',
          instead: 'On Thursday.',
          to: 'asks-again',
        }),
        choiceOf({ say: 'The bill is right now, and the money is on its way.', moves: ['recap'], to: 'asks-again' }),
      ],
    },
    {
      id: 'asks-again',
      says: 'When, I asked.',
      saysWhen: [],
      choices: [
        choiceOf({
          say: 'On Thursday, before noon.',
          feels: 'much-warmer',
          moves: ['next-steps'],
          notes: ['day'],
          promises: 'Thursday before noon.',
          to: 'sure',
        }),
        choiceOf({
          say: 'I said: soon.',
          feels: 'much-cooler',
          mistake: 'sounding-rushed',
          instead: 'On Thursday.',
          seconds: 5,
          to: 'sure',
        }),
      ],
    },
    {
      id: 'sure',
      says: 'Is that sure?',
      saysWhen: [],
      choices: [
        choiceOf({
          say: 'It is. Thursday. Goodbye, Ms Lind.',
          when: { ...never, noted: ['day'] },
          feels: 'warmer',
          moves: ['recap', 'goodbye'],
          to: 'waits',
        }),
        choiceOf({
          say: 'It should be. Goodbye.',
          feels: 'cooler',
          mistake: 'vague-promise',
          instead: 'It is.',
          moves: ['goodbye'],
          to: 'unsure',
          toWhen: [{ when: { ...never, noted: ['day'], warmth: { atLeast: 3 } }, to: 'waits' }],
        }),
        choiceOf({ say: 'Let me look once more.', seconds: 25, to: 'asks-again' }),
      ],
    },
  ],
  endings: [
    { id: 'waits', title: 'She waits for Thursday', quality: 'good', remembers: 'A day, at last.', tells: 'They ring on Thursday.' },
    { id: 'unsure', title: 'She does not know', quality: 'mixed', remembers: 'Nothing new.', tells: 'We will see.' },
    { id: 'late', title: 'She has to go', quality: 'mixed', remembers: 'It took too long.', tells: 'I missed the bus.' },
    { id: 'hangs-up', title: 'She hangs up', quality: 'poor', remembers: 'Another one.', tells: 'I hung up on them.' },
  ],
};

const label = (id: string) => ({ id, label: id.replaceAll('-', ' ') });

/** A file with practices, and the names of what they name. */
export const practicesFileOf = (...practices: PublishedPractice[]): PracticesFile => ({
  version: 1,
  language: 'en',
  contexts: [label('support')],
  situations: [label('upset')],
  steps: ['recap', 'next-steps', 'goodbye', 'thank'].map(label),
  mistakes: ['vague-promise', 'sounding-rushed'].map(label),
  guides: [{ id: 'upset-callers', title: 'Upset callers', url: 'guides/upset-callers/' }],
  checklists: [{ id: 'routine', title: 'Routine close', url: 'checklists/routine/' }],
  practices,
});
