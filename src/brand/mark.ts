/** The picture that stands for the playbook where there is room for no more: the owner's, else the playbook's mark in the owner's colour. */
import { paletteOf } from '../../content/brand/colours.ts';
import { isRefused, logoOf } from '../../content/brand/brand-files.ts';
import type { Logo } from '../../content/brand/logo.ts';
import type { Playbook } from '../playbook/playbook.ts';
import mark from './icon.svg?raw';

/** A word mark in a square of a few pixels cannot be read. */
const squareEnough = 1.35;

/** What stands in the file of the mark for the accent colours. */
const markColours = { light: '#0b5a4c', dark: '#7fd1bd' } as const;

/** The owner's icon, or a logo that can be one. */
export function ownIcon(playbook: Playbook): Logo | undefined {
  const [icon, logo] = [logoOf(playbook, 'icon'), logoOf(playbook, 'logo')];
  if (icon !== undefined && !isRefused(icon)) return icon;
  if (logo === undefined || isRefused(logo)) return undefined;
  const ratio = logo.width / logo.height;
  return Math.max(ratio, 1 / ratio) <= squareEnough ? logo : undefined;
}

/** The playbook's mark, in the owner's colours. */
export function markOf(playbook: Playbook): string {
  const { accent } = paletteOf(playbook.settings);
  return mark.replaceAll(markColours.light, accent.light).replaceAll(markColours.dark, accent.dark);
}
