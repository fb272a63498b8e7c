/** Makes the icon of browser tabs. */
import type { Playbook } from '../playbook/playbook.ts';
import { markOf, ownIcon } from './mark.ts';

/** The most characters of an icon that stands in the page itself; a longer one makes every page heavier. */
const inPage = 1500;

/**
 * Returns the icon as an address. A small icon is a `data:` address, which saves every page a request and travels along with a course
 * package.
 */
export async function iconAddress(playbook: Playbook): Promise<{ href: string; type: string }> {
  const own = ownIcon(playbook);
  const svg = own ? (own.kind === 'svg' ? new TextDecoder().decode(own.bytes) : '') : markOf(playbook);
  // Single quotation marks need no escaping in a `data:` address.
  const short = svg.trim().replace(/\s+/g, ' ').replaceAll('"', "'");
  if (short !== '' && short.length <= inPage && !/"[^"]*'/.test(svg)) {
    return { href: `data:image/svg+xml,${short.replace(/[%#<>]/g, encodeURIComponent)}`, type: 'image/svg+xml' };
  }
  const { iconPng } = await import('./pictures.ts');
  const png = await iconPng(playbook, 48);
  return { href: `data:image/png;base64,${png.toString('base64')}`, type: 'image/png' };
}
