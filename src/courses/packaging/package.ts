/** Makes one course in one format: its files, and the zip. */
import { createHash } from 'node:crypto';
import { strToU8 } from 'fflate';
import { brandRules, faceRules, ownTypefaces } from '../../brand/style.ts';
import type { Course } from '../../../content/schema/index.ts';
import type { Playbook } from '../../playbook/playbook.ts';
import { assetsFolder } from '../../assets/folder.ts';
import { packagedName, packagedPicture } from '../../assets/packaged.ts';
import { assetsOf, publishedBytes } from '../../assets/published.ts';
import { partsOf, widgetsOf } from '../course-parts.ts';
import { describeCourse } from '../describe-course.ts';
import { formatNames, formats, type Format } from '../formats.ts';
import courseStyle from '../page/course.css?inline';
import { bundleCourse } from './bundle.ts';
import { licenceFile, listedFiles, pageFile, scriptFile, styleFile, type packagedFiles } from './files.ts';
import { lessonOf } from '../lesson.ts';
import { licenceText } from './licence.ts';
import { renderPage } from './render.ts';
import { schemasOf } from './schemas.ts';
import { zip } from './zip.ts';

export interface CoursePackage {
  bytes: Uint8Array<ArrayBuffer>;
  /** In bytes. */
  size: number;
  /** The SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
}

const packages = new Map<string, Promise<CoursePackage>>();
const scripts = new Map<string, Promise<string>>();

/** Returns the value that was made for a key before, or makes it now. */
function once<Value>(made: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const value = made.get(key) ?? make();
  made.set(key, value);
  return value;
}

/** Makes a package. A build asks for it twice, at its own address and on the page that shows its size; it is made once. */
export function coursePackage(playbook: Playbook, course: Course, format: Format): Promise<CoursePackage> {
  return once(packages, [playbook.locale, course.id, format].join(' '), async () => {
    const bytes = zip(await packageFiles(playbook, course, format));
    return { bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** Returns the packages of a course by format. */
export async function coursePackages(playbook: Playbook, course: Course): Promise<Record<Format, CoursePackage>> {
  const made = formatNames.map(async (format) => [format, await coursePackage(playbook, course, format)] as const);
  return Object.fromEntries(await Promise.all(made)) as Record<Format, CoursePackage>;
}

/** Collects the pictures and files of the guides that a course shows whole, by their names in the package. */
async function guideAssets(playbook: Playbook, course: Course): Promise<[string, Uint8Array][]> {
  const guides = partsOf(playbook, course).filter(({ kind, id }) => kind === 'guide' && !lessonOf(playbook, id));
  const addresses = guides.flatMap(({ id }) => assetsOf(playbook, id));
  return Promise.all(
    addresses.map(async (asset): Promise<[string, Uint8Array]> => {
      if (asset.kind === 'picture') {
        const { name, bytes } = await packagedPicture(asset);
        return [name, bytes];
      }
      const bytes = publishedBytes(asset);
      return [packagedName(asset.name, bytes), bytes];
    }),
  );
}

/** Collects every file of a package by name, the manifest first. */
async function packageFiles(playbook: Playbook, course: Course, format: Format): Promise<Map<string, Uint8Array>> {
  const { manifestFile, manifest, schemas } = formats[format];
  const widgets = widgetsOf(course);
  const { language } = playbook.settings;
  const script = once(scripts, [format, language, ...widgets].join(' '), () => bundleCourse(format, widgets, language));
  const fonts = new Map(
    ownTypefaces(playbook).map(([key, { ending, bytes }]) => [key, { name: `${assetsFolder}${key}.${ending}`, bytes }]),
  );
  const assets = [
    ...[...fonts.values()].map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
    ...(await guideAssets(playbook, course)),
  ];
  const content: Record<(typeof packagedFiles)[number], string> = {
    [pageFile]: await renderPage(playbook, course, format),
    [scriptFile]: await script,
    [styleFile]: faceRules(playbook, (key) => fonts.get(key)?.name ?? '') + brandRules(playbook) + courseStyle,
    [licenceFile]: await licenceText(),
  };
  const xml = manifest({ ...describeCourse(playbook, course), files: listedFiles(assets.map(([name]) => name)) });
  const files = [[manifestFile, xml], ...Object.entries(content), ...(schemas ? await schemasOf(schemas) : [])] as const;
  return new Map([...files.map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]), ...assets]);
}
