import { statSync } from 'node:fs';
import type { GuideAsset } from '../../content/assets/guide-assets.ts';

/** What a reader gets behind a link, and how much of it: "PDF, 120 kB", in the manner of the language. */
export function fileLabel({ file, name }: GuideAsset, language: string): string {
  const bytes = statSync(file).size;
  const [amount, unit] = bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kilobyte'] : [Math.round(bytes / 1e5) / 10, 'megabyte'];
  const size = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
  return `${name.split('.').at(-1)?.toUpperCase() ?? ''}, ${size}`;
}
