/** What became of the tests of a step, read from the report that its program wrote. */
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** Where the steps write their reports. */
export const reports = '.cache/tests';

export type ReportFormat = 'vitest' | 'playwright';

/** A test by its file and its name, with the first lines of what went wrong. */
export interface Trouble {
  test: string;
  why: string;
}

export interface Outcome {
  passed: number;
  failed: Trouble[];
  /** What failed once and passed when it was tried again: counted as passed, and told. */
  secondAttempt: Trouble[];
}

/** Vitest's `json` reporter: https://vitest.dev/guide/reporters#json-reporter */
interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Playwright's `json` reporter: `JSONReport` of https://playwright.dev/docs/api/class-testinfo. */
interface PlaywrightReport {
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: { status: string; results: { errors: { message?: string }[] }[] }[] }[];
}

const mostLines = 12;

function trouble(test: string, messages: (string | undefined)[]): Trouble {
  const lines = stripVTControlCharacters(messages.find((message) => message) ?? 'It did not say why.').split('\n');
  return { test, why: lines.slice(0, mostLines).join('\n') };
}

export function fromVitest({ testResults }: VitestReport): Outcome {
  const outcome: Outcome = { passed: 0, failed: [], secondAttempt: [] };
  for (const { name, status, message, assertionResults } of testResults) {
    const file = name.replace(`${process.cwd()}/`, '');
    for (const { fullName, status: result, failureMessages } of assertionResults) {
      if (result === 'failed') outcome.failed.push(trouble(`${file} › ${fullName}`, failureMessages));
      if (result !== 'passed') continue;
      outcome.passed += 1;
      if (failureMessages.length > 0) outcome.secondAttempt.push(trouble(`${file} › ${fullName}`, failureMessages));
    }
    // A file that could not be loaded has no tests to fail.
    const told = assertionResults.some((result) => result.status === 'failed');
    if (status === 'failed' && !told) outcome.failed.push(trouble(file, [message]));
  }
  return outcome;
}

export function fromPlaywright({ suites, errors }: PlaywrightReport): Outcome {
  const outcome: Outcome = {
    passed: 0,
    failed: errors.map(({ message }) => trouble('outside of the tests', [message])),
    secondAttempt: [],
  };
  const read = ({ suites: inner = [], specs }: PlaywrightSuite): void => {
    for (const { title, file, tests } of specs) {
      for (const { status, results } of tests) {
        const found = trouble(
          `${file} › ${title}`,
          results.flatMap((result) => result.errors.map(({ message }) => message)),
        );
        if (status === 'unexpected') outcome.failed.push(found);
        if (status === 'flaky') outcome.secondAttempt.push(found);
        if (status === 'expected' || status === 'flaky') outcome.passed += 1;
      }
    }
    inner.forEach(read);
  };
  suites.forEach(read);
  return outcome;
}

/**
 * @param report the step's report, if it counts tests
 * @param ok whether the step's program said that all is well
 * @param name the step's name
 */
export function outcomeOf(report: { file: string; format: ReportFormat } | undefined, ok: boolean, name: string): Outcome {
  const broken = { test: name, why: 'See above what it printed.' };
  if (!report) return { passed: ok ? 1 : 0, failed: ok ? [] : [broken], secondAttempt: [] };
  try {
    const written: unknown = JSON.parse(readFileSync(`${reports}/${report.file}`, 'utf8'));
    const outcome = report.format === 'vitest' ? fromVitest(written as VitestReport) : fromPlaywright(written as PlaywrightReport);
    // Tests that were all skipped, or none at all, would prove nothing.
    const sound = outcome.failed.length > 0 || (ok && outcome.passed > 0);
    return sound ? outcome : { ...outcome, failed: [broken] };
  } catch {
    return { passed: 0, failed: [broken], secondAttempt: [] };
  }
}
