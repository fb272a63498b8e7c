import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import vitest from '../vitest.config.ts';
import { onlyInEvery } from './every.ts';

interface Listed {
  suites?: Listed[];
  specs: { file: string; tags: string[]; tests: { projectName: string }[] }[];
}

/** Lists what Playwright runs, by its report: every test with its file, its tags and its project. */
function inBrowser(): { file: string; project: string; isOnlyInEvery: boolean }[] {
  const list = ['playwright', 'test', '--config', 'test/playwright.config.ts', '--list', '--reporter=json'];
  const { suites } = JSON.parse(execFileSync('npx', list, { encoding: 'utf8', maxBuffer: 1e8 })) as { suites: Listed[] };
  const specsOf = (suite: Listed): Listed['specs'] => [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
  return suites.flatMap(specsOf).flatMap(({ file, tags, tests }) =>
    tests.map(({ projectName }) => ({
      file: path.posix.join('test', file),
      project: projectName,
      isOnlyInEvery: tags.some((tag) => onlyInEvery.tag.endsWith(tag)),
    })),
  );
}

const listed = inBrowser();

it('runs every file of tests in one of the two commands', () => {
  const { projects = [] } = vitest({ mode: 'test', command: 'serve' }).test ?? {};
  const patterns = projects.flatMap((project) => (typeof project === 'object' && 'test' in project ? (project.test?.include ?? []) : []));
  expect(patterns.length).toBeGreaterThan(3);
  const known = new Set([...globSync(patterns), ...listed.map(({ file }) => file)]);
  const files = globSync('{content,src,test,widgets}/**/*.{test,e2e,setup}.ts', { exclude: ['**/node_modules/**', 'widgets/dist/**'] });
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => !known.has(file))).toEqual([]);
});

it('leaves out of npm test only what the same file proves in it, in the same engine', () => {
  const key = ({ file, project }: (typeof listed)[number]) => `${project}: ${file}`;
  const proven = new Set(listed.filter((test) => !test.isOnlyInEvery).map(key));
  const leftOut = listed.filter((test) => test.isOnlyInEvery);
  expect(leftOut.length).toBeGreaterThan(0);
  expect(leftOut.map(key).filter((each) => !proven.has(each))).toEqual([]);
});

it('leaves no test of an LMS, a server or the offline copy out of npm test', () => {
  const whole = /^test\/(?:courses|hosting)\/|^test\/engines\/(?:course|offline)\./;
  expect(listed.filter(({ file, isOnlyInEvery }) => isOnlyInEvery && whole.test(file))).toEqual([]);
});
