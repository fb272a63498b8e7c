/** The kit as npm packs it, put into projects of strangers. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { build } from 'vite';

const run = promisify(execFile);
const project = fileURLToPath(new URL('../../', import.meta.url));
const kit = process.env['KIT_DIST'] ? path.dirname(path.resolve(process.env['KIT_DIST'])) : path.join(project, 'widgets');
const cache = path.join(project, '.cache/packages');

export const packageName = 'closing-playbook-widgets';

export interface Packed {
  /** The tarball. */
  file: string;
  /** What is in it, by path from the package's root. */
  contents: string[];
}

/** Packs the kit as `npm pack` does. @param into names the folder, so that tests do not write over each other */
export async function pack(into: string): Promise<Packed> {
  const folder = path.join(cache, into);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: kit });
  const [packed] = JSON.parse(stdout) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error('npm packed nothing.');
  return { file: path.join(folder, packed.filename), contents: packed.files.map((entry) => entry.path) };
}

export interface Project {
  folder: string;
  /** Where the package stands in it. */
  installed: string;
  /** Checks the project's types, strictly and with those of its packages; returns what is wrong. */
  typeErrors(options?: Record<string, unknown>): Promise<string>;
  /** Builds it with Vite; returns the files by path. */
  build(): Promise<Map<string, string>>;
}

/** A project with these files, the tarball, and other packages from the registry. */
export async function newProject(packed: Packed, files: Record<string, string>, packages: readonly string[] = []): Promise<Project> {
  const folder = path.dirname(packed.file);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', packed.file, ...packages], {
    cwd: folder,
  });
  const installed = await realpath(path.join(folder, 'node_modules', packageName));
  expect(installed, "the tarball's package, not the workspace's").toBe(path.join(await realpath(folder), 'node_modules', packageName));
  return {
    folder,
    installed,
    async typeErrors(options = {}) {
      const compilerOptions = {
        strict: true, noEmit: true, skipLibCheck: false, target: 'es2022', module: 'esnext', moduleResolution: 'bundler',
        lib: ['es2022', 'dom', 'dom.iterable'], types: [], ...options,
      }; // prettier-ignore
      await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts', '*.tsx'] }));
      try {
        await run(process.execPath, [path.join(project, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: folder });
        return '';
      } catch (error) {
        return String((error as { stdout?: string }).stdout);
      }
    },
    async build() {
      const outDir = path.join(folder, 'built');
      await build({ root: folder, configFile: false, logLevel: 'warn', base: './', build: { outDir, emptyOutDir: true } });
      return filesIn(outDir);
    },
  };
}

/** Every file of a folder, with its text. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)));
}
