/** Renders the page of a package, with the same components as on the site. */
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import type { Course } from '../../../content/schema/index.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import type { Format } from '../formats.ts';
import { assetsFolder } from '../../assets/folder.ts';
import { scriptFile, styleFile } from './files.ts';
import PackagePage from './PackagePage.astro';

let container: Promise<AstroContainer> | undefined;

/** Matches addresses that lead out of the package, unless they name one of its files. Anchors and `data:` addresses stay inside. */
const addresses = /\s(?:href|src|action|poster|data)="(?!#|data:)([^"]*)"/g;

/**
 * Renders the page of a package.
 * @returns HTML
 * @throws if an address in it leads out of the package: an LMS would show a learner another site in place of the course
 */
export async function renderPage(playbook: Playbook, course: Course, format: Format): Promise<string> {
  // Guides are MDX, which needs a renderer of its own in Astro's container.
  container ??= loadRenderers([getContainerRenderer()]).then((renderers) => AstroContainer.create({ renderers }));
  const html = await (await container).renderToString(PackagePage, { props: { playbook, course, format }, partial: false });
  const isOwn = (address: string) => address === scriptFile || address === styleFile || address.startsWith(assetsFolder);
  const outside = Array.from(html.matchAll(addresses), ([, address = '']) => address).filter((address) => !isOwn(address));
  if (outside.length > 0) throw new Error(`The course "${course.id}" leads out of its package: ${outside.join(', ')}`);
  return html;
}
