/** Finds the engines that the tests run in besides the Chromium of find-chromium.ts. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { unpacked as unpackedDebian } from '../debian/packages.ts';

export interface Program {
  program: string;
  /** A folder of libraries that the program needs and the system does not have. */
  libraries?: string;
}

/** The programs that WebKit needs: a virtual display, Python with GTK for a window, and the driver. */
export interface WebKitPrograms {
  display: string;
  python: string;
  driver: string;
}

/** An engine that was found, or a sentence that says why it is missing. */
export type Found<Programs> = Programs | { missing: string };

/** The folders of engines that were unpacked for the tests without being installed. */
export const unpacked = path.resolve('.cache/engines');

export const places = {
  chromium109: path.join(unpacked, 'chromium-109'),
  firefox115: path.join(unpacked, 'firefox-115'),
} as const;

/** The folder of Debian's libraries for this machine's processor. */
const libraryFolder = `usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`;

const firefoxes = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const unpackedFirefox = (folder: string): Program => ({
  program: path.join(folder, 'usr/lib/firefox-esr/firefox-esr'),
  libraries: path.join(folder, libraryFolder),
});

/** Finds the current Firefox: `FIREFOX_PATH`, otherwise the system's, otherwise Debian's as unpacked. */
export function findFirefox(): Found<Program> {
  const asked = process.env['FIREFOX_PATH'];
  if (asked && !existsSync(asked)) throw new Error(`FIREFOX_PATH is ${asked}, but no file stands there.`);
  const program = asked ?? firefoxes.find((place) => existsSync(place));
  if (program) return { program };
  const fromPackage = unpackedFirefox(unpackedDebian);
  return existsSync(fromPackage.program)
    ? fromPackage
    : { missing: 'Firefox is not installed, and Debian’s package could not be loaded, or does not start.' };
}

/** Finds Firefox 115, the oldest one supported. */
export function findFirefox115(): Found<Program> {
  const found = unpackedFirefox(places.firefox115);
  return existsSync(found.program)
    ? found
    : { missing: 'Firefox 115 comes from a package of Debian 11, which could not be loaded here, or does not start.' };
}

/** Finds Chromium 109, the oldest one supported. */
export function findChromium109(): Found<Program> {
  return existsSync(places.chromium109)
    ? { program: places.chromium109 }
    : {
        missing:
          'Chromium 109 comes as an npm package for Linux on processors of Intel’s kind; it could not be unpacked here, or does not start.',
      };
}

/** The parts of WebKit in Debian's packages. Only the system's own Python has GTK. */
const webKit = {
  display: { program: '/usr/bin/Xvfb', from: 'xvfb' },
  python: { program: '/usr/bin/python3', from: 'python3-gi' },
  driver: { program: '/usr/bin/WebKitWebDriver', from: 'webkit2gtk-driver' },
  gi: { program: '/usr/lib/python3/dist-packages/gi', from: 'python3-gi' },
};

/** Finds WebKitGTK, which has Safari's engine. */
export function findWebKit(): Found<WebKitPrograms> {
  const absent = Object.values(webKit).filter(({ program }) => !existsSync(program));
  if (absent.length > 0) {
    const packages = [...new Set(absent.map(({ from }) => from))].join(', ');
    return {
      missing: `WebKit is not installed: it comes from Debian’s packages (${packages} ${absent.length > 1 ? 'are' : 'is'} missing).`,
    };
  }
  return { display: webKit.display.program, python: webKit.python.program, driver: webKit.driver.program };
}
