/** `npm run check:content [-- folder]`: checks all content without building. `CONTENT_DIR` names another folder as well. */
import { checkContent } from './check.ts';
import { report } from './report.ts';

const folder = process.argv[2] ?? process.env['CONTENT_DIR'] ?? 'content';
const { playbooks, problems } = await checkContent(folder);
const text = report(playbooks, problems);
if (problems.length > 0) {
  console.error(text);
  process.exitCode = 1;
} else console.log(text);
