import { readFileSync } from 'node:fs';
import path from 'node:path';
import { namedTypes, type ContentTypeName, type Layout } from '../schema/index.ts';
import { decode } from './decode.ts';
import { filesBelow } from './files-below.ts';
import { fileNamed } from './guide-contents.ts';
import { asIdentifier, isIdentifier } from './identifiers.ts';
import { isCopyOf, isLeftover } from './leftovers.ts';
import { nearest } from './nearest.ts';
import { excerpt, type Finding, type Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';

/** A file that holds content of a known type. */
export interface ContentFile {
  type: ContentTypeName;
  /** The file's name without its ending. */
  name: string;
  source: SourceText;
}

const isFolder = (layout: Layout) => layout === 'entry-per-file' || layout === 'lists-in-folder' || layout === 'document';
const folders = namedTypes.filter((type) => isFolder(type.layout));
const singleFiles = namedTypes.filter((type) => !isFolder(type.layout));
/** So many missing files are reported one by one; more of them have one cause. */
const fewFiles = 5;
const wordingFolder = 'wording';
/** The files in a layer's root that hold for all languages. */
const atRoot: ReadonlySet<string> = new Set(['hide.yaml']);
/** Matches the folders with files that content names: logos and typefaces, pictures and downloads. */
const namedByContent = /^(?:brand|guides\/assets)\//;

/** Returns a path as messages show it: relative to the project, or whole when it lies outside. */
export function shownPath(file: string, project: string): string {
  const relative = path.relative(project, file);
  return (relative.startsWith('..') ? file : relative).split(path.sep).join('/');
}

/**
 * Finds and reads every content file of a locale's folder, sorted by path. Misplaced files are reported in `problems`; files that systems
 * and editors leave behind are skipped.
 *
 * @param complete whether every required file must exist; a text says so, and what to do where many are missing
 */
export async function readFiles(
  folder: string,
  project: string,
  complete: boolean | string = true,
): Promise<{ files: ContentFile[]; missing: ContentTypeName[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const tell = (relative: string, finding: Finding) =>
    problems.push({ file: shownPath(path.join(folder, relative), project), line: 1, column: 1, ...finding });

  let names: string[];
  try {
    names = filesBelow(folder)
      .filter((name) => !isLeftover(name) && !namedByContent.test(name))
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    tell('', { message: 'this folder cannot be read' });
    return { files: [], missing: [], problems };
  }

  const strangeFolders = new Set<string>();
  const placed = names.flatMap((relative): { relative: string; type: ContentTypeName }[] => {
    const copied = copiedFrom(relative, names);
    if (copied !== undefined) {
      tell(relative, copied);
      return [];
    }
    const { type, finding, about = relative } = place(relative);
    if (finding && !strangeFolders.has(about)) tell(about, finding);
    if (about !== relative) strangeFolders.add(about);
    return type === undefined ? [] : [{ relative, type }];
  });
  const files = placed.map(({ relative, type }): ContentFile => {
    const file = path.join(folder, relative);
    return { type, name: path.posix.basename(relative).replace(/\.[^.]*$/, ''), source: decode(bytesOf(file), shownPath(file, project)) };
  });

  const present = new Set(placed.map(({ type }) => type));
  const missing = singleFiles.filter(({ name, optional }) => complete !== false && !optional && !present.has(name));
  if (missing.length > fewFiles) {
    const message = `${missing.length} files are missing that every playbook has: ${missing.map((type) => type.path).join(', ')}`;
    const hint = typeof complete === 'string' ? complete : 'Copy them from another playbook, and change them.';
    tell('playbook.yaml', { message, hint });
  } else {
    for (const { path: needed } of missing) {
      tell(needed, { message: 'this file is missing: every playbook has one', hint: 'Copy it from another playbook, and change it.' });
    }
  }
  return { files, missing: missing.map(({ name }) => name), problems };
}

/**
 * Returns what is in a file; undefined where it cannot be read. Some hundred small files are read one by one in 4 ms of processor time, and
 * all at once, by promises, in 22.
 */
function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Reports a file that a file manager or a sync program has made from one beside it. */
function copiedFrom(relative: string, names: readonly string[]): Finding | undefined {
  const { dir, name, ext } = path.posix.parse(relative);
  // Nothing that makes copies gives them such a name. Looking at every other file for each would take seconds with some thousand files.
  if (isIdentifier(name)) return undefined;
  // A folder of lists takes any file name, so only names that say "copy" count there.
  const freelyNamed = folders.find((type) => type.path === dir)?.layout === 'lists-in-folder';
  const original = names.find((other) => {
    const sibling = path.posix.parse(other);
    return sibling.dir === dir && other !== relative && isCopyOf(name, sibling.name, freelyNamed);
  });
  if (original === undefined) return undefined;
  return {
    message: `this looks like a copy of ${path.posix.basename(original)} that a file manager or a sync program has made`,
    hint: `Delete it; or rename it to ${asIdentifier(name)}${ext}, if it is to be an entry of its own.`,
  };
}

interface Placed {
  /** The type whose files live at this path. */
  type?: ContentTypeName;
  finding?: Finding;
  /** What the finding is about, where that is not the file. */
  about?: string;
}

function place(relative: string): Placed {
  const { dir, name: stem, ext } = path.posix.parse(relative);
  const [first = '', ...inside] = relative.split('/');
  const single = singleFiles.find((type) => type.path === path.posix.join(dir, `${stem}.yaml`));
  if (single && /^\.ya?ml$/i.test(ext)) return { type: single.name, ...(ext === '.yaml' ? {} : renamed(`${stem}.yaml`)) };

  const type = folders.find((known) => known.path === first);
  if (!type) {
    const isFile = inside.length === 0;
    const inWording = first === wordingFolder;
    const known = isFile || inWording ? singleFiles.map((entry) => entry.path) : [...folders.map((entry) => entry.path), wordingFolder];
    const bare = (name: string) => name.replace(/\.\w+$/, '');
    const meant = nearest(bare(isFile || inWording ? relative : first), known.map(bare));
    const there = [...folders.map((entry) => entry.path), wordingFolder, ...known.filter((name) => name.endsWith('.yaml'))];
    const near = meant === undefined ? `There is: ${there.join(', ')}.` : `Did you mean '${known.find((name) => bare(name) === meant)}'?`;
    const folder = folders.find(({ path: name }) => isFile && name === stem);
    if (folder) return { finding: { message: `'${stem}' is a folder, and this file stands beside it`, hint: `Move it into ${stem}/.` } };
    if (first === 'assets' && !isFile) {
      return {
        about: first,
        finding: { message: "'assets' stands in the folder of the guides, not beside it", hint: 'Move it into guides/.' },
      };
    }
    return {
      finding: atRoot.has(relative.toLowerCase())
        ? { message: `'${relative}' stands beside the folders of the languages, not in one of them`, hint: 'Move it one folder up.' }
        : { message: `no such kind of content. ${near}`, hint: 'Rename it, move it to where it belongs, or keep it elsewhere.' },
      ...(isFile || inWording ? {} : { about: first }),
    };
  }
  if (inside.length > 1) {
    return { finding: { message: `folders inside '${first}' are not read`, hint: `Move the file to ${first}/.` } };
  }
  const [wanted, sibling] = type.layout === 'document' ? ['.mdx', '.md'] : ['.yaml', '.yml'];
  if (ext === wanted) return { type: type.name };
  if ([wanted, sibling].includes(ext.toLowerCase())) return { type: type.name, ...renamed(`${stem}${wanted}`) };
  const message = `a file in '${first}' ends in "${wanted}", not in ${excerpt(ext)}`;
  // What Windows shows as "chatty.yaml" may be "chatty.yaml.txt".
  if (stem.endsWith(wanted)) return { finding: { message, hint: `Rename it to ${stem}.` } };
  const home = folders.find(({ layout }) => (layout === 'document') === /^\.mdx?$/i.test(ext));
  const elsewhere =
    type.layout === 'document' && fileNamed(`${stem}${ext}`)
      ? 'Move it to guides/assets/, if a guide shows it or leads to it'
      : type.layout !== 'document' && home?.layout === 'document'
        ? `Move it to ${home.path}/, if it is a guide`
        : /^(?:\.te?xt)?$/i.test(ext)
          ? 'Rename it'
          : 'Write what is in it as YAML';
  return { finding: { message, hint: `${elsewhere}, or keep it elsewhere.` } };
}

const renamed = (name: string): Placed => ({
  finding: { message: `this file should end in "${path.posix.extname(name)}"`, hint: `Rename it to ${name}.` },
});
