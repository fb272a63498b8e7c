import { statSync } from 'node:fs';
import type { GuideAsset } from '../../content/assets/guide-assets.ts';

/** Returns what a link to a file says about it, in the manner of the language: "PDF, 120 kB". */
export function fileLabel({ file, name }: GuideAsset, language: string): string {
  const bytes = statSync(file).size;
  const [amount, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [Math.round(bytes / 1e5) / 10, 'megabyte'];
  const size = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
  return `${name.split('.').at(-1)?.toUpperCase() ?? ''}, ${size}`;
}
