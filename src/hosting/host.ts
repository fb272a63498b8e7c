import type { Entry } from '../../content/schema/index.ts';
import type { Rule } from './rules.ts';
import type { HostingSettings } from './settings.ts';

/** What the settings of a server are made from. */
export interface SiteToServe {
  /** The response headers by address, from the general to the special. */
  rules: readonly Rule[];
  settings: HostingSettings;
  /** The folder of the built site. */
  folder: string;
  /** Files in the site's folder that are for servers and that nobody is to load: what one host reads, others would serve. */
  hidden: readonly string[];
}

/** A kind of server or a hosting service. */
export interface Host {
  name: string;
  /** Whether it is a server of one's own, or somebody's service. */
  kind: 'server' | 'service';
  /** What to do there: keys of the wording of the page `/hosting/`, a paragraph each. */
  steps: readonly (keyof Entry<'hostingWording'>)[];
  /** What an administrator writes into settings of their own. */
  code?: string;
  /** The file under `hosting/` that an administrator takes. */
  download?: string;
  /** The file at the root of the site that the host reads where it stands. Nobody is to load it. */
  readInPlace?: string;
  /** The files that the build writes, by their paths in the site. */
  files?(site: SiteToServe): Readonly<Record<string, string>>;
  /** What of those files the host would not read, a sentence each. */
  problems?(files: Readonly<Record<string, string>>): string[];
}
