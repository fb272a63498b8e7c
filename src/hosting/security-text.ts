/** Writes `/.well-known/security.txt` (RFC 9116): whom to tell of a hole in the site. Without a contact in the settings there is none. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HostingSettings } from './settings.ts';

/** The days for which the text holds: RFC 9116 wants less than a year, and each build begins anew. */
const holds = 330;

/**
 * Returns the text.
 *
 * @param now when the site is built
 * @returns undefined without a contact
 */
export function securityText({ securityContact, origin, base }: HostingSettings, now: Date): string | undefined {
  if (securityContact === undefined) return undefined;
  const expires = new Date(now.getTime() + holds * 24 * 3600 * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  const lines = [`Contact: ${securityContact}`, `Expires: ${expires}`, `Canonical: ${origin}${base}.well-known/security.txt`];
  return `${lines.join('\n')}\n`;
}

/** Writes it into a built site. Under a path, an administrator copies it to the root of the host, where it is looked for. */
export function writeSecurityText(folder: string, settings: HostingSettings, now: Date): void {
  const text = securityText(settings, now);
  if (text === undefined) return;
  mkdirSync(path.join(folder, '.well-known'), { recursive: true });
  writeFileSync(path.join(folder, '.well-known/security.txt'), text);
}
