/**
 * Finds the picture that stands for the playbook where there is little room: the owner's icon, otherwise the playbook's mark in the owner's
 * colour.
 */
import { paletteOf } from '../../content/brand/colours.ts';
import { isRefused, logoOf } from '../../content/brand/brand-files.ts';
import type { Logo } from '../../content/brand/logo.ts';
import type { Playbook } from '../playbook/playbook.ts';
import mark from './icon.svg?raw';

/** The largest ratio of width and height of a logo that can be an icon. A wider word mark cannot be read in a square of a few pixels. */
const squareEnough = 1.35;

/** The colours in the file of the mark that the owner's accent colours replace. */
const markColours = { light: '#0b5a4c', dark: '#7fd1bd' } as const;

/** Returns the owner's icon, or a logo that is square enough to be one. */
export function ownIcon(playbook: Playbook): Logo | undefined {
  const [icon, logo] = [logoOf(playbook, 'icon'), logoOf(playbook, 'logo')];
  if (icon !== undefined && !isRefused(icon)) return icon;
  if (logo === undefined || isRefused(logo)) return undefined;
  const ratio = logo.width / logo.height;
  return Math.max(ratio, 1 / ratio) <= squareEnough ? logo : undefined;
}

/** Returns the SVG of the playbook's mark in the owner's colours. */
export function markOf(playbook: Playbook): string {
  const { accent } = paletteOf(playbook.settings);
  return mark.replaceAll(markColours.light, accent.light).replaceAll(markColours.dark, accent.dark);
}
