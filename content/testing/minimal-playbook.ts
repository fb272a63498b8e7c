/** For tests: the smallest playbook without a problem, and a way to write it, changed, to a folder of its own. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { adviceRules, checkContent } from '../check/check.ts';
import { styleRules } from '../check/style/index.ts';
import { report } from '../check/report.ts';
import type { Rule } from '../check/rule.ts';
import { loadPlaybook, type LoadedPlaybook } from '../read/index.ts';
import { minimalPlaybook } from './minimal-files.ts';

/** A change of one file: what to put in place of a text in it, the whole new file, or undefined to leave the file out. */
export type Change = string | [find: string, put: string] | undefined;

/**
 * Writes the minimal playbook with changes to a temporary folder, gone when the test is.
 *
 * @param changes file under `content/en/` → change; `../de/…` for another locale
 * @returns the folder that holds `content/`
 */
export async function writePlaybook(changes: Record<string, Change> = {}, locales: readonly string[] = ['en']): Promise<string> {
  const project = await mkdtemp(path.join(tmpdir(), 'playbook-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const files: Record<string, string | undefined> = {};
  for (const locale of locales) for (const [file, text] of Object.entries(minimalPlaybook)) files[`${locale}/${file}`] = text;
  for (const [file, change] of Object.entries(changes)) {
    const name = path.posix.normalize(`en/${file}`);
    if (!Array.isArray(change)) files[name] = change;
    else {
      const [find, put] = change;
      const text = files[name];
      if (!text?.includes(find)) throw new Error(`${name} does not hold ${JSON.stringify(find)}`);
      files[name] = text.replace(find, put);
    }
  }
  const written = Object.entries(files).flatMap(([name, text]) =>
    text === undefined ? [] : [[path.join(project, 'content', name), text] as const],
  );
  // Thousands of small files: not by promises, which take twice the processor time.
  for (const folder of new Set(written.map(([file]) => path.dirname(file)))) mkdirSync(folder, { recursive: true });
  for (const [file, text] of written) writeFileSync(file, text);
  return project;
}

/** The minimal playbook with changes, as read. */
export async function loadChanged(changes: Record<string, Change> = {}): Promise<LoadedPlaybook> {
  const project = await writePlaybook(changes);
  return loadPlaybook(path.join(project, 'content/en'), project);
}

/** What the check prints for the minimal playbook with changes, advice among the problems. */
export async function reportOn(changes: Record<string, Change> = {}, locales?: readonly string[]): Promise<string> {
  const project = await writePlaybook(changes, locales);
  const { playbooks, problems } = await checkContent(path.join(project, 'content'), project);
  // How the texts read is tested rule by rule: the made-up texts of a test say something else.
  const others = Object.entries(adviceRules).filter(([name]) => !(name in styleRules) && name !== 'missing-wordings');
  const [original] = playbooks;
  const advice = playbooks.flatMap((playbook) =>
    others.flatMap(([, rule]) => rule(playbook, playbook === original ? undefined : original)),
  );
  return report(playbooks, [...problems, ...advice]);
}

/** What one rule has to say of the minimal playbook with changes, as the check prints it. */
export async function ruleReportOn(rule: Rule, changes: Record<string, Change> = {}): Promise<string> {
  const playbook = await loadChanged(changes);
  return report([playbook], [...playbook.problems, ...rule(playbook)]);
}
