/** `npm run check:content`: the program. `--help` says how it is called. */
import { checkCommand } from './command.ts';

const { code, out, err } = await checkCommand(process.argv.slice(2));
if (out !== undefined) console.log(out);
if (err !== undefined) console.error(err);
process.exitCode = code;
