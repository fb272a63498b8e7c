/** Reads the results of tests from the JSON reports of Vitest and Playwright. */

export interface Outcome {
  passed: number;
  /** Failed tests, by file and name. */
  failed: string[];
  /** Tests that passed only at the second attempt. They count as passed. */
  secondAttempt: string[];
  /** Skipped tests: a sentence for each reason. */
  untested: string[];
}

/** https://vitest.dev/guide/reporters#json-reporter */
export interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

export function fromVitest({ testResults }: VitestReport): Outcome {
  const outcome: Outcome = { passed: 0, failed: [], secondAttempt: [], untested: [] };
  for (const { name, status, assertionResults } of testResults) {
    for (const { fullName, status: result, failureMessages } of assertionResults) {
      const test = `${name} › ${fullName}`;
      if (result === 'failed') outcome.failed.push(test);
      if (result === 'passed') outcome.passed += 1;
      if (result === 'passed' && failureMessages.length > 0) outcome.secondAttempt.push(test);
    }
    // A file that fails to load has no failed tests in the report.
    if (status === 'failed' && assertionResults.every((result) => result.status !== 'failed')) outcome.failed.push(name);
  }
  return outcome;
}

/** `JSONReport` of `@playwright/test/reporter`. */
export interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: unknown[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: PlaywrightTest[] }[];
}

interface PlaywrightTest {
  projectName: string;
  status: string;
  annotations: { type: string; description?: string }[];
}

export function fromPlaywright({ suites, errors }: PlaywrightReport): Outcome {
  const all = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(all)];
  const tests = suites
    .flatMap(all)
    .flatMap(({ title, file, tests: each }) => each.map((test) => ({ ...test, name: `[${test.projectName}] ${file} › ${title}` })));
  const named = (...statuses: string[]) => tests.filter(({ status }) => statuses.includes(status)).map(({ name }) => name);
  return {
    passed: named('expected', 'flaky').length,
    failed: [...errors.map(() => 'Something outside of the tests'), ...named('unexpected')],
    secondAttempt: named('flaky'),
    untested: reasonsOf(tests.filter(({ status }) => status === 'skipped')),
  };
}

/** Returns the reasons for skipped tests, each with their number. */
function reasonsOf(skipped: PlaywrightTest[]): string[] {
  const counts = new Map<string, number>();
  for (const { projectName, annotations } of skipped) {
    const why = annotations.find(({ type }) => type === 'skip')?.description ?? 'What they depend on failed.';
    const reason = `[${projectName}] ${why}`;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => `${reason} (tests: ${count})`);
}
