import { posix } from 'node:path';
import { endingOf, reviewOf, type Call } from '../practice/call.ts';
import { placeholdersIn } from '../line/split.ts';
import type { LoadedPlaybook, Problem } from '../read/index.ts';
import { suggestion } from '../read/nearest.ts';
import type { Path } from '../read/yaml.ts';
import type { Practice } from '../schema/index.ts';
import type { PracticeCondition } from '../schema/practice.ts';
import type { PublishedPractice } from '../schema/published.ts';
import { playedThrough } from './played-through.ts';
import { nounOf } from '../schema/content-types.ts';
import type { Rule } from './rule.ts';

/** A problem of one practice, by where in it. */
type Tell = (path: Path, message: string, hint?: string) => Problem;

/** Makes a rule that looks at one practice after the other. */
export const eachPractice =
  (rule: (practice: Practice, tell: Tell, playbook: LoadedPlaybook) => Problem[]): Rule =>
  (playbook) =>
    playbook.practices.flatMap((practice) =>
      rule(
        practice,
        (path, message, hint) => ({ ...playbook.locate('practices', practice.id, path), message, ...(hint !== undefined && { hint }) }),
        playbook,
      ),
    );

/** Protects a player from a call that leads nowhere: every moment can be reached, and every moment leads to an ending. */
export const practicesCanBePlayed: Rule = eachPractice((practice, tell, playbook) => {
  const broken = [...namedTwice(practice, tell), ...unknownNames(practice, tell), ...gaps(practice, tell, playbook)];
  // A target that does not exist makes much else unreachable, so it is reported alone.
  return broken.length > 0 ? broken : [...withoutChoice(practice, tell), ...deadEnds(practice, tell, playbook)];
});

/** Protects what a practice says about itself: the steps and mistakes that it claims occur in it, and those that occur are claimed. */
export const practicesHoldWhatTheyClaim: Rule = eachPractice((practice, tell) => {
  const shown = practice.moments.map(({ situation }, index) => ({ id: situation, path: ['moments', index, 'situation'] }));
  const made = choicesOf(practice).map(({ choice, path }) => ({ id: choice.mistake, path: [...path, 'mistake'] }));
  const claims = [
    { type: 'situations', key: 'situation', found: shown, missing: 'no moment shows the', at: 'moment' },
    { type: 'mistakes', key: 'mistake', found: made, missing: 'no line makes the', at: 'line' },
  ] as const;
  return claims.flatMap(({ type, key, found, missing, at }) => {
    const named: readonly string[] = practice[type];
    return [
      ...named.flatMap((id, index) =>
        found.some((each) => each.id === id)
          ? []
          : [
              tell(
                [type, index],
                `${missing} ${nounOf(type)} '${id}'`,
                `Write "${key}: ${id}" at the ${at} that does, or take it out here.`,
              ),
            ],
      ),
      ...found.flatMap(({ id, path }) =>
        id === undefined || named.includes(id)
          ? []
          : [tell(path, `the ${nounOf(type)} '${id}' is not among those that the practice names`, `Add it to "${type}".`)],
      ),
    ];
  });
});

/** Protects learning: a practice whose best line can be told by its length, or that has only one good way, teaches guessing. */
export const practicesAreWorthPlaying: Rule = eachPractice((practice, tell, playbook) => {
  const problems: Problem[] = [];
  const qualities = practice.endings.map(({ quality }) => quality);
  if (practice.endings.length < 3)
    problems.push(tell(['endings'], 'a call that can end in fewer than three ways is soon played through', 'Add an ending.'));
  for (const quality of ['good', 'poor'] as const) {
    if (!qualities.includes(quality))
      problems.push(tell(['endings'], `no ending has "quality: ${quality}"`, 'A player should be able to do well, and to do badly.'));
  }
  const calls = playedThrough(practice, playbook);
  const guessed = guessedByLength(calls.practice);
  if (guessed)
    problems.push(
      tell(
        ['moments'],
        `the ${guessed} line is the best one almost every time: it can be picked without reading`,
        'Make some of the better lines shorter, or some of the worse ones longer.',
      ),
    );
  if (calls.isWhole && qualities.includes('good') && !hasTwoGoodWays(calls.ended)) {
    problems.push(
      tell(
        ['moments'],
        'there is one good way through this call and no other',
        'Let a second line of some moment lead to a good ending as well.',
      ),
    );
  }
  if (calls.isWhole && !calls.ended.some((call) => reviewOf(call).missed.length === 0)) {
    problems.push(
      tell(
        ['moves'],
        'no way through this call makes all the moves that it is said to need',
        'Add the missing move to a line, or take it out of "moves".',
      ),
    );
  }
  return problems;
});

const choicesOf = ({ moments }: Practice) =>
  moments.flatMap((moment, at) =>
    moment.choices.map((choice, index) => ({ moment, choice, path: ['moments', at, 'choices', index] as Path })),
  );

function namedTwice({ moments, endings }: Practice, tell: Tell): Problem[] {
  const seen = new Set<string>();
  const all = [
    ...moments.map(({ id }, index) => ({ id, path: ['moments', index, 'id'] })),
    ...endings.map(({ id }, index) => ({ id, path: ['endings', index, 'id'] })),
  ];
  return all.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [tell(path, `'${id}' stands twice among the moments and endings`, 'Give one of them another name.')];
  });
}

function unknownNames(practice: Practice, tell: Tell): Problem[] {
  const moments = practice.moments.map(({ id }) => id);
  const endings = practice.endings.map(({ id }) => id);
  const notes = new Set(choicesOf(practice).flatMap(({ choice }) => choice.notes));
  const temperaments = practice.temperaments.map(({ id }) => id);
  const check = (path: Path, name: string | undefined, what: string, known: readonly string[]) =>
    name === undefined || known.includes(name)
      ? []
      : [tell(path, `there is no ${what} '${name}'`, suggestion(name, known) ?? 'There is none yet.')];
  const places = [...moments, ...endings];
  const inCondition = (path: Path, condition: PracticeCondition | undefined) =>
    condition === undefined
      ? []
      : [
          ...(['noted', 'twice', 'notNoted'] as const).flatMap((key) =>
            condition[key].flatMap((note, index) => check([...path, key, index], note, 'line that notes', [...notes])),
          ),
          ...check([...path, 'temperament'], condition.temperament, 'temperament', temperaments),
        ];
  return [
    ...check(['begin'], practice.begin, 'moment', moments),
    ...check(['outOfTime'], practice.outOfTime, 'ending', endings),
    ...check(['outOfPatience'], practice.outOfPatience, 'ending', endings),
    ...practice.moments.flatMap(({ saysWhen }, at) =>
      saysWhen.flatMap(({ when }, index) => inCondition(['moments', at, 'saysWhen', index, 'when'], when)),
    ),
    ...choicesOf(practice).flatMap(({ choice, path }) => [
      ...check([...path, 'to'], choice.to, 'moment or ending', places),
      ...inCondition([...path, 'when'], choice.when),
      ...choice.toWhen.flatMap(({ when, to }, index) => [
        ...check([...path, 'toWhen', index, 'to'], to, 'moment or ending', places),
        ...inCondition([...path, 'toWhen', index, 'when'], when),
      ]),
    ]),
  ];
}

/** Finds lines of the playbook that would be said with an open placeholder: nobody fills one in during a practice. */
function gaps(practice: Practice, tell: Tell, playbook: LoadedPlaybook): Problem[] {
  const { phrases, placeholders } = playbook;
  return choicesOf(practice).flatMap(({ choice, path }) => {
    // Most lines are the practice's own: none of ten thousand phrases has to be looked at for those.
    const line = choice.phrase === undefined ? undefined : phrases.find(({ id }) => id === choice.phrase);
    if (!line || isChangedAbove(playbook, line.id, practice.id)) return [];
    const wanted = placeholdersIn(line.text);
    const open = wanted.filter((id) => {
      const placeholder = placeholders.find((known) => known.id === id);
      return choice.fill[id] === undefined && !placeholder?.optional && placeholder?.ifEmpty === undefined;
    });
    const idle = Object.keys(choice.fill).filter((id) => !wanted.includes(id));
    return [
      ...open.map((id) =>
        tell([...path, 'phrase'], `the gap {${id}} of '${line.id}' is not filled in`, `Write "fill: { ${id}: … }" below it.`),
      ),
      ...idle.map((id) =>
        tell(
          [...path, 'fill', id],
          `'${line.id}' has no gap {${id}}`,
          wanted.length > 0 ? `It has ${wanted.map((gap) => `{${gap}}`).join(', ')}.` : 'Take it out.',
        ),
      ),
    ];
  });
}

/**
 * Tells whether a layer above that of a practice has changed a line of it. Its owner need not know of the practice: what they leave open is
 * filled in with the example of the placeholder, and what they leave out is not said.
 */
function isChangedAbove({ files, sources }: LoadedPlaybook, phrase: string, practice: string): boolean {
  const [line, call] = [sources.get(`phrases/${phrase}`) ?? '', sources.get(`practices/${practice}`) ?? ''];
  const layerOf = (file: string) => posix.dirname(posix.dirname(file));
  const order = [...files];
  return layerOf(line) !== layerOf(call) && order.indexOf(line) > order.indexOf(call);
}

const withoutChoice = ({ moments }: Practice, tell: Tell): Problem[] =>
  moments.flatMap(({ choices }, index) =>
    choices.some(({ when }) => when === undefined)
      ? []
      : [
          tell(
            ['moments', index, 'choices'],
            'every line here has a condition: where none holds there is nothing to say',
            'Leave "when" out of one of them.',
          ),
        ],
  );

function deadEnds(practice: Practice, tell: Tell, playbook: LoadedPlaybook): Problem[] {
  const endings = new Set(practice.endings.map(({ id }) => id));
  const waysFrom = (moment: Practice['moments'][number]) =>
    moment.choices.flatMap(({ to, toWhen }) => [to, ...toWhen.map((each) => each.to)]);
  // Goes backwards from the endings: a moment that leads to something that ends, ends.
  const ends = new Set<string>(endings);
  for (let before = -1; before !== ends.size;) {
    before = ends.size;
    for (const moment of practice.moments) if (waysFrom(moment).some((to) => ends.has(to))) ends.add(moment.id);
  }
  const endless = practice.moments.flatMap(({ id }, index) =>
    ends.has(id)
      ? []
      : [
          tell(
            ['moments', index, 'id'],
            `from the moment '${id}' no way leads to an ending`,
            'Let one of its lines lead on to a moment that ends.',
          ),
        ],
  );
  if (endless.length > 0) return endless;
  const { reached, isWhole } = playedThrough(practice, playbook);
  if (!isWhole) return [];
  const unreached = (what: string, list: readonly { id: string }[], key: string) =>
    list.flatMap(({ id }, index) =>
      reached.has(id)
        ? []
        : [tell([key, index, 'id'], `no call comes to the ${what} '${id}'`, `Let a line lead there ("to: ${id}"), or take it out.`)],
    );
  return [...unreached('moment', practice.moments, 'moments'), ...unreached('ending', practice.endings, 'endings')];
}

/** Tells whether good endings are reached by calls that part at some moment and say different things there. */
function hasTwoGoodWays(ended: readonly Call[]): boolean {
  const said = new Map<string, Set<string>>();
  for (const call of ended) {
    if (endingOf(call)?.quality !== 'good') continue;
    for (const { moment, choice } of call.turns) said.set(moment.id, (said.get(moment.id) ?? new Set()).add(choice.say));
  }
  return [...said.values()].some((lines) => lines.size > 1);
}

/** The share of moments whose best line may be the longest, or the shortest. Above it, length gives the best line away. */
const guessable = 0.8;

function guessedByLength({ moments }: PublishedPractice): 'longest' | 'shortest' | undefined {
  const worth = { 'much-cooler': -2, cooler: -1, same: 0, warmer: 1, 'much-warmer': 2 };
  const telling = moments.flatMap(({ choices }) => {
    const value = (choice: (typeof choices)[number]) => worth[choice.feels] - (choice.mistake === undefined ? 0 : 1);
    const most = Math.max(...choices.map(value));
    const best = choices.filter((choice) => value(choice) === most);
    if (best.length === choices.length) return [];
    const lengths = choices.map(({ say }) => say.length);
    return [
      {
        longest: best.some(({ say }) => say.length === Math.max(...lengths)),
        shortest: best.some(({ say }) => say.length === Math.min(...lengths)),
      },
    ];
  });
  if (telling.length < 4) return undefined;
  const share = (key: 'longest' | 'shortest') => telling.filter((moment) => moment[key]).length / telling.length;
  return (['longest', 'shortest'] as const).find((key) => share(key) > guessable);
}
