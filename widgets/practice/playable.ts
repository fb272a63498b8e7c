/** Checks practices that a page provides: they may have any mistake. The build has checked those of the playbook. */
import type { Problem } from '../content/problem.ts';
import type { PublishedPractice } from '../content/types.ts';

type Moment = PublishedPractice['moments'][number];

/** The number of mistakes that are reported for one practice. */
const mostFlaws = 20;

export interface Playable {
  practice: PublishedPractice;
  flaws: Problem[];
}

/**
 * Returns the practice without the lines that lead nowhere, and a list of its mistakes.
 *
 * @param path the practice's place in its file, like `practices[0]`
 */
export function playable(practice: PublishedPractice, path: string): Playable {
  const flaws: Problem[] = [];
  const tell = (where: string, message: string): void => {
    if (flaws.length < mostFlaws) flaws.push({ path: `${path}.${where}`, message });
  };
  const endings = new Set(practice.endings.map(({ id }) => id));
  const places = new Set([...endings, ...practice.moments.map(({ id }) => id)]);
  const isPlace = (id: string, where: string): boolean => {
    if (!places.has(id)) tell(where, `there is no moment or ending "${id}"`);
    return places.has(id);
  };
  const moments = practice.moments.flatMap((moment, index) => {
    const at = `moments[${index}]`;
    if (endings.has(moment.id)) {
      tell(`${at}.id`, `an ending is called "${moment.id}", too: the moment is left out`);
      return [];
    }
    const choices = moment.choices.flatMap((choice, number) => {
      const where = `${at}.choices[${number}]`;
      const toWhen = choice.toWhen.filter(({ to }, place) => isPlace(to, `${where}.toWhen[${place}].to`));
      return isPlace(choice.to, `${where}.to`) ? [{ ...choice, toWhen }] : [];
    });
    return [{ ...moment, choices }];
  });
  const begin = moments.some(({ id }) => id === practice.begin) ? practice.begin : (moments[0]?.id ?? '');
  if (begin !== practice.begin) tell('begin', `there is no moment "${practice.begin}"; the first one is the beginning`);
  const reached = reachedFrom(begin, moments);
  practice.moments.forEach(({ id }, index) => {
    if (!reached.has(id) && !endings.has(id)) tell(`moments[${index}].id`, `no line leads to the moment "${id}"`);
  });
  const ending = (key: 'outOfTime' | 'outOfPatience'): string | undefined => {
    const id = practice[key];
    if (id === undefined || endings.has(id)) return id;
    tell(key, `there is no ending "${id}"`);
    return undefined;
  };
  const mended = { ...practice, begin, moments, outOfTime: ending('outOfTime'), outOfPatience: ending('outOfPatience') };
  return { practice: mended, flaws };
}

const waysFrom = ({ choices }: Moment): string[] => choices.flatMap(({ to, toWhen }) => [to, ...toWhen.map((way) => way.to)]);

/** Returns the moments that a line leads to, under any condition. */
function reachedFrom(begin: string, moments: readonly Moment[]): Set<string> {
  const byId = new Map(moments.map((moment) => [moment.id, moment]));
  const reached = new Set([begin]);
  // The loop also visits what is added to the set meanwhile.
  for (const id of reached) for (const to of waysFrom(byId.get(id) ?? { ...noMoment })) reached.add(to);
  return reached;
}

const noMoment: Moment = { id: '', says: '', saysWhen: [], choices: [] };
