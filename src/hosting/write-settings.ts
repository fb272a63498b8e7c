import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hiddenFiles, hosts } from './hosts.ts';
import { hostingRules } from './rules.ts';
import type { HostingSettings } from './settings.ts';
import { builtSite } from './site.ts';

/**
 * Writes the settings of every server and host into a built site: those that are read in place (`.htaccess`, `web.config`, `_headers`), and
 * under `hosting/` those that an administrator downloads from the page of that name. None holds a secret: everything in them shows in
 * responses, too.
 */
export async function writeHostingSettings(folder: string, settings: HostingSettings): Promise<void> {
  const site = { rules: hostingRules(builtSite(folder), settings), settings, folder, hidden: hiddenFiles };
  await mkdir(path.join(folder, 'hosting'), { recursive: true });
  for (const host of hosts) {
    const files = host.files?.(site) ?? {};
    for (const problem of host.problems?.(files) ?? []) console.warn(problem);
    await Promise.all(Object.entries(files).map(([file, text]) => writeFile(path.join(folder, file), text)));
  }
}
