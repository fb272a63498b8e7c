/**
 * `npm run check:content [-- folder] [-- --coverage]`: checks all content without building: what is wrong, which stops a build as well, and
 * what an editor would send back, which does not. `--coverage` prints which wordings there are for what. `CONTENT_DIR` names another folder.
 */
import { parseArgs } from 'node:util';
import { checkContent } from './check.ts';
import { coverageTable } from './coverage/table.ts';
import { editorialProblems } from './editorial.ts';
import { report } from './report.ts';

const { values, positionals } = parseArgs({ options: { coverage: { type: 'boolean', default: false } }, allowPositionals: true });
const folder = positionals[0] ?? process.env['CONTENT_DIR'] ?? 'content';
const { playbooks, problems } = await checkContent(folder);
const all = [...problems, ...playbooks.flatMap((playbook) => editorialProblems(playbook))];
if (values.coverage) for (const playbook of playbooks) console.log(`${coverageTable(playbook)}\n`);
const text = report(playbooks, all);
if (all.length > 0) {
  console.error(text);
  process.exitCode = 1;
} else console.log(text);
