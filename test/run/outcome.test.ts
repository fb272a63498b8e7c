import { describe, expect, it } from 'vitest';
import { fromPlaywright, fromVitest, outcomeOf } from './outcome.ts';

describe('what Vitest wrote', () => {
  const file = (assertionResults: { fullName: string; status: string; failureMessages: string[] }[], message = '') => ({
    name: `${process.cwd()}/content/some.test.ts`,
    status: assertionResults.every(({ status }) => status !== 'failed') && message === '' ? 'passed' : 'failed',
    message,
    assertionResults,
  });

  it('names what failed, and what passed only at the second attempt', () => {
    const outcome = fromVitest({
      testResults: [
        file([
          { fullName: 'holds', status: 'passed', failureMessages: [] },
          { fullName: 'breaks', status: 'failed', failureMessages: ['\u001b[31mexpected 1\u001b[39m'] },
          { fullName: 'wavers', status: 'passed', failureMessages: ['too slow'] },
        ]),
      ],
    });
    expect(outcome).toEqual({
      passed: 2,
      failed: [{ test: 'content/some.test.ts › breaks', why: 'expected 1' }],
      secondAttempt: [{ test: 'content/some.test.ts › wavers', why: 'too slow' }],
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    const { failed } = fromVitest({ testResults: [file([], 'no such module')] });
    expect(failed).toEqual([{ test: 'content/some.test.ts', why: 'no such module' }]);
  });
});

describe('what Playwright wrote', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: 'some.test.ts',
    tests: [{ status, results: messages.map((message) => ({ errors: message === '' ? [] : [{ message }] })) }],
  });

  it('names what failed, and what passed only at the second attempt, in groups of any depth', () => {
    const outcome = fromPlaywright({
      errors: [],
      suites: [
        {
          specs: [spec('holds', 'expected', '')],
          suites: [{ specs: [spec('breaks', 'unexpected', 'first', 'second'), spec('wavers', 'flaky', 'too slow', '')] }],
        },
      ],
    });
    expect(outcome).toEqual({
      passed: 2,
      failed: [{ test: 'some.test.ts › breaks', why: 'first' }],
      secondAttempt: [{ test: 'some.test.ts › wavers', why: 'too slow' }],
    });
  });

  it('counts what broke outside of every test', () => {
    expect(fromPlaywright({ errors: [{ message: 'no server' }], suites: [] }).failed).toEqual([
      { test: 'outside of the tests', why: 'no server' },
    ]);
  });
});

it('does not take a step for passed that left no report', () => {
  expect(outcomeOf({ file: 'nothing-wrote-this.json', format: 'vitest' }, true, 'Unit tests').failed).toHaveLength(1);
  expect(outcomeOf(undefined, false, 'Lint').failed).toHaveLength(1);
  expect(outcomeOf(undefined, true, 'Lint')).toEqual({ passed: 1, failed: [], secondAttempt: [] });
});
