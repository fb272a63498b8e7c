/**
 * Writes what the kit's package holds beside its scripts: the manifest of its elements, and its types. They are the same whatever the
 * content and the brand, and take a compiler, which is half of the work on a kit. So they are kept from one build to the next, under a hash
 * of everything that they are made of: the sources, the locked versions of what is installed, and Node's.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Writes the manifest and the types of the kit in `folder` into `out`. */
export async function describeKit(folder: string, out: string): Promise<void> {
  const project = path.dirname(folder);
  const kept = path.join(project, '.cache/described', hashOf(project));
  if (!existsSync(kept)) await keep(folder, kept);
  cpSync(kept, out, { recursive: true });
}

async function keep(folder: string, kept: string): Promise<void> {
  // A build that is stopped here leaves nothing half made under the name, and another one at the same time makes the same.
  const made = `${kept}.${process.pid}`;
  mkdirSync(made, { recursive: true });
  // Loading the compilers takes as long as a small kit does, so a build that has all of it at hand does without.
  const [{ readManifest, writeManifest }, { writeTypes }] = await Promise.all([import('./manifest.ts'), import('./types.ts')]);
  const manifest = await readManifest(folder);
  writeManifest(manifest, made);
  writeTypes(manifest, folder, made);
  try {
    renameSync(made, kept);
  } catch (error) {
    rmSync(made, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
  const all = path.dirname(kept);
  for (const name of readdirSync(all)) {
    const isOfOtherSources = !name.includes('.') && name !== path.basename(kept);
    if (isOfOtherSources) rmSync(path.join(all, name), { recursive: true, force: true });
  }
}

/** The folders whose sources the types are made of. The content's own texts are none of them. */
const sources = ['content', 'widgets'];

function hashOf(project: string): string {
  const hash = createHash('sha256').update(process.version);
  const add = (file: string) => hash.update(`\0${file}\0`).update(readFileSync(path.join(project, file)));
  for (const file of ['package-lock.json', 'widgets/package.json']) add(file);
  for (const source of sources) {
    const files = readdirSync(path.join(project, source), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter(isSource).sort()) add(path.join(source, file));
  }
  return hash.digest('hex').slice(0, 32);
}

/** Tells a TypeScript source, also one that only declares, from a test and from what a build has written. */
const isSource = (file: string): boolean => file.endsWith('.ts') && !/\.test\.ts$|^(?:dist|node_modules|described)[\\/]/.test(file);
