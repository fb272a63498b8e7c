import { defineMiddleware } from 'astro/middleware';
import './playbook/loaded.ts';

/** Takes pages that the build has kept, in place of making them again. In `npm run dev` nothing is kept. */
export const onRequest = defineMiddleware(async ({ url: { pathname } }, next) => {
  const pages = globalThis.closingPlaybookPages;
  if (!pages?.isKept(pathname)) return next();
  const kept = pages.find(pathname);
  if (kept !== undefined) return new Response(kept, { headers: { 'content-type': 'text/html' } });
  const made = await next();
  if (made.status !== 200) return made;
  const html = await made.text();
  pages.keep(pathname, html);
  return new Response(html, made);
});
