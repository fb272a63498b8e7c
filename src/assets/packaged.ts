/** The pictures of guides, as a course package takes them along. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { GuideAsset } from '../../content/assets/guide-assets.ts';
import { drawingSize, publishedBytes } from './published.ts';
import { assetsFolder } from './folder.ts';

/** As wide as a course on a screen of a common desk; more would only weigh. */
const widest = 1216;

interface PackagedPicture {
  /** As the page names it. */
  name: string;
  width: number;
  height: number;
  bytes: Uint8Array;
}

const made = new Map<string, Promise<PackagedPicture>>();

/** Made once for every package that has it. */
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
