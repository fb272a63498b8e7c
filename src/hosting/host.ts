import type { Entry } from '../../content/schema/index.ts';
import type { Rule } from './rules.ts';
import type { HostingSettings } from './settings.ts';

/** What the settings of a server are made from. */
export interface SiteToServe {
  /** The response headers by address, general rules first. */
  rules: readonly Rule[];
  settings: HostingSettings;
  /** The folder of the built site. */
  folder: string;
  /** Files in the site's folder that only servers read. No server may send them: the file that one host reads, others would serve. */
  hidden: readonly string[];
}

/** A kind of server or a hosting service. */
export interface Host {
  name: string;
  /** Whether it is a server that the administrator runs, or a hosting service. */
  kind: 'server' | 'service';
  /** What an administrator has to do: keys of the wording of the page `/hosting/`, one for each paragraph. */
  steps: readonly (keyof Entry<'hostingWording'>)[];
  /** What an administrator writes into their own settings. */
  code?: string;
  /** The file under `hosting/` that an administrator downloads. */
  download?: string;
  /** The file at the root of the site that the host reads in place. It must not be served. */
  readInPlace?: string;
  /** Returns the files that the build writes, by their paths in the site. */
  files?(site: SiteToServe): Readonly<Record<string, string>>;
  /** Returns what the host would not accept in those files, a sentence each. */
  problems?(files: Readonly<Record<string, string>>): string[];
}
