/** Oxfmt and Prettier format by the same settings. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

test('the settings of Oxfmt are those of Prettier, but for what only one of them has', () => {
  const { config } = ts.readConfigFile('.oxfmtrc.jsonc', (file) => readFileSync(file, 'utf8')) as { config: Record<string, unknown> };
  const { prettier } = JSON.parse(readFileSync('package.json', 'utf8')) as { prettier: Record<string, unknown> };
  const { $schema: _, sortPackageJson: __, ignorePatterns, ...ofOxfmt } = config;
  const { plugins: ___, overrides: ____, ...ofPrettier } = prettier;
  expect(ofOxfmt).toEqual(ofPrettier);
  expect(ignorePatterns, 'one file has one formatter').toEqual(['**/*.astro']);
});
