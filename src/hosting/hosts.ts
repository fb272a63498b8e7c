import type { Host } from './host.ts';
import { apache } from './servers/apache.ts';
import { headersFileHosts } from './servers/headers-file.ts';
import { iis } from './servers/iis.ts';
import { nginx } from './servers/nginx.ts';

/**
 * Every server and service that the project knows, in the order of the page `/hosting/`. The build writes the files of each; the page says
 * what to do with them. To add one: an entry here, and a file in `servers/`.
 */
export const hosts: readonly Host[] = [
  nginx,
  apache,
  iis,
  headersFileHosts,
  { name: 'Amazon S3, CloudFront', kind: 'service', steps: ['cloudFrontHow', 'cloudFrontHeaders', 'cloudFrontLimits'] },
  { name: 'Azure Static Web Apps', kind: 'service', steps: ['azureHow', 'azureLimits'] },
  { name: 'GitHub Pages', kind: 'service', steps: ['gitHubHow', 'gitHubLimits'] },
];

/** Files at the root of the site that hosts read in place. No server may send them. */
export const hiddenFiles: readonly string[] = hosts.flatMap(({ readInPlace }) => readInPlace ?? []);
