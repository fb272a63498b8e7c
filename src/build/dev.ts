/** `npm run dev`: shows the site while somebody writes. */
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { askedPort } from './asked-port.ts';
import { buildKit } from './kit.ts';
import { kitFolder, program } from './places.ts';
import { checkProjectFolders } from './project-folder.ts';

checkProjectFolders();
const port = askedPort();
if (!existsSync(kitFolder())) await buildKit();
const { HOST: host } = process.env;
await dev({ root: program(), server: { ...(port === undefined ? {} : { port }), ...(host ? { host } : {}) } });
