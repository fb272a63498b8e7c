import { describe, expect, it } from 'vitest';
import { scorm12 } from './scorm-12/scorm-12.ts';
import { scorm2004 } from './scorm-2004/scorm-2004.ts';
import type { Interaction } from './tracker.ts';
import { asPercent, asShare, entryName, numberOf } from './values.ts';

const interaction: Interaction = {
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
};
const entries = (edition: typeof scorm12): Record<string, string> => Object.fromEntries(edition.interactionEntries(interaction, 'n'));

describe('values of SCORM 1.2', () => {
  it('are written as it wants them', () => {
    expect(scorm12.duration(3_723_450)).toBe('01:02:03.45');
    expect(scorm12.duration(1e12)).toBe('9999:00:00.00');
    expect(entries(scorm12)).toMatchObject({
      'n.correct_responses.0.pattern': 'a,b',
      'n.student_response': 'a,c',
      'n.result': 'wrong',
      'n.latency': '00:01:01.24',
    });
    expect(entries(scorm12)['n.time']).toMatch(/^\d\d:\d\d:23$/);
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

  it('read a number, or none', () => {
    expect(numberOf('80.5')).toBe(80.5);
    for (const none of ['', 'null', 'undefined', 'Infinity']) expect(numberOf(none)).toBeUndefined();
  });
});
