/** Finds the pictures and files that guides show or offer. They stand in the folder `assets` beside the guides. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { percentDecoded } from '../percent-decoded.ts';
import { readLogo } from '../brand/logo.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { suggestion } from '../read/nearest.ts';
import { excerpt, type Finding } from '../read/problem.ts';

export interface GuideAsset {
  /** The whole path on this machine. */
  file: string;
  name: string;
  kind: 'picture' | 'download';
}

/** The description that marks a picture as decoration, which screen readers pass over: `![decorative](assets/line.svg)`. */
export const decorative = 'decorative';

const pictures = ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'webp'];
/**
 * Endings that a guide may offer for download: formats of office programs, audio and video. None of them is a page or a script that a
 * browser would run.
 */
const downloads = ['csv', 'docx', 'ics', 'mp3', 'mp4', 'odp', 'ods', 'odt', 'pdf', 'pptx', 'txt', 'xlsx', 'zip'];

/** Matches file names that mean the same on every server and in every package: no spaces, no accents, no leading or double dots. */
const plainName = /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*$/;

/** Returns the name of the file in the folder that an address in a guide names; undefined where the address leads elsewhere. */
export const assetIn = (url: string): string | undefined => /^(?:\.\/)?assets\/(.+)$/.exec(url)?.[1];

/**
 * Finds the file that an address in a guide names, or tells what is wrong with it.
 * @param guide the identifier of the guide
 * @param url the address as the guide has it, like `assets/line.svg`
 * @param shown whether the guide shows it in its text, as a picture, instead of offering it for download
 */
export function findAsset(playbook: LoadedPlaybook, guide: string, url: string, shown: boolean): GuideAsset | Finding {
  const folder = folderOf(playbook, guide);
  const name = percentDecoded(assetIn(url) ?? '');
  const ending = path.extname(name).slice(1).toLowerCase();
  if (!plainName.test(name)) {
    const better = name.normalize('NFKD').replace(/\p{Mark}/gu, '').split('/').at(-1)?.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^-+|-+$/g, ''); // prettier-ignore
    return {
      message: `${excerpt(name)} is written differently by browsers and servers`,
      hint: `Name the file with letters a–z, digits and hyphens, directly in guides/assets/, like ${better || 'picture.png'}.`,
    };
  }
  const kind = pictures.includes(ending) ? 'picture' : downloads.includes(ending) ? 'download' : undefined;
  if (!kind) {
    const hint = `There may be ${[...pictures, ...downloads].join(', ')}.`;
    return { message: `a guide offers no file that ends in ".${ending}": ${excerpt(name)}`, hint };
  }
  if (shown && kind === 'download') {
    return { message: `${excerpt(name)} is no picture`, hint: `Offer it as a link: [What it is](assets/${name}).` };
  }
  const file = path.join(folder, name);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (!names.includes(name)) {
    const near = suggestion(name, names);
    return {
      message: `there is no file ${name} in the folder assets beside this guide${near ? `. ${near}` : ''}`,
      hint: 'Put it there, and write its name as it is, capitals included.',
    };
  }
  if (kind === 'picture' && ending !== 'svg' && !looksLikePicture(readFileSync(file).subarray(0, 16))) {
    return { message: `${name} is called a picture and is none`, hint: 'Save the picture again, as PNG, JPEG or WebP.' };
  }
  if (ending === 'svg') {
    const found = readLogo(readFileSync(file), name);
    if (!('bytes' in found)) return found;
  }
  return { file, name, kind };
}

/** Tells by its first bytes whether a file is a PNG, JPEG, GIF, WebP or AVIF (by its box `ftyp`). */
function looksLikePicture(start: Uint8Array): boolean {
  const text = String.fromCharCode(...start);
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF....WEBP|....ftypavi)/s.test(text);
}

const folderOf = (playbook: LoadedPlaybook, guide: string): string =>
  path.join(path.dirname(path.resolve(playbook.project, playbook.guideSources.get(guide)?.file ?? '')), 'assets');

/**
 * Returns a short name for a folder of assets. Guides of several layers come from several folders, so the address of a file names its
 * folder.
 */
export const folderKey = (folder: string): string => createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 8);

/** Returns every picture and file in the folders beside the guides of a playbook, by `<key of its folder>/<name>`. */
export function allAssets(playbook: LoadedPlaybook): Map<string, GuideAsset> {
  const folders = new Set([...playbook.guideSources.keys()].map((guide) => folderOf(playbook, guide)));
  const found = new Map<string, GuideAsset>();
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder).sort()) {
      const ending = path.extname(name).slice(1).toLowerCase();
      const kind = pictures.includes(ending) ? 'picture' : downloads.includes(ending) ? 'download' : undefined;
      if (kind && plainName.test(name)) found.set(`${folderKey(folder)}/${name}`, { file: path.join(folder, name), name, kind });
    }
  }
  return found;
}
