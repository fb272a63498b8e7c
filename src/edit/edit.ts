/** `npm run edit`: the editor in the browser, for who writes no YAML. */
import { parseArgs } from 'node:util';
import { contentFolder } from '../../content/folder.ts';
import { askedPort } from '../build/asked-port.ts';
import { startEditor } from './server/server.ts';

const { values } = parseArgs({ options: { standard: { type: 'boolean' }, commit: { type: 'boolean' } } });
const { url } = await startEditor({
  content: contentFolder(),
  project: process.cwd(),
  given: process.env['PLAYBOOK'],
  standard: values.standard ?? false,
  commit: values.commit ?? false,
  port: askedPort() ?? 4400,
});
console.log(`The editor is at ${url}\nIt answers this machine alone. Ctrl-C stops.`);
// The site that is shown beside it ends with it, however it is ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit());
