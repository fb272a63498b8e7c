/** What a system shows of the playbook once somebody has put it on a home screen: https://www.w3.org/TR/appmanifest/ */
import { pageGrounds } from '../../content/brand/colours.ts';
import { linkTo } from '../playbook/links.ts';
import type { Playbook } from '../playbook/playbook.ts';

/** The sizes in pixels. iOS asks for 180; Chrome installs with 192 and 512. */
export const iconSizes = [180, 192, 512] as const;

export function manifestOf(playbook: Playbook): object {
  const { name, shortName, summary, language, direction } = playbook.settings;
  const start = linkTo(playbook, '/');
  return {
    name,
    short_name: shortName ?? name,
    description: summary,
    lang: language,
    dir: direction,
    id: start,
    start_url: linkTo(playbook, '/desk/'),
    scope: start,
    // iOS knows no minimal-ui, and would open a tab of the browser.
    display: 'standalone',
    display_override: ['minimal-ui'],
    background_color: pageGrounds.light,
    theme_color: pageGrounds.light,
    icons: [192, 512].map((size) => ({
      src: linkTo(playbook, `/icon-${size}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  };
}
