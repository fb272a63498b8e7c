/** Prepares the pictures of guides for course packages. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { GuideAsset } from '../../content/assets/guide-assets.ts';
import { drawingSize, publishedBytes } from './published.ts';
import { assetsFolder } from './folder.ts';

/** The most pixels across: the width of a course on a common desktop screen. More would only add weight. */
const widest = 1216;

interface PackagedPicture {
  /** The name that the page uses. */
  name: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

/**
 * Returns the name of a file in a package. The folders of several layers may have files of the same name, and pictures that differed by
 * their ending alone, or by a capital, become one: a folder named after the content tells them apart. It ends in the file's own name,
 * because that is what a reader saves.
 */
export const packagedName = (name: string, bytes: Uint8Array): string =>
  `${assetsFolder}${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}/${name}`;

const made = new Map<string, Promise<PackagedPicture>>();

/** Makes a picture, once for all packages that have it. */
export function packagedPicture(asset: GuideAsset): Promise<PackagedPicture> {
  const picture = made.get(asset.file) ?? make(asset);
  made.set(asset.file, picture);
  return picture;
}

async function make(asset: GuideAsset): Promise<PackagedPicture> {
  const drawing = asset.name.toLowerCase().endsWith('.svg') ? drawingSize(asset) : undefined;
  if (drawing) {
    const bytes = publishedBytes(asset);
    return { name: packagedName(asset.name, bytes), ...drawing, bytes };
  }
  const { data, info } = await sharp(await readFile(asset.file), { animated: true })
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .webp()
    .toBuffer({ resolveWithObject: true });
  const name = packagedName(`${asset.name.replace(/\.[^.]+$/, '')}.webp`, data);
  return { name, width: info.width, height: info.pageHeight ?? info.height, bytes: data };
}
