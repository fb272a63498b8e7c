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
