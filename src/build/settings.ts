/** What an administrator sets from outside: where the content is, where the site will stand, where the build goes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The folder with a folder per locale. `CONTENT_DIR` names another one. */
export function contentFolder(): string {
  return path.resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** The locale whose pages stand at the root of the site; all others stand under their own name. */
export const defaultLocale = 'en';

/**
 * The path that the site stands under, with a slash at both ends. `BASE_PATH` takes any spelling: "handbook", "/handbook", "/handbook/".
 */
export function basePath(given = process.env['BASE_PATH'] ?? ''): string {
  const inner = given
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
  return inner === '' ? '/' : `/${inner}/`;
}

let lastRead: { text: string; data: unknown } | undefined;

/** What stands in `playbook.yaml` of the default locale, unchecked. Every page asks: it is parsed again only once it has changed. */
export function playbookFile(): unknown {
  const text = readFileSync(path.join(contentFolder(), defaultLocale, 'playbook.yaml'), 'utf8');
  if (lastRead?.text !== text) lastRead = { text, data: parse(text) };
  return lastRead.data;
}

/** The site's address without the base path: `SITE_URL`, or `address` of the playbook's settings. */
export function siteAddress(): string {
  const settings = playbookFile();
  const written = settings && typeof settings === 'object' && 'address' in settings ? settings.address : undefined;
  const address = process.env['SITE_URL'] ?? written;
  if (typeof address !== 'string' || !URL.canParse(address)) {
    throw new Error(
      `The site's address is "${String(address)}". Write it in full, like https://playbook.example.com, in playbook.yaml or in SITE_URL.`,
    );
  }
  return address;
}

/** Where the build writes; `src/build/build.ts` sets it, so that a failed build leaves `dist/` as it was. */
export function outputFolder(): string {
  return path.resolve(process.env['OUTPUT_DIR'] ?? 'dist');
}
