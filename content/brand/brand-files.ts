/** Reads the files that the settings name: a logo, an icon, typefaces. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { LoadedPlaybook } from '../read/index.ts';
import { nearest } from '../read/nearest.ts';
import { namedTypefaces } from '../schema/brand.ts';
import { readLogo, type Logo, type Refusal } from './logo.ts';
import { readTypeface, type Typeface } from './typeface.ts';

export const logoKeys = ['logo', 'logoDark', 'icon'] as const;
export const typefaceKeys = ['typeface', 'typefaceBold', 'typefaceOfLines'] as const;

export type LogoKey = (typeof logoKeys)[number];
export type TypefaceKey = (typeof typefaceKeys)[number];

/** Returns the picture that a setting names, or why it is not published; undefined where the setting is left out. */
export function logoOf(playbook: LoadedPlaybook, key: LogoKey): Logo | Refusal | undefined {
  const name = playbook.settings[key];
  if (name === undefined) return undefined;
  const file = fileOf(playbook, key, name);
  return 'bytes' in file ? readLogo(file.bytes, name) : file;
}

/** Returns the font that a setting names, or why it is not published; undefined where the setting names no file. */
export function typefaceOf(playbook: LoadedPlaybook, key: TypefaceKey): Typeface | Refusal | undefined {
  const name = playbook.settings[key];
  if (name === undefined || isNamed(name)) return undefined;
  const file = fileOf(playbook, key, name);
  return 'bytes' in file ? readTypeface(file.bytes, name) : file;
}

const isNamed = (name: string) => (namedTypefaces as readonly string[]).includes(name);

const isTypeface = (key: string) => (typefaceKeys as readonly string[]).includes(key);

export const isRefused = (found: object | undefined): found is Refusal => found !== undefined && 'hint' in found;

/** Reads a file that a setting names. Its path starts from the folder of the `playbook.yaml` that names it, whatever layer that is in. */
function fileOf(playbook: LoadedPlaybook, key: LogoKey | TypefaceKey, name: string): { bytes: Uint8Array } | Refusal {
  const folder = path.dirname(path.resolve(playbook.project, playbook.locate('playbook', '', [key]).file));
  const file = path.join(folder, name);
  if (/^(?:https?:|data:|\/\/)/i.test(name)) {
    return { message: `${name} is an address`, hint: 'Save the file beside playbook.yaml, like brand/logo.svg, and name it here.' };
  }
  if (/^(?:[a-z]:[\\/]|[\\/]{2}|[\\/](?:Users|home)[\\/])/i.test(name)) {
    const here = `brand/${name.split(/[\\/]/).at(-1) ?? ''}`;
    return { message: `${name} is a place on one computer`, hint: `Copy the file beside playbook.yaml, and write ${here}.` };
  }
  const beside = path.dirname(file);
  const names = existsSync(beside) ? readdirSync(beside) : [];
  if (names.includes(path.basename(file))) {
    try {
      return { bytes: readFileSync(file) };
    } catch {
      return { message: `${name} cannot be read`, hint: 'Name a file, not a folder.' };
    }
  }
  // The directory is read instead of asking for the file, because Windows and macOS find a file whatever its case, and a server does not.
  const near = nearest(path.basename(file), names);
  const meant = near === undefined ? '' : `. Did you mean '${path.posix.join(path.posix.dirname(name), near)}'?`;
  return {
    message: `there is no file ${name} beside playbook.yaml${meant}`,
    hint: name.includes('\\')
      ? `Write it with / between folders: ${name.replaceAll('\\', '/')}.`
      : `Put it there, best in a folder brand/, and write its name as it is, capitals included${isTypeface(key) ? '; or write "system"' : ''}.`,
  };
}
