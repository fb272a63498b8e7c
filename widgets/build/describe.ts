/** What the kit's package holds beside its scripts: what machines read of its elements, and the types. It is the same whatever the content. */
import { readManifest, writeManifest } from './manifest.ts';
import { writeTypes } from './types.ts';

/** Writes the descriptions of the kit in `folder` into `out`. */
export async function describeKit(folder: string, out: string): Promise<void> {
  const manifest = await readManifest(folder);
  writeManifest(manifest, out);
  writeTypes(manifest, folder, out);
}
