/**
 * `npm test`: every check, each to its end. Last comes what failed, by name, and how many tests there were: whoever reads only the end
 * of a long output knows what to mend.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { outcomeOf, reports, type Outcome, type Trouble } from './outcome.ts';
import { needed, stages, type Step } from './steps.ts';

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

const total: Outcome = { passed: 0, failed: [], secondAttempt: [] };
const summary: string[] = [];

/** @returns whether what follows can be run */
async function runStep(step: Step, alone: boolean): Promise<boolean> {
  const begun = Date.now();
  if (alone) console.log(`\n== ${step.name}`);
  const { ok, printed } = await run(step, alone);
  if (!alone) console.log(`\n== ${step.name}\n${printed}`);
  const { passed, failed, secondAttempt } = outcomeOf(step.report, ok, step.name);
  total.passed += passed;
  total.failed.push(...failed);
  total.secondAttempt.push(...secondAttempt);
  const seconds = Math.round((Date.now() - begun) / 1000);
  summary.push(`${step.name}: ${failed.length === 0 ? 'ok' : `${failed.length} failed`} (${passed} passed, ${seconds} s)`);
  return ok || !needed.includes(step.name);
}

const tell = (heading: string, troubles: Trouble[]): void => {
  if (troubles.length === 0) return;
  console.log(`\n== ${heading}`);
  for (const { test, why } of troubles) console.log(`\n${test}\n${why.replaceAll(/^/gm, '    ')}`);
};

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

for (const stage of stages) {
  const goOn = await Promise.all(stage.map((step) => runStep(step, stage.length === 1)));
  if (goOn.includes(false)) break;
}

tell('Passed only at the second attempt', total.secondAttempt);
tell('Failed', total.failed);
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
