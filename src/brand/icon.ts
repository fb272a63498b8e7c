/** The icon of browser tabs. */
import type { Playbook } from '../playbook/playbook.ts';
import { markOf, ownIcon } from './mark.ts';

/** Longer than this, every page is the longer for it. */
const inPage = 1500;

/** As an address that holds the icon: a request less for everybody, on every page; and a course package takes it along. */
export async function iconAddress(playbook: Playbook): Promise<{ href: string; type: string }> {
  const own = ownIcon(playbook);
  const svg = own ? (own.kind === 'svg' ? new TextDecoder().decode(own.bytes) : '') : markOf(playbook);
  // Shorter: one quotation mark is as good as the other.
  const short = svg.trim().replace(/\s+/g, ' ').replaceAll('"', "'");
  if (short !== '' && short.length <= inPage && !/"[^"]*'/.test(svg)) {
    return { href: `data:image/svg+xml,${short.replace(/[%#<>]/g, encodeURIComponent)}`, type: 'image/svg+xml' };
  }
  const { iconPng } = await import('./pictures.ts');
  const png = await iconPng(playbook, 48);
  return { href: `data:image/png;base64,${png.toString('base64')}`, type: 'image/png' };
}
