/**
 * Publishes the kit under its major version, `v1`, which gets every fix, and under an exact version, which never changes.
 *
 * What was published under an exact version is kept in the folder that `RELEASES_DIR` names, outside the project: each build copies
 * everything there into the site and adds its own. The playbook's content is built into the kit, so the kit can change while its version
 * does not: then the exact version gets a fingerprint, like `1.0.0-3f9a1c2b`, and the earlier one stays.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf, integrityOf, type Integrity } from './integrity.ts';
import { kitFolder, program } from './places.ts';

export interface KitPlaces {
  /** The kit as last built. */
  kit: string;
  /** The folder where releases are kept, if there is one. */
  releases: string | undefined;
}

export const kitPlaces = (): KitPlaces => ({
  kit: kitFolder(),
  releases: process.env['RELEASES_DIR'] ? path.resolve(process.env['RELEASES_DIR']) : undefined,
});

const exactName = /^\d+\.\d+\.\d+(?:-[0-9a-f]{8})?$/;

/** Lists the exact versions in the folder of releases. */
const kept = (releases: string | undefined) =>
  releases && existsSync(releases) ? readdirSync(releases).filter((name) => exactName.test(name)) : [];

/** Returns the version of the kit's package. */
const kitVersion = (): string => (JSON.parse(readFileSync(program('widgets/package.json'), 'utf8')) as { version: string }).version;

/** Returns the exact version of the kit as last built: that of its package, unless a different kit was published under that name. */
export function exactVersion({ kit, releases } = kitPlaces(), version = kitVersion()): string {
  if (!releases || !kept(releases).includes(version)) return version;
  const now = fingerprintOf(integrityOf(kit));
  return now === fingerprintOf(integrityOf(path.join(releases, version))) ? version : `${version}-${now}`;
}

/** The content of `/widgets/v1/integrity.json`. */
export interface IntegrityFile {
  /** The version of this format. */
  version: 1;
  /** The exact version that `v1` is now. */
  current: string;
  /** Exact version → file → hash. */
  releases: Record<string, Integrity>;
}

/**
 * Copies the kit and every kept release into a site, with the list of their hashes.
 *
 * @param site the folder of the site
 * @returns the content of the list
 */
export async function putKit(site: string, places = kitPlaces(), version = kitVersion()): Promise<IntegrityFile> {
  const widgets = path.join(site, 'widgets');
  const major = `v${version.split('.')[0]}`;
  const current = exactVersion(places, version);
  for (const release of kept(places.releases)) {
    await cp(path.join(places.releases ?? '', release), path.join(widgets, release), { recursive: true });
  }
  for (const name of [major, current]) await cp(places.kit, path.join(widgets, name), { recursive: true });
  const releases = Object.fromEntries(
    [...new Set([...kept(places.releases), current])].sort().map((name) => [name, integrityOf(path.join(widgets, name))]),
  );
  const file: IntegrityFile = { version: 1, current, releases };
  await writeFile(path.join(widgets, major, 'integrity.json'), `${JSON.stringify(file, null, 2)}\n`);
  return file;
}

/**
 * Keeps the kit as last built for all later builds. The folder is renamed into place when it is complete, so a release is never half there.
 */
export async function keepRelease(places = kitPlaces(), version = kitVersion()): Promise<void> {
  const { kit, releases } = places;
  if (!releases) return;
  const target = path.join(releases, exactVersion(places, version));
  if (existsSync(target)) return;
  const growing = `${target}.new`;
  await rm(growing, { recursive: true, force: true });
  await mkdir(releases, { recursive: true });
  await cp(kit, growing, { recursive: true });
  await rename(growing, target);
}
