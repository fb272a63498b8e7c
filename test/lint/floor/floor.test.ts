/** The rules for script and style report features above the floor, unless the code tests for them or excuses them. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import stylelint from 'stylelint';
import ts from 'typescript';
import typescript from 'typescript-eslint';
import { expect, test } from 'vitest';
import script from './script.ts';
import { notAbove } from './support.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
const setting = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** Returns the lines of a fixture that are marked as faults. */
const marked = (name: string): number[] =>
  readFileSync(fixture(name), 'utf8')
    .split('\n')
    .flatMap((line, at) => (/(?:\/\/|\/\*) newer|needless/.test(line) ? [at + 1] : []));

test('script: members, statics, globals and selectors that are newer than the floor', () => {
  const file = fixture('script.ts');
  // A TypeScript program of this file is much faster than that of the whole project.
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  });
  const found = new Linter().verify(
    readFileSync(file, 'utf8'),
    {
      files: ['**/*.ts'],
      plugins: { floor: { rules: { script } } },
      rules: { 'floor/script': 'error' },
      languageOptions: { parser: typescript.parser as Linter.Parser, parserOptions: { programs: [program] } },
    },
    { filename: file },
  );
  expect(found.map(({ line }) => line)).toEqual(marked('script.ts'));
});

test.each([
  'widgets/quiz/quiz.ts',
  'src/search/search.ts',
  'src/courses/page/start.ts',
  'content/schema/text.ts',
  'content/browser/keys.ts',
])('%s is held to it', async (file) => {
  const eslint = new ESLint({ overrideConfigFile: setting('eslint.config.js') });
  const { rules } = (await eslint.calculateConfigForFile(file)) as Linter.Config;
  expect(rules).toMatchObject({ 'floor/script': [2], 'es-x/no-regexp-lookbehind-assertions': [2], 'es-x/no-regexp-v-flag': [2] });
});

test('the pages of the editor are held to it, and so is what the hosted one takes along', async () => {
  const eslint = new ESLint({ overrideConfigFile: setting('eslint.config.js') });
  for (const file of [
    'src/edit/cms/page/start.ts',
    'src/edit/hosted/page/open.ts',
    'src/edit/save/save.ts',
    'content/write/own-layer.ts',
  ]) {
    const { rules } = (await eslint.calculateConfigForFile(file)) as Linter.Config;
    expect([file, rules?.['floor/script']]).toEqual([file, [2]]);
  }
});

/** Returns what the scripts of pages, the worker and courses import, and what that imports in turn. Types are not loaded. */
function loadedByPages(): Set<string> {
  const found = new Set(['src/offline/service-worker.ts', 'src/courses/page/start.ts']);
  const addImports = (code: string, from: string) => {
    for (const { fileName } of ts.preProcessFile(code).importedFiles)
      if (/^\..*\.ts$/.test(fileName)) found.add(path.posix.join(path.posix.dirname(from), fileName));
  };
  for (const page of globSync('src/**/*.astro'))
    for (const [, code = ''] of readFileSync(page, 'utf8').matchAll(/<script>([\s\S]*?)<\/script>/g)) addImports(code, page);
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  // The list grows while it is read.
  for (const file of found) addImports(ts.transpileModule(readFileSync(file, 'utf8'), { compilerOptions }).outputText, file);
  return found;
}

test('whatever pages load is held to it', () => {
  const { config } = ts.readConfigFile(fixture('../tsconfig.json'), ts.sys.readFile);
  const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, fixture('..'));
  const held = new Set(fileNames.map((file) => path.relative('.', file)));
  const loaded = [...loadedByPages()];
  expect(loaded.length).toBeGreaterThan(50);
  expect(loaded.filter((file) => !held.has(file))).toEqual([]);
});

test.each(['style.css', 'styles.ts'])(
  'style, in %s: values, properties, selectors and at-rules that are newer than the floor',
  async (name) => {
    const { results } = await stylelint.lint({
      files: fixture(name),
      configFile: setting('stylelint.config.js'),
      disableDefaultIgnores: true,
    });
    expect(results.flatMap(({ warnings }) => warnings.map(({ line }) => line)).sort((a, b) => a - b)).toEqual(marked(name));
  },
);

test('versions are compared by their parts', () => {
  expect(notAbove('16.4', '16.4')).toBe(true);
  expect(notAbove('16', '16.4')).toBe(true);
  expect(notAbove('≤12', '16.4')).toBe(true);
  expect(notAbove('16.10', '16.4')).toBe(false);
  expect(notAbove('123', '109')).toBe(false);
});
