import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { suggestion } from './nearest.ts';
import { namedTypes, type ContentTypeName, type Layout } from '../schema/index.ts';
import { excerpt, type Problem } from './problem.ts';

/** A file that holds content of a known type. */
export interface ContentFile {
  type: ContentTypeName;
  /** Relative to the project. */
  file: string;
  /** The file's name without its ending. */
  name: string;
  text: string;
}

const isFolder = (layout: Layout) => layout === 'entry-per-file' || layout === 'lists-in-folder' || layout === 'document';
const folders = namedTypes.filter((type) => isFolder(type.layout));
const singleFiles = namedTypes.filter((type) => !isFolder(type.layout));

/** A path as messages show it: from the project's folder, or whole when it lies elsewhere. */
export function shownPath(file: string, project: string): string {
  const relative = path.relative(project, file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}

/**
 * Finds and reads every content file of a locale's folder, sorted by path. Files that are not where or what they should be
 * are told in `problems`.
 *
 * @param complete whether every file that a playbook has must be there
 */
export async function readFiles(folder: string, project: string, complete = true): Promise<{ files: ContentFile[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const tell = (file: string, message: string, hint?: string) =>
    problems.push({ file: shownPath(file, project), line: 1, column: 1, message, ...(hint ? { hint } : {}) });

  let names: string[];
  try {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    names = found
      .filter((item) => !item.isDirectory())
      .map((item) => path.relative(folder, path.join(item.parentPath, item.name)).split(path.sep).join('/'))
      // Hidden files are the desktop's or the editor's, not content.
      .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    tell(folder, 'this folder cannot be read');
    return { files: [], problems };
  }

  const files: ContentFile[] = [];
  const unknownFolders = new Set<string>();
  const present = new Set<ContentTypeName>();
  await Promise.all(
    names.map(async (relative) => {
      const file = path.join(folder, relative);
      const type = typeOf(relative, (message, hint, about) => {
        if (about) {
          if (unknownFolders.has(about)) return;
          unknownFolders.add(about);
        }
        tell(about ? path.join(folder, about) : file, message, hint);
      });
      if (!type) return;
      present.add(type);
      try {
        // A byte order mark is what some editors put before the first character; it is not text.
        const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
        if (text.includes('\uFFFD')) tell(file, 'this file is not written in UTF-8', 'Save it as UTF-8 in your editor.');
        files.push({ type, file: shownPath(file, project), name: path.posix.basename(relative).replace(/\.[^.]*$/, ''), text });
      } catch {
        tell(file, 'this file cannot be read');
      }
    }),
  );
  for (const { name, path: needed, optional } of singleFiles) {
    if (complete && !optional && !present.has(name)) tell(path.join(folder, needed), 'this file is missing: every playbook has one');
  }
  files.sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files, problems };
}

type Tell = (message: string, hint?: string, about?: string) => void;

/** The type whose files live at this path; anything odd about the path is told. */
function typeOf(relative: string, tell: Tell): ContentTypeName | undefined {
  const parts = relative.split('/');
  const ending = path.posix.extname(relative);
  const stem = relative.slice(0, relative.length - ending.length);
  const single = singleFiles.find((type) => type.path === `${stem}.yaml`);
  if (single && ['.yaml', '.yml'].includes(ending.toLowerCase())) {
    if (ending !== '.yaml') tell('this file should end in ".yaml"', `Rename it to ${path.posix.basename(stem)}.yaml.`);
    return single.name;
  }
  const type = folders.find((known) => known.path === parts[0]);
  const first = parts[0] ?? '';
  if (!type) {
    const inWording = first === 'wording';
    const known =
      inWording || parts.length === 1 ? singleFiles.map((entry) => entry.path) : [...folders.map((entry) => entry.path), 'wording'];
    const found = inWording || parts.length === 1 ? relative : first;
    const advice = suggestion(found, known) ?? `There is: ${known.join(', ')}.`;
    tell(`no such kind of content. ${advice}`, undefined, inWording || parts.length === 1 ? undefined : first);
    return undefined;
  }
  if (parts.length > 2) {
    tell(`folders inside '${first}' are not read`, `Move the file to ${first}/.`);
    return undefined;
  }
  const wanted = type.layout === 'document' ? '.mdx' : '.yaml';
  const sibling = type.layout === 'document' ? '.md' : '.yml';
  if (ending !== wanted && ![wanted, sibling].includes(ending.toLowerCase())) {
    tell(`a file in '${first}' ends in "${wanted}", not in ${excerpt(ending)}`, 'Rename it, or keep it elsewhere.');
    return undefined;
  }
  if (ending !== wanted) tell(`this file should end in "${wanted}"`, `Rename it to ${path.posix.basename(stem)}${wanted}.`);
  return type.name;
}
