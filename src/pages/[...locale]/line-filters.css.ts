/** The style sheet behind the filter links of a page: `#tone-warm` in the address leaves only the warm lines standing. */
import type { APIRoute } from 'astro';
import { pagePerLocale } from '../../playbook/paths.ts';
import type { Playbook } from '../../playbook/playbook.ts';

export const getStaticPaths = () => pagePerLocale();

export const GET: APIRoute<{ playbook: Playbook }> = ({ props: { playbook } }) => {
  const rules = (['tone', 'situation'] as const).flatMap((facet) =>
    playbook[`${facet}s`].map(({ id }) => {
      const chosen = `:root:has(#${facet}-${id}:target)`;
      const fits = `[data-${facet}s~="${id}"]`;
      return (
        `${chosen} :is([data-lines],[data-closes]) :is(.say:not(${fits}),.script:not(${fits}),section:not(.script,:has(${fits}))){display:none}` +
        `${chosen} [data-lines] ${fits}{display:grid!important}` +
        `${chosen} .filters a[href="#${facet}-${id}"]{font-weight:700;text-decoration-thickness:.15em}`
      );
    }),
  );
  return new Response(rules.join('\n'), { headers: { 'content-type': 'text/css' } });
};
