import { describe, expect, it } from 'vitest';
import { minimalPlaybook } from '../testing/minimal-files.ts';
import { loadChanged, type Change } from '../testing/minimal-playbook.ts';
import { practicesUseWhatTheyHold } from './idle-practice-lines.ts';
import { playedThrough } from './played-through.ts';
import { practicesAreWorthPlaying, practicesCanBePlayed, practicesHoldWhatTheyClaim } from './practices.ts';
import type { Rule } from './rule.ts';

const file = 'practices/first-call.yaml';
const text = minimalPlaybook[file] ?? '';

/** What a rule says of the practice with these texts exchanged: line by line, with the line in the file. */
async function told(rule: Rule, ...changes: [find: string, put: string][]): Promise<string[]> {
  const changed = changes.reduce((all, [find, put]) => {
    if (!all.includes(find)) throw new Error(`The practice does not hold ${JSON.stringify(find)}.`);
    return all.replace(find, put);
  }, text);
  const playbook = await loadChanged({ [file]: changed } satisfies Record<string, Change>);
  expect(playbook.problems).toEqual([]);
  return rule(playbook, undefined).map(({ line, message }) => `${line}: ${message}`);
}

describe('a practice that cannot be played is told', () => {
  it.each<[string, [find: string, put: string][], string[]]>([
    ['as it is', [], []],
    ['a way to nowhere', [['to: last', 'to: lost']], ["21: there is no moment or ending 'lost'"]],
    ['a beginning that is not there', [['begin: story', 'begin: tale']], ["12: there is no moment 'tale'"]],
    ['an ending by the clock that is not there', [['begin:', 'outOfTime: late\nbegin:']], ["12: there is no ending 'late'"]],
    [
      'a note that no line makes',
      [['- say: So, what else?', '- say: So, what else?\n        when: { noted: [name] }']],
      ["40: there is no line that notes 'name'"],
    ],
    [
      'a temperament that nobody has',
      [['- say: So, what else?', '- say: So, what else?\n        when: { temperament: cross }']],
      ["40: there is no temperament 'cross'"],
    ],
    [
      'one name for two places',
      [
        ['id: runs-on', 'id: last'],
        ['to: runs-on', 'to: last'],
      ],
      ["44: 'last' stands twice among the moments and endings"],
    ],
    ['a gap of a line that stays open', [['fill: { name: Ms Okafor }', 'fill: {}']], ["22: the gap {name} of 'line-1' is not filled in"]],
    [
      'a value for a gap that a line does not have',
      [['fill: { name: Ms Okafor }', 'fill: { name: Ms Okafor, day: Friday }']],
      ["23: 'line-1' has no gap {day}"],
    ],
    [
      'a moment in which nothing may be left to say',
      [
        ['- say: Goodbye.', '- say: Goodbye.\n        when: { noted: [kind] }'],
        ['- say: So, what else?', '- say: So, what else?\n        when: { noted: [kind] }'],
        ['feels: warmer', 'feels: warmer\n        notes: [kind]'],
      ],
      ['36: every line here has a condition: where none holds there is nothing to say'],
    ],
    [
      'a circle without a way out',
      [
        ['to: friends', 'to: last'],
        ['to: runs-on', 'to: last'],
      ],
      ["32: from the moment 'last' no way leads to an ending"],
    ],
    ['an ending that no call comes to', [['to: runs-on', 'to: friends']], ["44: no call comes to the ending 'runs-on'"]],
    [
      'a moment that no call comes to',
      [
        [
          'endings:',
          '  - id: idle\n    says: Hm.\n    choices: [{ say: Bye., why: x, to: friends }, { say: So., why: x, to: friends }]\nendings:',
        ],
      ],
      ["42: no call comes to the moment 'idle'"],
    ],
  ])('%s', async (_what, changes, expected) => {
    expect(await told(practicesCanBePlayed, ...changes)).toEqual(expected.map((message) => expect.stringContaining(message)));
  });
});

describe('a practice that holds something else than it claims is told', () => {
  it.each<[string, [find: string, put: string][], string[]]>([
    ['as it is', [], []],
    ['a situation that no moment shows', [['    situation: chatty\n', '']], ["no moment shows the situation 'chatty'"]],
    ['a mistake that no line makes', [['        mistake: too-fast\n', '']], ["no line makes the mistake 'too-fast'"]],
    ['a mistake that it does not name', [['mistakes: [too-fast]', 'mistakes: [too-slow]']], ["'too-slow'", "'too-fast' is not among"]],
    ['a situation that it does not name', [['situations: [chatty]', 'situations: [quiet]']], ["'quiet'", "'chatty' is not among"]],
  ])('%s', async (_what, changes, expected) => {
    const playbook = await told(practicesHoldWhatTheyClaim, ...changes);
    expect(playbook).toEqual(expected.map((message) => expect.stringContaining(message)));
  });
});

describe('a practice that teaches to guess is told', () => {
  it('as it is', async () => {
    expect(await told(practicesAreWorthPlaying)).toEqual([]);
  });
  it('two endings, or none that is poor', async () => {
    expect(await told(practicesAreWorthPlaying, ['quality: poor', 'quality: mixed'])).toEqual([
      expect.stringContaining('no ending has "quality: poor"'),
    ]);
    const [, third = ''] = /( {2}- \{ id: runs-on, .*\n)/.exec(text) ?? [];
    expect(await told(practicesAreWorthPlaying, [third, ''], ['to: runs-on', 'to: cut-off'])).toEqual([
      expect.stringContaining('fewer than three ways'),
    ]);
  });
  it('one good way and no other', async () => {
    expect(await told(practicesAreWorthPlaying, ['why: It is short.\n        to: last', 'why: It is short.\n        to: cut-off'])).toEqual(
      [expect.stringContaining('one good way')],
    );
  });
  it('a move that no call makes', async () => {
    expect(await told(practicesAreWorthPlaying, ['        moves: [goodbye]\n', ''])).toEqual([
      expect.stringContaining('no way through this call makes all the moves'),
    ]);
  });
  it('best lines that are the longest almost every time', async () => {
    const moments = [1, 2, 3, 4].map(
      (number) => `  - id: more-${number}
    says: Hm.
    choices:
      - { say: This is a good deal longer than the other., feels: warmer, why: x, to: ${number < 4 ? `more-${number + 1}` : 'last'} }
      - { say: So., why: x, to: last }
`,
    );
    expect(
      await told(practicesAreWorthPlaying, ['        to: last', '        to: more-1'], ['endings:', `${moments.join('')}endings:`]),
    ).toEqual([expect.stringContaining('the longest line is the best one')]);
  });
});

describe('what no call ever uses is told', () => {
  const goodbye = '- say: Goodbye.';
  const kind = 'feels: warmer\n        notes: [kind]';
  it.each<[string, [find: string, put: string][], string[]]>([
    ['as it is', [], []],
    [
      'what is used in some calls alone',
      [
        ['feels: warmer', kind],
        ['says: Well then.', 'says: Well then.\n    saysWhen: [{ when: { noted: [kind] }, says: So kind. }]'],
        [goodbye, `${goodbye}\n        when: { noted: [kind] }`],
        ['- say: So, what else?', '- say: So, what else?\n        toWhen: [{ when: { noted: [kind] }, to: friends }]'],
      ],
      [],
    ],
    [
      'a line that is never offered',
      [[goodbye, `${goodbye}\n        when: { warmth: { atMost: 1 } }`]],
      ['36: this line is never offered'],
    ],
    [
      'a condition that always holds',
      [[goodbye, `${goodbye}\n        when: { warmth: { atLeast: 2 } }`]],
      ['36: this condition always holds'],
    ],
    [
      'something that they never say',
      [['says: Well then.', 'says: Well then.\n    saysWhen: [{ when: { warmth: { atMost: 1 } }, says: Hm. }]']],
      ['34: this is never said: its condition never holds here'],
    ],
    [
      'something that another always goes before',
      [
        [
          'says: Well then.',
          'says: Well then.\n    saysWhen: [{ when: { warmth: { atLeast: 2 } }, says: Hm. }, { when: { warmth: { atLeast: 3 } }, says: Oh. }]',
        ],
      ],
      ['33: this is never said: one of the conditions', '34: this is never said: its condition never holds here, or one before it'],
    ],
    [
      'a way that another always goes before',
      [[goodbye, `${goodbye}\n        toWhen: [{ when: { warmth: { atLeast: 2 } }, to: runs-on }]`]],
      ['39: this way is never taken: one of the conditions below always holds'],
    ],
    [
      'a way that is never taken',
      [[goodbye, `${goodbye}\n        toWhen: [{ when: { warmth: { atMost: 0 } }, to: runs-on }]`]],
      ['36: this way is never taken: its condition never holds here'],
    ],
  ])('%s', async (_what, changes, expected) => {
    expect(await told(practicesUseWhatTheyHold, ...changes)).toEqual(expected.map((message) => expect.stringContaining(message)));
  });
  it('not where there are more calls than can be tried', async () => {
    const lines = (name: string) => [0, 1, 2, 3].map((n) => `{ say: ${name} ${n}., notes: [${name}-${n}], why: x, to: NEXT }`).join(', ');
    const moments = [...'abcdefghij'].map((name, index, all) => {
      const to = all[index + 1] ?? 'last';
      return `  - { id: ${name}, says: Hm., choices: [${lines(name).replaceAll('NEXT', to)}] }\n`;
    });
    const changes: [string, string][] = [
      ['why: It is kind.\n        to: last', 'why: It is kind.\n        to: a'],
      [goodbye, `${goodbye}\n        when: { warmth: { atMost: 0 } }`],
      ['endings:', `${moments.join('')}endings:`],
    ];
    expect(await told(practicesUseWhatTheyHold, ...changes)).toEqual([]);
  });
});

describe('what comes of playing a practice', () => {
  const load = (changed: string) => loadChanged({ [file]: changed } satisfies Record<string, Change>);
  const played = async (changed: string) => {
    const playbook = await load(changed);
    const [practice] = playbook.practices;
    if (!practice) throw new Error('The minimal playbook has a practice.');
    return playedThrough(practice, playbook);
  };

  it('is remembered as long as the practice is as it was, also when the playbook is loaded anew', async () => {
    const first = await played(text);
    expect(await played(text)).toBe(first);
    const other = await played(text.replace('to: last', 'to: story'));
    expect(other).not.toBe(first);
    expect(other.ended.map(({ turns }) => turns.length)).not.toEqual(first.ended.map(({ turns }) => turns.length));
    expect(await played(text)).toBe(first);
  });
});
