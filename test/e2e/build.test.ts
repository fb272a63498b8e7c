/** Failed builds, and builds of the README's examples. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';

const folder = path.resolve('.cache/failing');

// The tests run in order because they share a folder.
test.describe.configure({ mode: 'default' });

test.beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a failed build names the place and leaves the last good site standing', () => {
  for (const [name, text] of Object.entries(minimalPlaybook)) {
    const file = path.join(folder, 'content/en', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const site = path.join(folder, 'dist');
  mkdirSync(site);
  writeFileSync(path.join(site, 'index.html'), 'the last good site');
  writeFileSync(
    path.join(folder, 'content/en/phrases/broken.yaml'),
    `- id: broken-line
  text: Well, {naem}, goodbye for now.
  contexts: [suport]
  situations: [chatty]
  step: goodbye
  tones: [warm]
  why: It ends.
  notWhen: Not before the recap.
`,
  );
  const { status, stdout, stderr } = spawnSync('node', ['src/build/build.ts', '--site-only'], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: path.join(folder, 'content'), OUTPUT_DIR: site, WORK_DIR: path.join(folder, 'next') },
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/phrases\/broken\.yaml:3:\d+ .*'suport'.*Did you mean 'support'\?/s);
  expect(stdout).toMatch(/phrases\/broken\.yaml:2:\d+ .*'naem' is not known/);
  expect(stderr).toContain('The last good build still stands');
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('the last good site');
});

test('the new situation in the owner’s README is right as it stands there', () => {
  for (const name of ['playbook.yaml', 'en']) cpSync(path.join('content', name), path.join(folder, 'content', name), { recursive: true });
  const examples = [...readFileSync('content/README.md', 'utf8').matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)];
  expect(examples.map(([, file]) => file)).toEqual(['situations/lost-order.yaml', 'phrases/lost-order.yaml']);
  for (const [, file = '', text = ''] of examples) {
    expect(existsSync(path.join(folder, 'content/en', file))).toBe(false);
    writeFileSync(path.join(folder, 'content/en', file), text);
  }
  const { status, stdout, stderr } = spawnSync('node', ['content/check/cli.ts', '--strict', path.join(folder, 'content')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('no problem');
  expect(status).toBe(0);
});
