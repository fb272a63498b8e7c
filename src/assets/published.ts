/** Says where the pictures and files of guides are published, and how a page of a course package names them. */
import { readFileSync } from 'node:fs';
import { allAssets, assetIn, findAsset, type GuideAsset } from '../../content/assets/guide-assets.ts';
import { visit } from '../../content/read/guide-source.ts';
import { readLogo } from '../../content/brand/logo.ts';
import { fromBase } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';

const found = new WeakMap<Playbook, Map<string, GuideAsset>>();

/**
 * Finds the file that an address in a guide names: `/guide-files/<key of its folder>/<name>`, as guides are compiled; undefined where the
 * address leads elsewhere.
 */
export function assetAt(playbook: Playbook, address: string): (GuideAsset & { key: string }) | undefined {
  const [, key = ''] = /^\/guide-files\/(.+)$/.exec(address) ?? [];
  const assets = found.get(playbook) ?? allAssets(playbook);
  found.set(playbook, assets);
  const asset = assets.get(decodeURIComponent(key));
  return asset && { ...asset, key };
}

/** Returns the address of a download or a drawing. It ends in the file's own name, because that is what a reader saves. */
export const downloadAddress = (key: string): string => fromBase(`/guide-files/${key}`);

/** Returns the bytes to publish for a file: of a drawing, without what `readLogo` removes. */
export function publishedBytes({ file, name }: GuideAsset): Uint8Array {
  const bytes = readFileSync(file);
  if (!name.toLowerCase().endsWith('.svg')) return bytes;
  const drawing = readLogo(bytes, name);
  return 'bytes' in drawing ? drawing.bytes : bytes;
}

/** Returns the size of a drawing in CSS pixels; undefined for other files. */
export function drawingSize({ file, name }: GuideAsset): { width: number; height: number } | undefined {
  const drawing = readLogo(readFileSync(file), name);
  return 'bytes' in drawing ? { width: Math.round(drawing.width), height: Math.round(drawing.height) } : undefined;
}

/** Lists the pictures and files that a guide names, each once. */
export function assetsOf(playbook: Playbook, guide: string): GuideAsset[] {
  const source = playbook.guideSources.get(guide);
  const named = new Map<string, GuideAsset>();
  if (!source?.tree) return [];
  visit(source.tree, (node) => {
    if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return;
    const asset = assetIn(node.url) === undefined ? undefined : findAsset(playbook, guide, node.url, node.type === 'image');
    if (asset && 'file' in asset) named.set(asset.file, asset);
  });
  return [...named.values()];
}
