/** `npm run dev`: shows the site while somebody writes. */
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { buildKit } from './kit.ts';
import { kitFolder, program } from './places.ts';
import { checkProjectFolders } from './project-folder.ts';
import { askedPort } from './settings.ts';

checkProjectFolders();
if (!existsSync(kitFolder())) await buildKit();
const { HOST: host } = process.env;
const port = askedPort();
await dev({ root: program(), server: { ...(port === undefined ? {} : { port }), ...(host ? { host } : {}) } });
