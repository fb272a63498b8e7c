/** The files of the brand that pages load. Each is named by a hash of its content, so that browsers may keep it for good. */
import { createHash } from 'node:crypto';
import { isRefused, logoOf } from '../../content/brand/brand-files.ts';
import type { Logo } from '../../content/brand/logo.ts';
import { fromBase } from '../playbook/links.ts';
import { faceRules, ownTypefaces } from './style.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** The logos as published. */
export interface Logos {
  light: ShownLogo;
  /** Left out where the light one is used on dark pages, too. */
  dark?: ShownLogo;
}

export interface ShownLogo {
  logo: Logo;
  /** The name of the file in `/brand/`. */
  file: string;
  address: string;
}

const named = (name: string, ending: string, bytes: Uint8Array): string =>
  `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}.${ending}`;

const shownLogo = (logo: Logo): ShownLogo => {
  const file = named('logo', logo.kind, logo.bytes);
  return { logo, file, address: fromBase(`/brand/${file}`) };
};

/** Returns the owner's logos; undefined where there are none. */
export function logosOf(playbook: Playbook): Logos | undefined {
  const [light, dark] = [logoOf(playbook, 'logo'), logoOf(playbook, 'logoDark')];
  if (light === undefined || isRefused(light)) return undefined;
  return { light: shownLogo(light), ...(dark === undefined || isRefused(dark) ? {} : { dark: shownLogo(dark) }) };
}

/** Returns the style sheet that declares the owner's typefaces, for pages without another style sheet; undefined where there are none. */
function facesSheet(playbook: Playbook): { file: string; bytes: Uint8Array; fonts: [file: string, bytes: Uint8Array][] } | undefined {
  const fonts = new Map(ownTypefaces(playbook).map(([key, { ending, bytes }]) => [key, { file: named('font', ending, bytes), bytes }]));
  if (fonts.size === 0) return undefined;
  const bytes = new TextEncoder().encode(faceRules(playbook, (key) => fonts.get(key)?.file ?? ''));
  return { file: named('typefaces', 'css', bytes), bytes, fonts: [...fonts.values()].map((font) => [font.file, font.bytes]) };
}

export function facesAddresses(playbook: Playbook): { sheet: string; fonts: string[] } | undefined {
  const sheet = facesSheet(playbook);
  return sheet && { sheet: fromBase(`/brand/${sheet.file}`), fonts: sheet.fonts.map(([file]) => fromBase(`/brand/${file}`)) };
}

/** Returns the content of every file in `/brand/`. */
export function brandFiles(playbook: Playbook): [file: string, bytes: Uint8Array][] {
  const logos = Object.values(logosOf(playbook) ?? {}) as ShownLogo[];
  const sheet = facesSheet(playbook);
  return [
    ...logos.map(({ file, logo }): [string, Uint8Array] => [file, logo.bytes]),
    ...(sheet ? [[sheet.file, sheet.bytes] as [string, Uint8Array], ...sheet.fonts] : []),
  ];
}

/** Returns the logo as a `data:` address, because a course package takes its logo along in the page. */
export const inPage = ({ bytes, kind }: Logo): string =>
  `data:image/${kind === 'svg' ? 'svg+xml' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`;
