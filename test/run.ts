/** `npm test`: every check in order, each to its end, and a last line that says how many tests there were. */
import { spawnSync } from 'node:child_process';
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

const steps: Step[] = [
  { name: 'A browser', command: ['node', 'test/browser/install-chromium.ts'] },
  { name: 'Build', command: ['npm', 'run', 'build'] },
  { name: 'Types', command: ['npm', 'run', 'check:types'] },
  { name: 'Lint', command: ['npm', 'run', 'lint'] },
  { name: 'Unit tests', ...vitest('unit.json', 'test/unit/vitest.config.ts') },
  { name: 'Widget tests', ...vitest('widgets.json', 'test/widgets/vitest.config.ts') },
  { name: 'The same on the shipped files', ...vitest('shipped.json', 'test/widgets/shipped.config.ts') },
  { name: 'Widgets in strangers’ pages', ...playwright('hosts.json', 'test/hosts/playwright.config.ts') },
  { name: 'End-to-end tests', ...playwright('e2e.json', 'test/e2e/playwright.config.ts') },
];

/** What a step found. A step that failed without a report, or whose report names no failure, is one failure. */
function result({ command, counts }: Step): Count {
  const [program = '', ...args] = command;
  const ended = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  const ok = ended.status === 0;
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
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const begun = Date.now();
  const { passed, failed } = result(step);
  total.passed += passed;
  total.failed += failed;
  summary.push(
    `${step.name}: ${failed === 0 ? 'ok' : `${failed} failed`} (${passed} passed, ${Math.round((Date.now() - begun) / 1000)} s)`,
  );
  // Nothing that follows means anything without a browser or a build.
  if (failed > 0 && !step.counts && ['A browser', 'Build'].includes(step.name)) break;
}

console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
