/** Packs the kit as npm does and installs it in foreign projects. */
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

/**
 * Packs the kit as `npm pack` does.
 * @returns the path of the tarball
 */
export async function pack(): Promise<string> {
  const folder = path.join(cache, 'packed');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: kit });
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  if (!packed) throw new Error('npm packed nothing.');
  return path.join(folder, packed.filename);
}

/** A foreign folder, with packages installed for all projects in it. */
export interface Stranger {
  /** Returns the folder of a package. Fails if it is a link, because the test is about the tarball and not the workspace. */
  installed(name: string): Promise<string>;
  /** Makes a project in a folder of its own. */
  project(name: string, files: Record<string, string>): Promise<Project>;
}

export interface Project {
  folder: string;
  /** Checks the project's types strictly, with those of its packages. @returns the errors */
  typeErrors(options?: Record<string, unknown>): Promise<string>;
  /** Builds the project with Vite. @returns the files by path */
  build(): Promise<Map<string, string>>;
}

/**
 * Makes a foreign folder with tarballs and packages of the registry.
 *
 * @param name the name of the folder, so that tests do not overwrite each other's files
 */
export async function newStranger(name: string, packages: readonly string[]): Promise<Stranger> {
  const home = path.join(cache, name);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  await writeFile(path.join(home, 'package.json'), JSON.stringify({ name: 'stranger', private: true, type: 'module' }));
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', ...packages], { cwd: home });
  return {
    async installed(packageName) {
      const place = await realpath(path.join(home, 'node_modules', packageName));
      expect(place).toBe(path.join(await realpath(home), 'node_modules', packageName));
      return place;
    },
    async project(project, files) {
      const folder = path.join(home, project);
      await mkdir(folder);
      for (const [file, text] of Object.entries(files)) await writeFile(path.join(folder, file), text);
      return projectIn(folder);
    },
  };
}

function projectIn(folder: string): Project {
  return {
    folder,
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

/** Returns every file of a folder with its text. */
export async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.map(async (file) => [path.relative(folder, file), await readFile(file, 'utf8')] as const)));
}
