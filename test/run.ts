/** `npm test`: every check, each to its end, and a last line that says how many tests there were. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const reports = '.cache/tests';

interface Step {
  name: string;
  command: string[];
  /** Where the step writes what it counted, if it counts tests; the step itself counts as one otherwise. */
  counts?: { file: string; read(report: unknown): Count };
}

interface Count {
  passed: number;
  failed: number;
}

const vitest = (file: string, config: string): Pick<Step, 'command' | 'counts'> => ({
  command: ['vitest', 'run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/${file}`],
  counts: {
    file,
    read: (report) => {
      const { numPassedTests, numFailedTests } = report as { numPassedTests: number; numFailedTests: number };
      return { passed: numPassedTests, failed: numFailedTests };
    },
  },
});

const playwright = (file: string, config: string): Pick<Step, 'command' | 'counts'> => ({
  command: ['playwright', 'test', '--config', config],
  counts: {
    file,
    read: (report) => {
      const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number } };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  },
});

/**
 * Stages follow one another; the steps of a stage run side by side, where each keeps only one of two processors busy.
 * Nothing that follows the first two means anything without a browser and a build.
 */
const stages: Step[][] = [
  [{ name: 'A browser', command: ['node', 'test/browser/install-chromium.ts'] }],
  [{ name: 'Build', command: ['npm', 'run', 'build'] }],
  [
    { name: 'Types', command: ['npm', 'run', 'check:types'] },
    { name: 'Widget tests', ...vitest('widgets.json', 'test/widgets/vitest.config.ts') },
  ],
  [
    { name: 'Lint', command: ['npm', 'run', 'lint'] },
    { name: 'The same on the shipped files', ...vitest('shipped.json', 'test/widgets/shipped.config.ts') },
  ],
  [
    { name: 'Unit tests', ...vitest('unit.json', 'test/unit/vitest.config.ts') },
    { name: 'Course packages as files', ...vitest('packages.json', 'test/courses/packages/vitest.config.ts') },
  ],
  [{ name: 'Widgets in strangers’ pages', ...playwright('hosts.json', 'test/hosts/playwright.config.ts') }],
  [{ name: 'Embeds on other sites', ...playwright('embed.json', 'test/embed/playwright.config.ts') }],
  [{ name: 'Courses in learning management systems', ...playwright('courses.json', 'test/courses/playwright.config.ts') }],
  [{ name: 'Real servers, and no network', ...playwright('hosting.json', 'test/hosting/playwright.config.ts') }],
  [{ name: 'End-to-end tests', ...playwright('e2e.json', 'test/e2e/playwright.config.ts') }],
];
const needed = ['A browser', 'Build'];

/** Runs a step's command. What a step beside others prints comes in one piece when it has ended. */
function run({ command: [program = '', ...args] }: Step, alone: boolean): Promise<{ ok: boolean; printed: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('error', (error) => resolve({ ok: false, printed: `${printed}${error.message}\n` }));
    child.on('close', (status) => resolve({ ok: status === 0, printed }));
  });
}

/** How many tests a step counted. A step that failed without a report, or whose report names no failure, is one failure. */
function countOf({ counts }: Step, ok: boolean): Count {
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  try {
    const count = counts.read(JSON.parse(readFileSync(`${reports}/${counts.file}`, 'utf8')));
    // Tests that were all skipped, or none at all, would prove nothing.
    const empty = count.passed + count.failed === 0;
    return !ok || empty ? { ...count, failed: Math.max(1, count.failed) } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];

/** @returns whether what follows can be run */
async function runStep(step: Step, alone: boolean): Promise<boolean> {
  const begun = Date.now();
  if (alone) console.log(`\n== ${step.name}`);
  const { ok, printed } = await run(step, alone);
  if (!alone) console.log(`\n== ${step.name}\n${printed}`);
  const { passed, failed } = countOf(step, ok);
  total.passed += passed;
  total.failed += failed;
  const seconds = Math.round((Date.now() - begun) / 1000);
  summary.push(`${step.name}: ${failed === 0 ? 'ok' : `${failed} failed`} (${passed} passed, ${seconds} s)`);
  return ok || !needed.includes(step.name);
}

for (const stage of stages) {
  const goOn = await Promise.all(stage.map((step) => runStep(step, stage.length === 1)));
  if (goOn.includes(false)) break;
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
