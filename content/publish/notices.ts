/** The notices of other people's work that is bundled: what the bundler writes (Vite's `build.license`), put together and written out. */

/** A package, as the bundler lists it. */
export interface Notice {
  name: string;
  version: string;
  /** The licence's name, as SPDX has it. */
  identifier?: string;
  /** The licence in full, with whose it is. */
  text?: string;
}

/** Returns every package once, by its name. */
export function mergedNotices(lists: readonly (readonly Notice[])[]): Notice[] {
  const byName = new Map(lists.flat().map((notice) => [`${notice.name}@${notice.version}`, notice]));
  return [...byName.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/**
 * Returns the text that travels with what was bundled.
 *
 * @throws {Error} where a package has no licence to show: then it may not be passed on
 */
export function noticesText(notices: readonly Notice[], own: string): string {
  const parts = notices.map(({ name, version, identifier = '', text }) => {
    if (!text && !identifier) throw new Error(`${name} ${version} is bundled and has neither a licence file nor the name of a licence.`);
    return `## ${name} ${version}${identifier && ` (${identifier})`}\n\n${text ?? `Licence: https://spdx.org/licenses/${identifier}.html`}\n`;
  });
  return [`# Notices\n\n${own.trim()}\n\nIt contains the work of others:\n`, ...parts].join('\n');
}

/** Returns the bill of materials of what was bundled, in CycloneDX 1.5. It has no time and no number of its own: equal builds are equal. */
export function billOfMaterials(notices: readonly Notice[], component: { name: string; version: string }): object {
  const purl = (name: string, version: string) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'library', 'bom-ref': purl(component.name, component.version), ...component } },
    components: notices.map(({ name, version, identifier }) => ({
      type: 'library',
      'bom-ref': purl(name, version),
      name,
      version,
      purl: purl(name, version),
      ...(identifier && { licenses: [{ license: { id: identifier } }] }),
    })),
  };
}
