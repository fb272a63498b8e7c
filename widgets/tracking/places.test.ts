import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Places } from './places.ts';

const ids = ['one', 'two', 'three'];
const begun = (written = '', taken = 0, of = ids): Places => {
  const places = new Places();
  places.begin(of, written, taken);
  return places;
};

describe('places', () => {
  it('are the same for a question, whatever was asked before: the first answers, then the second ones', () => {
    const places = begun();
    expect(['three', 'one', 'three', 'two', 'three'].map((id) => places.take(id))).toEqual([2, 0, 5, 1, 8]);
  });

  it('say how many answers a list has, whose places are not all answered', () => {
    const places = begun();
    for (const id of ['three', 'one', 'three']) places.take(id);
    expect([0, 1, 2, 3, 5, 6, 9].map((count) => places.answersIn(count))).toEqual([0, 1, 1, 2, 2, 3, 3]);
    expect(begun('', 4).answersIn(4)).toBe(4);
  });

  it('follow one another where the questions are not known', () => {
    const places = begun('', 0, []);
    expect(['a', 'b', 'a'].map((id) => places.take(id))).toEqual([0, 1, 2]);
  });

  it('go on after what the first edition listed, which stands in the order of the answers', () => {
    const places = begun('', 4);
    expect(['one', 'two'].map((id) => places.take(id))).toEqual([6, 7]);
  });

  it('go on after those of a version of the course that had other questions', () => {
    const before = begun('', 0, ['one', 'two']);
    for (const id of ['one', 'one', 'two']) before.take(id);
    expect(begun(String(before), 3).take('one')).toBe(6);
  });

  it('are never taken twice, across sessions and windows', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('here', 'again', 'elsewhere'))), (answers) => {
        const windows = { here: begun(), elsewhere: begun() };
        const taken = answers.map(([id, where]) => {
          if (where === 'again') windows.here = begun(String(windows.here));
          const [places, other] = where === 'elsewhere' ? [windows.elsewhere, windows.here] : [windows.here, windows.elsewhere];
          const place = places.take(id);
          other.merge(String(places));
          return place;
        });
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});
