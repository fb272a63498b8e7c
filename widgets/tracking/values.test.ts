import { describe, expect, it } from 'vitest';
import { scorm12 } from './scorm-12/scorm-12.ts';
import { scorm2004 } from './scorm-2004/scorm-2004.ts';
import type { Interaction } from './tracker.ts';
import { asIdentifier, asPercent, asShare, entryName, numberOf } from './values.ts';

const interaction = {
  uuid: '',
  id: 'quiz_question',
  kind: 'choice',
  description: `{lang=xx} ${'a\nb '.repeat(200)}`,
  choices: ['one', 'two', 'three'],
  response: [0, 2],
  rightResponse: [0, 1],
  correct: false,
  latency: 61_239,
  at: Date.UTC(2026, 10, 22, 1, 18, 23, 456),
} satisfies Interaction;
const entries = (edition: typeof scorm12, change: Partial<Interaction> = {}): Record<string, string> =>
  Object.fromEntries(edition.interactionEntries({ ...interaction, ...change }, 'n').map(([element, value]) => [element, value]));

describe('values of SCORM 1.2', () => {
  it('are written as it wants them', () => {
    expect(scorm12.duration(3_723_450)).toBe('01:02:03.45');
    expect(scorm12.duration(1e12)).toBe('9999:00:00.00');
    expect(scorm12.duration(-5000)).toBe('00:00:00.00');
    expect(entries(scorm12)).toMatchObject({
      'n.objectives.0.id': expect.stringMatching(/^lang-xx-a-b-[ab-]+$/),
      'n.correct_responses.0.pattern': 'a_one,b_two',
      'n.student_response': 'a_one,c_three',
      'n.result': 'wrong',
      'n.latency': '00:01:01.24',
    });
    expect(entries(scorm12)['n.time']).toMatch(/^\d\d:\d\d:23$/);
  });

  it('take no pass mark that would let everybody pass', () => {
    const markOf = (mark: string) => scorm12.passMark((element) => (element === 'cmi.student_data.mastery_score' ? mark : ''));
    expect(['80', '79.5', '0', '0.0', ''].map(markOf)).toEqual([80, 79.5, undefined, undefined, undefined]);
  });

  it('name entries and questions for a report, as long as there is room and the script is ours', () => {
    const long = { choices: Array.from({ length: 6 }, () => 'a long text '.repeat(20)), response: [5, 4, 3, 2, 1, 0] };
    expect(entries(scorm12, long)['n.student_response']).toMatch(/^f_a-long-text[a-z-]+,e_/);
    expect(entries(scorm12, long)['n.student_response']?.length).toBeLessThanOrEqual(255);
    const arabic = { choices: ['نعم', 'لا'], response: [1], rightResponse: [0], description: 'ماذا الآن؟' };
    expect(entries(scorm12, arabic)).toMatchObject({ 'n.student_response': 'b', 'n.objectives.0.id': 'quiz_question' });
  });

  it('have a plainer form of what an LMS may refuse', () => {
    const plainer = scorm12.interactionEntries(interaction, 'n').flatMap(([, , other]) => other ?? []);
    expect(plainer).toEqual(['a,b', 'a,c']);
  });

  it('have another value for each, which that element takes as well', () => {
    const elements = ['cmi.core.lesson_status', 'n.type', 'n.result', 'n.latency', 'n.student_response', 'cmi.core.score.raw', 'n.id'];
    for (const element of elements)
      for (const value of ['incomplete', 'passed', 'choice', 'correct', '00:00:00.00', 'a', '0', '92', ''])
        expect(scorm12.otherThan?.(element, value)).not.toBe(value);
    expect(scorm12.otherThan?.('cmi.core.lesson_status', 'passed')).toBe('incomplete');
    expect(scorm12.otherThan?.('cmi.core.score.raw', '92')).toBe('0');
  });
});

describe('values of SCORM 2004', () => {
  it('are written as it wants them', () => {
    expect(scorm2004.duration(3_723_456)).toBe('PT3723.46S');
    const { 'n.description': description, ...rest } = entries(scorm2004);
    expect(rest).toMatchObject({
      'n.timestamp': '2026-11-22T01:18:23.0Z',
      'n.correct_responses.0.pattern': 'a[,]b',
      'n.learner_response': 'a[,]c',
      'n.result': 'incorrect',
      'n.latency': 'PT61.24S',
    });
    expect(description).toMatch(/^\(lang=xx\} a b [ab ]+$/);
    expect(description).toHaveLength(250);
  });

  it('end with no half of a character', () => {
    for (const start of ['', 'a']) {
      const { 'n.description': description = '' } = entries(scorm2004, { description: start + '😀'.repeat(200) });
      expect(() => encodeURIComponent(description)).not.toThrow();
      expect(description.length).toBeGreaterThan(248);
    }
  });
});

describe('values of all', () => {
  it('name each of 36 entries by one character', () => {
    expect(new Set(Array.from({ length: 36 }, (_, position) => entryName(position))).size).toBe(36);
  });

  it('turn per cent into shares and back without a long fraction', () => {
    expect(asShare(67)).toBe(0.67);
    expect(asShare(33.333)).toBe(0.3333);
    expect(asPercent(0.07)).toBe(7);
    expect(asPercent(undefined)).toBeUndefined();
  });

  it('write a text as an identifier', () => {
    expect(asIdentifier('  “Čau!”, sagte er – 5 % mehr… ', 60)).toBe('Cau-sagte-er-5-mehr');
    expect(asIdentifier('one two three', 8)).toBe('one-two');
    expect(asIdentifier('да', 60)).toBe('');
  });

  it('read a number, or none', () => {
    expect(numberOf('80.5')).toBe(80.5);
    for (const none of ['', 'null', 'undefined', 'Infinity']) expect(numberOf(none)).toBeUndefined();
  });
});
