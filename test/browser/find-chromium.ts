import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/**
 * Where Chrome or Chromium stands on the systems that the project is built on. The shell without a window comes first: the same engine,
 * at less than half of the processor time.
 */
const usualPlaces = [
  '/usr/bin/chromium-headless-shell',
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

/**
 * The browser that the tests run in: `CHROMIUM_PATH`, else the one that Playwright installed, else the system's.
 *
 * @returns the path of its program
 */
export function findChromium(): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) {
    if (existsSync(asked)) return asked;
    throw new Error(`CHROMIUM_PATH is ${asked}, but no file stands there.`);
  }
  const found = [chromium.executablePath(), ...usualPlaces].find((place) => place !== '' && existsSync(place));
  if (found) return found;
  throw new Error(
    "No Chrome or Chromium was found. Install one (npx playwright install chromium, or your system's), or name it in CHROMIUM_PATH.",
  );
}

/** What Chromium is started with: root has no sandbox, and tests need nothing from outside. */
export function chromiumArguments(): string[] {
  const arguments_ = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
  return process.getuid?.() === 0 ? [...arguments_, '--no-sandbox'] : arguments_;
}
