import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostingRules } from './rules.ts';
import { apache, htaccess } from './servers/apache.ts';
import { headersFile, headersFileProblems } from './servers/headers-file.ts';
import { webConfig } from './servers/iis.ts';
import { nginx } from './servers/nginx.ts';
import type { HostingSettings } from './settings.ts';
import { builtSite } from './site.ts';

/**
 * Writes the settings of every server and host into a built site: what they read where it stands (`.htaccess`, `web.config`,
 * `_headers`), and under `hosting/` what an administrator loads from the page of that name. None holds more than responses show.
 */
export async function writeHostingSettings(folder: string, settings: HostingSettings): Promise<void> {
  const { base } = settings;
  const rules = hostingRules(builtSite(folder), settings);
  const headers = headersFile(rules, settings, folder);
  for (const problem of headersFileProblems(headers)) console.warn(problem);
  await mkdir(path.join(folder, 'hosting'), { recursive: true });
  await Promise.all(
    Object.entries({
      '.htaccess': htaccess(rules, base),
      'web.config': webConfig(rules),
      _headers: headers,
      'hosting/nginx.conf': nginx(rules, base),
      'hosting/apache.conf': apache(rules, base),
    }).map(([file, text]) => writeFile(path.join(folder, file), text)),
  );
}
