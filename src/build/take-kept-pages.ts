import type { AstroIntegration } from 'astro';
import '../playbook/loaded.ts';

/**
 * Astro integration: takes pages that an earlier build has kept (kept-pages.ts), in place of making them again. It stands before all that
 * renders a page, so a kept one costs no look at its route and what it shows; Astro's list of addresses stays whole. In `npm run dev`
 * nothing is kept.
 */
export function takeKeptPages(): AstroIntegration {
  return {
    name: 'take-kept-pages',
    hooks: {
      'astro:build:start'({ setPrerenderer }) {
        const pages = globalThis.closingPlaybookPages;
        if (!pages) return;
        setPrerenderer((astro) => ({
          ...astro,
          async render(request, options) {
            const { pathname } = new URL(request.url);
            if (!pages.isKept(pathname)) return astro.render(request, options);
            const kept = pages.find(pathname);
            if (kept) return new Response(kept);
            const rendered = await astro.render(request, options);
            const made = rendered instanceof Response ? rendered : rendered.response;
            if (made.status !== 200) return made;
            const html = await made.text();
            pages.keep(pathname, html);
            return new Response(html, made);
          },
        }));
      },
    },
  };
}
