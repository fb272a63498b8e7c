/** `npm run dev`: shows the site while somebody writes. */
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { buildKit } from './kit.ts';
import { kitFolder, program } from './places.ts';

if (!existsSync(kitFolder())) await buildKit();
const { PORT: port, HOST: host } = process.env;
await dev({ root: program(), server: { ...(port ? { port: Number(port) } : {}), ...(host ? { host } : {}) } });
