/**
 * `npm test`: runs every check to its end. The output ends with the names of failed tests and the number of tests, for readers of only the
 * last lines. The reasons stand further up, in the output of the programs.
 *
 * `npm run test:every` (`--every`) also runs the tests in the browser that have the tag `@every` (every.ts).
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onlyInEvery } from './every.ts';
import { fromPlaywright, fromVitest, type Outcome, type PlaywrightReport, type VitestReport } from './reports.ts';

const reports = '.cache/tests';
const total: Outcome = { passed: 0, failed: [], secondAttempt: [], untested: [] };
const summary: string[] = [];

const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  // The tests start Node some hundred times, a dozen times to build a site. Modules that it has compiled once are kept for the next time.
  NODE_COMPILE_CACHE: path.resolve('.cache/compiled'),
  // Node loads TypeScript itself. Playwright would translate every test and what it imports, which takes seven seconds in a new clone:
  // https://github.com/microsoft/playwright/issues/41402
  PW_DISABLE_TS_ESM: '1',
};

interface Check {
  name: string;
  command: string[];
  /** Reads the results of the program's tests. A program without tests counts as one check. */
  count?: () => Outcome;
}

/** Runs a program and prints its output when it has ended, because others run at the same time. @returns whether it succeeded */
async function run({ name, command: [program = '', ...args], count }: Check): Promise<boolean> {
  const begun = Date.now();
  const { succeeded, printed } = await new Promise<{ succeeded: boolean; printed: string }>((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
    child.on('error', (error) => resolve({ succeeded: false, printed: `${text}${error.message}\n` }));
    child.on('close', (status) => resolve({ succeeded: status === 0, printed: text }));
  });
  const { passed, failed, secondAttempt, untested } = outcomeOf(name, succeeded, count);
  total.passed += passed;
  total.failed.push(...failed);
  total.secondAttempt.push(...secondAttempt);
  total.untested.push(...untested);
  console.log(`\n== ${name}\n${printed}`);
  summary.push(`${name}: ${passed} passed, ${failed.length} failed, ${Math.round((Date.now() - begun) / 1000)} s`);
  return succeeded;
}

function outcomeOf(name: string, succeeded: boolean, count?: () => Outcome): Outcome {
  const none: Outcome = { passed: 0, failed: [], secondAttempt: [], untested: [] };
  const broken = { ...none, failed: [name] };
  if (!count) return succeeded ? { ...none, passed: 1 } : broken;
  try {
    const outcome = count();
    // A run without a single test proves nothing.
    const isTold = outcome.failed.length > 0 || (succeeded && outcome.passed > 0);
    return isTold ? outcome : { ...outcome, failed: [name] };
  } catch {
    return broken;
  }
}

const read = (file: string): unknown => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'));

const vitest = (name: string, file: string, ...more: string[]): Check => ({
  name,
  command: [
    ...['vitest', 'run', '--config', 'test/vitest.config.ts', ...more],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${reports}/${file}`],
  ],
  count: () => fromVitest(read(file) as VitestReport),
});

const browser: Check = { name: 'A browser', command: ['node', 'test/browser/install-chromium.ts'] };
const build: Check = { name: 'Build', command: ['npm', 'run', 'build'] };
const unit = vitest('Unit tests', 'unit.json', '--project', 'unit*');
const lint: Check = { name: 'Lint', command: ['npm', 'run', 'lint'] };
const types: Check = { name: 'Types', command: ['npm', 'run', 'check:types'] };
const built = vitest('Widgets as shipped, course packages as files', 'built.json', '--mode', 'shipped', '--project', '!unit*');
const inBrowser: Check = {
  name: 'Tests in the browser',
  command: [
    ...['playwright', 'test', '--config', 'test/playwright.config.ts'],
    ...(process.argv.includes('--every') ? [] : ['--grep-invert', onlyInEvery.tag]),
  ],
  count: () => fromPlaywright(read('playwright.json') as PlaywrightReport),
};

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

async function inOrder(...all: Check[]): Promise<void> {
  for (const check of all) await run(check);
}

// All later checks need a browser and a build. Two programs run at a time, one for each processor; after the unit tests three, because the
// last of two would end alone, on one processor.
if (await run(browser)) {
  const unitTests = run(unit);
  const afterThem = async () => {
    await unitTests;
    await Promise.all([run(built), inOrder(lint, types)]);
  };
  if (await run(build)) await Promise.all([run(inBrowser), afterThem()]);
  await unitTests;
}

const list = (heading: string, names: string[]) => names.length > 0 && console.log(`${[`== ${heading}`, ...names].join('\n')}\n`);
list('Not tested here', total.untested);
list('Passed only at the second attempt', total.secondAttempt);
list('Failed', total.failed);
console.log(`${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
