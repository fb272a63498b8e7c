import { describe, expect, it } from 'vitest';
import { fromPlaywright, fromVitest } from './reports.ts';

describe('what Vitest wrote', () => {
  const file = (status: string, ...assertionResults: { fullName: string; status: string; failureMessages: string[] }[]) => ({
    name: 'some.test.ts',
    status,
    assertionResults,
  });

  it('names what failed, and what passed only at the second attempt', () => {
    const tests = [
      { fullName: 'holds', status: 'passed', failureMessages: [] },
      { fullName: 'breaks', status: 'failed', failureMessages: ['expected 1'] },
      { fullName: 'wavers', status: 'passed', failureMessages: ['too slow'] },
    ];
    expect(fromVitest({ testResults: [file('failed', ...tests)] })).toEqual({
      passed: 2,
      failed: ['some.test.ts › breaks'],
      secondAttempt: ['some.test.ts › wavers'],
      untested: [],
    });
  });

  it('counts a file that could not be loaded as a failure', () => {
    expect(fromVitest({ testResults: [file('failed')] }).failed).toEqual(['some.test.ts']);
  });
});

describe('what Playwright wrote', () => {
  const spec = (title: string, status: string, ...annotations: { type: string; description?: string }[]) => ({
    title,
    file: 'some.test.ts',
    tests: [{ projectName: 'e2e', status, annotations }],
  });

  it('names what failed, and what passed only at the second attempt, in groups of any depth', () => {
    const inner = { specs: [spec('breaks', 'unexpected'), spec('wavers', 'flaky')] };
    expect(fromPlaywright({ errors: [], suites: [{ specs: [spec('holds', 'expected')], suites: [inner] }] })).toEqual({
      passed: 2,
      failed: ['[e2e] some.test.ts › breaks'],
      secondAttempt: ['[e2e] some.test.ts › wavers'],
      untested: [],
    });
  });

  it('says what was not tested, and why', () => {
    const missing = { type: 'skip', description: 'No Firefox.' };
    const specs = [spec('reads', 'skipped', missing), spec('writes', 'skipped', missing), spec('waits', 'skipped')];
    expect(fromPlaywright({ errors: [], suites: [{ specs }] })).toEqual({
      passed: 0,
      failed: [],
      secondAttempt: [],
      untested: ['[e2e] No Firefox. (tests: 2)', '[e2e] What they depend on failed. (tests: 1)'],
    });
  });

  it('counts what broke outside of every test', () => {
    expect(fromPlaywright({ errors: [{ message: 'no server' }], suites: [] }).failed).toHaveLength(1);
  });
});
