/**
 * Writes what the kit's package holds beside its scripts: the manifest of its elements, and its types. They are the same whatever the
 * content.
 */
import { readManifest, writeManifest } from './manifest.ts';
import { writeTypes } from './types.ts';

/** Writes the manifest and the types of the kit in `folder` into `out`. */
export async function describeKit(folder: string, out: string): Promise<void> {
  const manifest = await readManifest(folder);
  writeManifest(manifest, out);
  writeTypes(manifest, folder, out);
}
