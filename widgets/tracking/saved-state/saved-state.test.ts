import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeState, encodeState } from '../../state/state.ts';
import { mergeCourses } from './merge.ts';
import { compact, decodeCourse, encodeCourse, expand, type SavedCourse, type SavedPart } from './saved-state.ts';

const key = fc.stringMatching(/^[qct][a-z][a-z-]{0,30}$/);
const part: fc.Arbitrary<SavedPart> = fc.record({
  done: fc.boolean(),
  score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
  attempts: fc.integer({ min: 0, max: 9 }),
  state: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.dictionary(fc.string(), fc.string()).map((data) => encodeState('quiz', 1, data)),
  ),
});
const course: fc.Arbitrary<SavedCourse> = fc.record({
  place: fc.string(),
  parts: fc.array(fc.tuple(key, part)).map((parts) => new Map(parts)),
});

const quizState = (id: string, questions: number, seed = '1234567890'): string => {
  const answers = Object.fromEntries(Array.from({ length: questions }, (_, index) => [(0x7fffffff - index * 7919).toString(36), '1acf']));
  return encodeState('quiz', 1, { id, seed, answers, seconds: 1234, best: 80, passed: true });
};
const checklistState = (id: string, items: number, note = ''): string => {
  const ticks = Array.from({ length: items }, (_, index) => (0x7fffffff - index * 104_729).toString(36));
  return encodeState('checklist', 1, { id, ticks, ...(note && { notes: { one: note, two: note } }), complete: 1, seconds: 600 });
};
const done = (state: string): SavedPart => ({ done: true, score: 80, attempts: 1, state });

describe('compact and expand', () => {
  it('give back whatever was written, and never write the sign between parts', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('"', ',', ':', '~', '^', '`', '|', '!', 'a') })),
        (text) => {
          expect(compact(text)).not.toContain('|');
          expect(expand(compact(text))).toBe(text);
        },
      ),
    );
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof expand(text) === 'string'));
  });
});

describe('encodeCourse and decodeCourse', () => {
  it('give back whatever was written', () => {
    fc.assert(
      fc.property(course, (written) => {
        const { text, left } = encodeCourse(written, 1e9);
        expect(left).toEqual([]);
        expect(decodeCourse(text)).toEqual({ course: written, damaged: false });
      }),
    );
  });

  it('find nothing in an empty text, and nothing wrong with it', () => {
    expect(decodeCourse('')).toEqual({ course: { place: '', parts: new Map() }, damaged: false });
  });

  it('keep a course of six sections whole in the 4,096 characters of SCORM 1.2', () => {
    const parts = new Map<string, SavedPart>();
    for (let section = 1; section <= 6; section += 1) {
      parts.set(`tthe-guide-of-section-${section}`, { done: true, attempts: 0, state: '' });
      parts.set(`cthe-checklist-of-section-${section}`, done(checklistState(`the-checklist-of-section-${section}`, 8)));
      parts.set(`qthe-quiz-of-section-${section}`, done(quizState(`the-quiz-of-section-${section}`, 10)));
    }
    const { text, left } = encodeCourse({ place: 'section-6', parts }, 4096);
    expect(left).toEqual([]);
    expect(text.length).toBeLessThanOrEqual(4096);
  });

  it('leave out what is missed least where it is too long: notes, then answers that count already; results stay', () => {
    const parts = new Map<string, SavedPart>([
      ['cdesk', done(checklistState('desk', 8, 'a note that is long'.repeat(8)))],
      ['qexam', done(quizState('exam', 200))],
      ['qopen', { done: false, attempts: 0, state: quizState('open', 150) }],
    ]);
    const whole = encodeCourse({ place: 'here', parts }, 1e9).text.length;
    const withoutNotes = encodeCourse({ place: 'here', parts }, whole - 10);
    expect(withoutNotes.left).toEqual(['cdesk']);
    expect(withoutNotes.notes).toEqual([{ key: 'cdesk', item: 'one', text: 'a note that is long'.repeat(8) }]);
    const { text, left } = encodeCourse({ place: 'here', parts }, 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(left).toEqual(['cdesk', 'qexam']);
    const read = decodeCourse(text);
    expect(read.damaged).toBe(false);
    expect(read.course.parts.get('qexam')).toMatchObject({ done: true, score: 80 });
    expect(decodeState('quiz', 1, read.course.parts.get('qexam')?.state)).toMatchObject({ best: 80, answers: {} });
    expect(read.course.parts.get('qopen')).toEqual(parts.get('qopen'));
  });

  it('leave out note by note, the longest first, and no more than they have to', () => {
    const notes = (id: string, ...lengths: number[]): SavedPart => {
      const texts = Object.fromEntries(lengths.map((length) => [`item-${length}`, 'x'.repeat(length)]));
      return done(encodeState('checklist', 1, { id, ticks: [], notes: texts }));
    };
    const parts = new Map([
      ['cone', notes('one', 20, 160, 40)],
      ['cother', notes('other', 150, 30)],
    ]);
    const whole = encodeCourse({ place: '', parts }, 1e9).text.length;
    const leftAt = (limit: number): string[] => encodeCourse({ place: '', parts }, limit).notes.map(({ item }) => item);
    expect(leftAt(whole)).toEqual([]);
    expect(leftAt(whole - 1)).toEqual(['item-160']);
    expect(leftAt(whole - 200)).toEqual(['item-160', 'item-150']);
    const { text } = encodeCourse({ place: '', parts }, whole - 200);
    const kept = [...decodeCourse(text).course.parts.values()].map(({ state }) => decodeState('checklist', 1, state)?.['notes']);
    expect(kept).toEqual([{ 'item-20': 'x'.repeat(20), 'item-40': 'x'.repeat(40) }, { 'item-30': 'x'.repeat(30) }]);
  });

  it('never write more than the limit, whatever there is', () => {
    fc.assert(
      fc.property(course, fc.integer({ min: 0, max: 4096 }), (written, limit) => {
        expect(encodeCourse(written, limit).text.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('lose of a text that was cut short only what was cut, and say so', () => {
    const parts = new Map([1, 2, 3].map((number) => [`q${number}`, done(quizState(`quiz-${number}`, 10))]));
    const { text } = encodeCourse({ place: 'here', parts }, 1e9);
    const read = decodeCourse(text.slice(0, -20));
    expect(read.damaged).toBe(true);
    expect([...read.course.parts.keys()]).toEqual(['q1', 'q2']);
    expect(read.course.place).toBe('here');
  });

  it('lose with a changed character the part that it is in, and say so', () => {
    const parts = new Map([1, 2, 3].map((number) => [`q${number}`, done(quizState(`quiz-${number}`, 10))]));
    const { text } = encodeCourse({ place: 'here', parts }, 1e9);
    const at = text.indexOf('quiz-2');
    const read = decodeCourse(`${text.slice(0, at)}x${text.slice(at + 1)}`);
    expect(read.damaged).toBe(true);
    expect([...read.course.parts.keys()]).toEqual(['q1', 'q3']);
  });

  it('take nothing of another version, and say so', () => {
    expect(decodeCourse('2|here|x y')).toEqual({ course: { place: '', parts: new Map() }, damaged: true });
  });

  it('never throw, whatever they are given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `1|${text}`),
        ),
        (text) => {
          expect(decodeCourse(text).course.parts).toBeInstanceOf(Map);
        },
      ),
    );
  });
});

describe('mergeCourses', () => {
  const of = (parts: [string, SavedPart][], place = ''): SavedCourse => ({ place, parts: new Map(parts) });

  it('keeps the parts of both', () => {
    const merged = mergeCourses(of([['q1', done('a')]], 'here'), of([['q2', done('b')]], 'there'));
    expect([...merged.parts.keys()].sort()).toEqual(['q1', 'q2']);
    expect(merged.place).toBe('here');
  });

  it('keeps the answers of both, where both took the same draw', () => {
    const state = (answers: object): string => encodeState('quiz', 1, { id: 'x', seed: '1', answers, seconds: 1 });
    const merged = mergeCourses(of([['q', done(state({ a: '11' }))]]), of([['q', done(state({ b: '12' }))]]));
    expect(decodeState('quiz', 1, merged.parts.get('q')?.state)).toMatchObject({ answers: { a: '11', b: '12' } });
  });

  it('keeps the best result of both, where both took the same draw', () => {
    const state = (best?: number): string => encodeState('quiz', 1, { id: 'x', seed: '1', answers: {}, seconds: 1, best });
    const best = (one: string, other: string): unknown =>
      decodeState('quiz', 1, mergeCourses(of([['q', done(one)]]), of([['q', done(other)]])).parts.get('q')?.state)?.['best'];
    expect([best(state(60), state(90)), best(state(90), state(60)), best(state(), state(60)), best(state(), state())]).toEqual([
      90,
      90,
      60,
      undefined,
    ]);
  });

  it('keeps the ticks and notes of both', () => {
    const state = (ticks: string[], notes: object): string => encodeState('checklist', 1, { id: 'x', ticks, notes });
    const merged = mergeCourses(of([['c', done(state(['a', 'b'], { a: 'one' }))]]), of([['c', done(state(['b', 'c'], { c: 'two' }))]]));
    const data = decodeState('checklist', 1, merged.parts.get('c')?.state);
    expect(data).toMatchObject({ notes: { a: 'one', c: 'two' } });
    expect(data?.['ticks']).toHaveLength(3);
  });

  it('keeps the better result', () => {
    const [one, other] = [of([['q', { ...done(''), done: false, score: undefined }]]), of([['q', { ...done(''), attempts: 3 }]])];
    expect(mergeCourses(one, other).parts.get('q')).toMatchObject({ done: true, score: 80, attempts: 3 });
  });
});
