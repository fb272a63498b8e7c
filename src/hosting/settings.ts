/**
 * Reads what an administrator decides about hosting: `hosting` in the default locale's `playbook.yaml`, or environment variables for one
 * build.
 */
import { framedBy, playbookSettings } from '../../content/schema/playbook-settings.ts';
import { basePath, playbookFile, siteAddress } from '../build/settings.ts';

export interface HostingSettings {
  /** Where the site stands, like `https://intranet.example`. */
  origin: string;
  /** The path that the site stands under, with a slash at both ends. */
  base: string;
  /** The origins whose pages may frame the embeds, as Content-Security-Policy writes them; `*` is anybody, an empty list nobody. */
  framedBy: readonly string[];
  /** The origins whose pages may frame all other pages; an empty list is nobody. */
  pagesFramedBy: readonly string[];
  /** Whether search engines may list the site. */
  robots: 'index' | 'noindex';
  /** Whether browsers keep the playbook for use without a network. */
  offline: boolean;
  /** The most that they keep, in megabytes as sent. */
  offlineLimit: number;
  /** After how many days without the server they throw it away; `undefined`: never. */
  offlineDays?: number | undefined;
  /** The stores of browsers that are used (content/browser/stores.ts); `undefined`: all. */
  keeps?: readonly string[] | undefined;
  /** Whom to tell of a hole in the security, as an address. */
  securityContact?: string | undefined;
  /** Whether browsers are told to use only https for this host (Strict-Transport-Security). */
  httpsOnly: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Returns the settings. `FRAMED_BY` (addresses with spaces between), `OFFLINE` and `HTTPS_ONLY` (`on`, `off`) override the file.
 *
 * Without a setting, `httpsOnly` is true only where the site has the host to itself, because the header speaks for every service under that
 * name.
 */
export function hostingSettings(environment: Environment = process.env): HostingSettings {
  const { hosting } = playbookSettings.parse(playbookFile());
  const base = basePath();
  const { pagesFramedBy, robots, offlineDays, keeps, securityContact } = hosting;
  return {
    ...{ pagesFramedBy, robots, offlineDays, keeps, securityContact },
    origin: siteAddress(),
    base,
    framedBy: framers(environment['FRAMED_BY']) ?? hosting.framedBy,
    offline: onOrOff('OFFLINE', environment) ?? hosting.offline,
    offlineLimit: hosting.offlineLimit,
    httpsOnly: onOrOff('HTTPS_ONLY', environment) ?? hosting.httpsOnly ?? (base === '/' && siteAddress().startsWith('https:')),
  };
}

function framers(written: string | undefined): string[] | undefined {
  if (written === undefined) return undefined;
  const { data, error } = framedBy.safeParse(written.split(/\s+/).filter((part) => part !== ''));
  if (error) throw new Error(`FRAMED_BY is "${written}": ${error.issues.map(({ message }) => message).join('; ')}`);
  return data;
}

function onOrOff(name: string, environment: Environment): boolean | undefined {
  const written = environment[name];
  if (written === undefined || written === '') return undefined;
  if (written !== 'on' && written !== 'off') throw new Error(`${name} is "${written}". Write on or off.`);
  return written === 'on';
}
