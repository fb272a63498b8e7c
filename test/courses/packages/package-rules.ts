/** What holds for every package, whatever its format: names, nothing missing, nothing unlisted, nothing from elsewhere. */
import { formats, type Format } from '../../../src/courses/formats.ts';
import { cmi5Problems } from './cmi5-rules.ts';
import type { PackageFiles } from './packed.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { scormProblems } from './scorm-rules.ts';

/** What each format asks for beside. */
const rulesOf: Record<Format, (root: XmlElement, files: PackageFiles) => string[]> = {
  scorm12: (root, files) => scormProblems('scorm12', root, files),
  scorm2004: (root, files) => scormProblems('scorm2004', root, files),
  cmi5: cmi5Problems,
};

/** Everything that is wrong with a package, but for what the official schemas find. */
export function packageProblems(format: Format, files: PackageFiles): string[] {
  const { manifestFile } = formats[format];
  const manifest = files.get(manifestFile);
  if (manifest === undefined) return [`${manifestFile} is not at the root`];
  const root = readXml(manifest);
  return [
    ...nameProblems([...files.keys()]),
    ...(/MIT License/.test(files.get('LICENSE.txt') ?? '') && /BSD 3-Clause/.test(files.get('LICENSE.txt') ?? '')
      ? []
      : ['a licence is missing']),
    ...pageProblems(files),
    ...rulesOf[format](root, files),
  ];
}

function nameProblems(names: readonly string[]): string[] {
  return names.flatMap((name) => [
    ...(/^[\x21-\x7e]+$/.test(name) ? [] : [`the name ${name} is not ASCII`]),
    ...(/^\/|\.\.|\\/.test(name) ? [`the name ${name} leads out of the package`] : []),
    ...(names.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1 ? [`the name ${name} stands twice`] : []),
  ]);
}

/** Every address in the page and its style sheet is a file of the package. */
function pageProblems(files: PackageFiles): string[] {
  const addresses = [
    ...Array.from((files.get('index.html') ?? '').matchAll(/\s(?:src|href|action|poster|data)="([^"]*)"/g), ([, address = '']) => address),
    ...Array.from((files.get('course.css') ?? '').matchAll(/(?:url\(|@import\s*)["']?([^"')]+)/g), ([, address = '']) => address),
  ];
  const outside = addresses.filter((address) => !/^(?:#|data:)/.test(address) && !files.has(address));
  return outside.map((address) => `${address} is not in the package`);
}
