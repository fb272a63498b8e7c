import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { unpacked } from '../debian/packages.ts';

/** The path of Debian's headless shell after `install-chromium.ts` has unpacked it. */
export const unpackedShell = path.join(unpacked, 'usr/lib/chromium/chromium-headless-shell');

/** The usual paths of Chrome and Chromium on systems where the project is built. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Finds Playwright's headless shell: it stands beside the browser that Playwright names, with the same revision. */
function playwrightShell(): string[] {
  const [, browsers = '', revision = ''] = /^(.*)chromium-(\d+)/.exec(chromium.executablePath()) ?? [];
  const folder = `${browsers}chromium_headless_shell-${revision}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:chrome-)?headless[-_]shell(?:\.exe)?$/.test(path.basename(name)))
    .map((name) => path.join(folder, name));
}

/** Finds a headless shell. It has the browser's engine and takes less than half of its processor time. */
export const findShell = (): string | undefined =>
  [...playwrightShell(), unpackedShell, '/usr/bin/chromium-headless-shell'].find((place) => existsSync(place));

/**
 * Finds the browser for the tests: `CHROMIUM_PATH`, otherwise a headless shell, otherwise a browser of Playwright or of the system.
 *
 * @returns the path of its program
 */
export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, but no file stands there.`);
  }
  const found = findShell() ?? [chromium.executablePath(), ...usualPlaces].find((place) => place !== '' && existsSync(place));
  if (found) return found;
  throw new Error(
    "No Chrome or Chromium was found. Install one (npx playwright install chromium, or your system's), or name it in CHROMIUM_PATH.",
  );
}

/** The arguments for Chromium: root has no sandbox, and tests need no network. */
export function chromiumArguments(): string[] {
  const arguments_ = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return process.getuid?.() === 0 ? [...arguments_, '--no-sandbox'] : arguments_;
}
