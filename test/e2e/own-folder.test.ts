/** A company's own folder over the standard edition, as its readers get it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';

const folder = path.resolve('.cache/own-folder');
const site = path.join(folder, 'site');
const read = (page: string) => readFileSync(path.join(site, page, 'index.html'), 'utf8');

// One build for both.
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const own = path.join(folder, 'acme');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(own, file)), { recursive: true });
    writeFileSync(path.join(own, file), text);
  };
  write('hide.yaml', 'contexts: [telesales]\nquizzes: all\nrole-plays: all\nguides: [routine-close]\n');
  write('playbook.yaml', 'ownersPage: true\nreview-every: 6 months\nreviewed: 2026-01-05\n');
  write('en/playbook.yaml', "name: Acme calls\naccent: { light: '#7a1f5c', dark: '#f0a8d8' }\n");
  write('en/phrases/ours.yaml', '- id: chatty-signal-queue\n  text: "{name}, three people are waiting for me."\n');
  write(
    'en/guides/our-way.mdx',
    '---\ntitle: How we do it at Acme\nsummary: Only here.\npart: the-close\n---\n\nSay the number of the case.\n',
  );
  const { status, stderr, stdout } = spawnSync('node', ['src/build/build.ts', '--site-only'], {
    encoding: 'utf8',
    env: { ...process.env, PLAYBOOK: own, OUTPUT_DIR: site, WORK_DIR: path.join(folder, 'next'), ASTRO_TELEMETRY_DISABLED: '1' },
  });
  expect(status, stdout + stderr).toBe(0);
});

test('what is theirs is on the pages, and what is hidden is on none', () => {
  const home = read('');
  expect(home).toContain('Acme calls');
  expect(read('situations/chatty')).toContain('three people are waiting for me');
  expect(read('guides/our-way')).toContain('Say the number of the case');
  for (const page of [
    'phrases/telesales',
    'checklists/telesales',
    'guides/telesales-sign-off',
    'guides/routine-close',
    'quizzes',
    'role-plays',
  ]) {
    expect(existsSync(path.join(site, page, 'index.html')), page).toBe(false);
  }
  const styles = readdirSync(path.join(site, '_astro')).filter((file) => file.endsWith('.css'));
  expect(styles.some((file) => readFileSync(path.join(site, '_astro', file), 'utf8').includes('#7a1f5c'))).toBe(true);
});

test('their owners have a page, which nobody else finds', () => {
  const page = read('owners');
  expect(page).toMatch(/phrase <code>chatty-signal-queue<\/code>,\s+due since 2026-07-05/);
  for (const said of ['our-way', 'context (1)', 'telesales', 'The call is winding down']) expect(page).toContain(said);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(path.join(site, 'sitemap-0.xml'), 'utf8')).not.toContain('/owners/');
  expect(read('')).not.toContain('/owners/');
  expect(existsSync('dist/owners'), 'unless their settings ask for it, there is none').toBe(false);
});

test('no link leads to what is hidden', () => {
  const dead = new Map<string, string>();
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    for (const [, address = ''] of readFileSync(path.join(site, page), 'utf8').matchAll(/\s(?:href|src)="(\/[^"#?]*)/g)) {
      const file = path.join(site, address, address.endsWith('/') ? 'index.html' : '');
      if (!existsSync(file)) dead.set(address, page);
    }
  }
  expect([...dead]).toEqual([]);
});
