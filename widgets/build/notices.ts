/** Puts together the notices of what the kit's bundles hold: each of them lists its own (Vite's `build.license`). */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { billOfMaterials, mergedNotices, noticesText, type Notice } from '../../content/publish/notices.ts';

/** The folder in which each bundle leaves its list, below the kit's. */
const lists = '.notices';

let count = 0;

/** Returns the name of a further list, for `build.license`. */
export const nextList = (): { fileName: string } => ({ fileName: `${lists}/${(count += 1)}.json` });

/**
 * Writes `NOTICES.md` for people, `notices.json` for who bundles the kit further, and `sbom.json`, a bill of materials in CycloneDX.
 *
 * @param folder of the kit's package
 * @param out where the kit was built
 */
export function writeNotices(folder: string, out: string): void {
  const inOut = (name: string) => path.join(out, name);
  mkdirSync(inOut(lists), { recursive: true });
  const notices = mergedNotices(
    readdirSync(inOut(lists)).map((name) => JSON.parse(readFileSync(inOut(`${lists}/${name}`), 'utf8')) as Notice[]),
  );
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  writeFileSync(inOut('NOTICES.md'), noticesText(notices, `${name} ${version}, ${license} licensed.`));
  writeFileSync(inOut('notices.json'), `${JSON.stringify(notices, null, 2)}\n`);
  writeFileSync(inOut('sbom.json'), `${JSON.stringify(billOfMaterials(notices, { name: name ?? '', version: version ?? '' }), null, 2)}\n`);
  rmSync(inOut(lists), { recursive: true });
}
