import { expect, test } from 'vitest';
import { report } from './report.ts';

test('problems are grouped by file and sorted by place, and counted', () => {
  const problem = (file: string, line: number, column: number, message: string, hint?: string) => ({
    file,
    line,
    column,
    message,
    ...(hint ? { hint } : {}),
  });
  const problems = [
    problem('content/en/tones.yaml', 9, 1, 'last'),
    problem('content/en/phrases/chatty.yaml', 12, 5, "situation 'chaty' is not known. Did you mean 'chatty'?"),
    problem('content/en/tones.yaml', 2, 4, 'first', 'Do this.'),
  ];
  expect(report([], problems)).toBe(`content/en/phrases/chatty.yaml:12:5  situation 'chaty' is not known. Did you mean 'chatty'?

content/en/tones.yaml:2:4  first
    Do this.
content/en/tones.yaml:9:1  last

3 problems in 2 files.`);
  expect(report([], problems.slice(0, 1))).toContain('1 problem in 1 file.');
});

test('advice that repeats with other names and numbers is one piece with a count; what occurs a few times stands by itself', () => {
  const piece = (line: number, message: string) => ({
    file: 'content/en/tones.yaml',
    line,
    column: 1,
    rule: 'long',
    advice: true as const,
    message,
  });
  const repeated = Array.from({ length: 300 }, (_, at) => piece(at + 1, `${at + 25} words; "line ${at}" can’t be said at once`));
  const told = report([], [...repeated, piece(500, 'another thing'), piece(501, 'another thing')]);
  expect(told).toContain('content/en/tones.yaml:1:1  25 words; "line 0" can’t be said at once\n    Also at content/en/tones.yaml:2:1, ');
  expect(told).toContain('and in 294 more places.');
  expect(told.match(/another thing/g)).toHaveLength(2);
  expect(told).toMatch(/302 pieces of advice in 1 file\. .* --json names every place\.$/);
  expect(told.split('\n').length).toBeLessThan(12);
  // Mistakes are each mended in their place.
  expect(
    report(
      [],
      repeated.map(({ advice: _, ...problem }) => problem),
    ).match(/can’t be said/g),
  ).toHaveLength(300);
});
