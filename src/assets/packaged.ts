/** Prepares the pictures of guides for course packages. */
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

const made = new Map<string, Promise<PackagedPicture>>();

/** Makes a picture, once for all packages that have it. */
export function packagedPicture(asset: GuideAsset): Promise<PackagedPicture> {
  const picture = made.get(asset.file) ?? make(asset);
  made.set(asset.file, picture);
  return picture;
}

async function make(asset: GuideAsset): Promise<PackagedPicture> {
  const drawing = asset.name.toLowerCase().endsWith('.svg') ? drawingSize(asset) : undefined;
  if (drawing) return { name: assetsFolder + asset.name, ...drawing, bytes: publishedBytes(asset) };
  const { data, info } = await sharp(await readFile(asset.file), { animated: true })
    .rotate()
    .resize({ width: widest, withoutEnlargement: true })
    .webp()
    .toBuffer({ resolveWithObject: true });
  const name = `${assetsFolder}${asset.name.replace(/\.[^.]+$/, '')}.webp`;
  return { name, width: info.width, height: info.pageHeight ?? info.height, bytes: data };
}
