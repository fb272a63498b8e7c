/** `npm run dev`: shows the site while somebody writes. */
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { buildKit } from './kit.ts';
import { kitFolder, program } from './places.ts';
import { checkProjectFolders } from './project-folder.ts';

checkProjectFolders();
if (!existsSync(kitFolder())) await buildKit();
const { PORT: port, HOST: host } = process.env;
await dev({ root: program(), server: { ...(port ? { port: Number(port) } : {}), ...(host ? { host } : {}) } });
