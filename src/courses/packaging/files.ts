import { assetsFolder } from '../../assets/folder.ts';

/** The names of the files in a package beside its manifest. */
export const pageFile = 'index.html';
export const styleFile = 'course.css';
export const scriptFile = 'course.js';
export const licenceFile = 'LICENSE.txt';

/** The files that every package has. */
export const packagedFiles = [pageFile, scriptFile, styleFile, licenceFile] as const;

/** Returns the files of a package that its manifest lists, in that order. The page, which is launched, is the first. */
export const listedFiles = (names: Iterable<string>): string[] => [
  ...packagedFiles,
  ...[...names].filter((name) => name.startsWith(assetsFolder)).sort(),
];
