/** Prints what the check found for programs: editors, pipelines, code hosts. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadedPlaybook, Place, Problem } from '../read/index.ts';
import { listedTypes } from '../schema/index.ts';

/** The name of the rule for problems that were found while files were read. */
const reading = 'reading';

/** Returns JSON with the number of entries checked, and each finding with its place. */
export function asJson(playbooks: readonly LoadedPlaybook[], problems: readonly Problem[]): string {
  const checked = Object.fromEntries(
    listedTypes.map(({ name }) => [name, playbooks.reduce((sum, playbook) => sum + playbook[name].length, 0)]),
  );
  const findings = problems.map(({ rule = reading, advice, ...problem }) => ({ severity: advice ? 'advice' : 'error', rule, ...problem }));
  return JSON.stringify({ version: 1, checked, problems: findings }, null, 2);
}

/** Returns the address of a file: relative where it is in the project, whole where it is in an own folder elsewhere. */
const addressOf = (file: string): string =>
  path.isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');

/** Returns SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which editors and code hosts show beside the lines. */
export function asSarif(problems: readonly Problem[]): string {
  const rules = [...new Set(problems.map(({ rule = reading }) => rule))].sort();
  const location = ({ file, line, column }: Place) => ({
    physicalLocation: {
      artifactLocation: { uri: addressOf(file) },
      region: { startLine: line, startColumn: column },
    },
  });
  const results = problems.map(({ rule = reading, advice, message, hint, also = [], ...place }) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: advice ? 'note' : 'error',
    message: { text: hint ? `${message}. ${hint}` : message },
    locations: [location(place)],
    ...(also.length > 0 ? { relatedLocations: also.map((each, id) => ({ id, ...location(each) })) } : {}),
  }));
  const run = {
    tool: { driver: { name: 'Closing Playbook content check', rules: rules.map((id) => ({ id })) } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  return JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2);
}
