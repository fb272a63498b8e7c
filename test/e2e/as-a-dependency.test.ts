/**
 * A company keeps its own folder with this project as a dependency. The tests use the packed project outside of its tree, and look at the
 * site that readers get, with the company's own lines and without hidden entries.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { hideAllBut } from './less-content.ts';

// The tests run in order because they share a folder.
test.describe.configure({ mode: 'serial' });

let folder: string;
const inFolder = (...names: string[]) => path.join(folder, ...names);

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** Returns a page of the site that the company built. */
const page = (name: string) => readFileSync(inFolder('dist', name, 'index.html'), 'utf8');

function run(...args: string[]) {
  const command = inFolder('node_modules/closing-playbook/packed/src/command/closing-playbook.js');
  // Nobody loads this site, so it need not be small.
  const env = { ...process.env, PLAYBOOK_BROTLI_QUALITY: '1' };
  return spawnSync('node', [command, ...args], { cwd: folder, encoding: 'utf8', env });
}

test.beforeAll(() => {
  folder = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), 'own-'))), 'Unser Haus ö');
  const packed = path.resolve('.cache/packed');
  execFileSync('node', ['src/packing/prepack.ts', path.join(packed, 'packed')]);
  for (const name of ['package.json', 'README.md', 'LICENSE']) copyFileSync(name, path.join(packed, name));
  execFileSync('npm', ['pack', '--ignore-scripts'], { cwd: packed, stdio: ['ignore', 'ignore', 'pipe'] });
  const installed = inFolder('node_modules/closing-playbook');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(packed, 'closing-playbook-1.0.0.tgz'), '--strip-components=1', '-C', installed]);
  // This links what npm would install, without the development dependencies.
  for (const name of Object.keys(dependencies)) {
    mkdirSync(path.dirname(inFolder('node_modules', name)), { recursive: true });
    symlinkSync(realpathSync(path.join('node_modules', name)), inFolder('node_modules', name), 'junction');
  }
});
test.afterAll(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

test('a folder of one’s own is begun by five answers, holds no problem, and builds', async () => {
  const answers = ['--name', 'Acme: calls', '--owner', 'Ann', '--contact', 'ann@acme.example', '--address', 'https://acme.example'];
  const begun = run('init', ...answers, '--languages', 'en');
  expect(begun.status, begun.stderr).toBe(0);
  for (const file of ['package.json', 'playbook.yaml', 'hide.yaml', 'en/phrases/ours.yaml'])
    expect(existsSync(inFolder(file)), file).toBe(true);

  // A language that the standard edition only offers can be chosen, too.
  expect(run('init', 'spanish', ...answers, '--languages', 'es, en').status).toBe(0);
  expect(readFileSync(inFolder('spanish/playbook.yaml'), 'utf8')).toMatch(/^locales: \[es, en\]$/m);
  rmSync(inFolder('spanish'), { recursive: true });

  // The messages name commands that work in this folder.
  const help = run('content', 'translate', '--help').stdout;
  expect(help).toContain('npx closing-playbook content translate de --take to-do.csv');
  expect(help).not.toContain('npm run');

  writeFileSync(
    inFolder('hide.yaml'),
    hideAllBut(
      {
        situations: ['chatty', 'follow-up', 'upset', 'winding-down'],
        practices: ['third-bill'],
        courses: ['routine-close-checklist', 'the-closing-course'],
        // The kind of call that is hidden takes one of them along; others lead to guides that are hidden.
        guides: ['elements-of-a-close', 'talkative-callers', 'upset-callers', 'telesales-sign-off', 'five-habits', 'common-mistakes'],
      },
      { contexts: ['business', 'casual', 'sales', 'telesales'], quizzes: 'all', 'role-plays': 'all' },
    ),
  );
  appendFileSync(
    inFolder('playbook.yaml'),
    `ownersPage: true
review-every: 6 months
reviewed: 2026-01-05
editor: { backend: gitlab, address: https://git.acme.example, repository: acme/handbook, folder: . }
`,
  );
  appendFileSync(inFolder('en/playbook.yaml'), "accent: { light: '#7a1f5c', dark: '#f0a8d8' }\n");
  writeFileSync(inFolder('en/phrases/ours.yaml'), '- id: chatty-signal-queue\n  text: "{name}, three people are waiting for me."\n');
  mkdirSync(inFolder('en/guides'));
  writeFileSync(
    inFolder('en/guides/our-way.mdx'),
    '---\ntitle: Our way\nsummary: Ours.\npart: the-close\n---\n\nSay the number of the case.\n',
  );
  const checked = run('check', '--no-advice');
  expect(checked.stdout + checked.stderr).toContain('no problem');

  const built = run('build', '--base', '/handbook/');
  expect(built.status, built.stdout + built.stderr).toBe(0);
  expect(page('')).toContain('https://acme.example/handbook/');
  expect(page('')).toContain('Acme: calls');
  expect(page('situations/chatty')).toContain('three people are waiting for me');
  expect(page('guides/our-way')).toContain('Say the number of the case');
  // The pages for administrators and owners name commands and files of this folder, not of a clone.
  expect(page('hosting')).toContain('npx closing-playbook build --site https://intranet.example');
  expect(page('hosting')).toContain('<code>playbook.yaml</code>');
  expect(page('about')).toContain('<code>npx closing-playbook check</code>');
  for (const name of ['hosting', 'about']) expect(page(name), name).not.toMatch(/npm run|content\/en/);
  const styles = readdirSync(inFolder('dist/_astro')).filter((file) => file.endsWith('.css'));
  expect(styles.some((file) => readFileSync(inFolder('dist/_astro', file), 'utf8').includes('#7a1f5c'))).toBe(true);
  // The kit's built-in content has the company's changes, and is minified like ours.
  const kit = readFileSync(inFolder('dist/widgets/v1/closing-playbook.classic.js'), 'utf8');
  expect(kit).toContain('three people are waiting for me');
  expect(kit).not.toMatch(/<div\s*\n/);
  expect(existsSync(inFolder('dist/widgets/v1/custom-elements.json'))).toBe(true);
  for (const name of ['scorm12', 'scorm2004', 'cmi5'])
    expect(existsSync(inFolder(`dist/courses/routine-close-checklist-${name}.zip`)), name).toBe(true);
});

test('what is hidden is on no page, and no link leads to it', () => {
  for (const hidden of [
    'phrases/telesales',
    'checklists/telesales',
    'guides/telesales-sign-off',
    'guides/routine-close',
    'quizzes',
    'role-plays',
  ])
    expect(existsSync(inFolder('dist', hidden, 'index.html')), hidden).toBe(false);

  const dead = new Map<string, string>();
  const pages = readdirSync(inFolder('dist'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  for (const from of pages) {
    for (const [, address = ''] of readFileSync(inFolder('dist', from), 'utf8').matchAll(/\s(?:href|src)="\/handbook\/([^"#?]*)/g)) {
      if (!existsSync(inFolder('dist', address, address === '' || address.endsWith('/') ? 'index.html' : ''))) dead.set(address, from);
    }
  }
  expect([...dead]).toEqual([]);
});

test('the owners of the folder have a page, which nobody else finds', () => {
  expect(page('owners')).toMatch(/phrase <code>chatty-signal-queue<\/code>,\s+due since 2026-07-05/);
  for (const said of ['our-way', 'context (4)', 'telesales', 'The call is winding down']) expect(page('owners')).toContain(said);
  expect(page('owners')).toContain('<meta name="robots" content="noindex">');
  expect(readFileSync(inFolder('dist/sitemap-0.xml'), 'utf8')).not.toContain('/owners/');
  expect(page('')).not.toContain('/owners/');
  expect(existsSync('dist/owners/index.html'), 'unless their settings ask for it, there is none').toBe(false);
});

/** Starts a command that serves something, and returns the address that it prints. */
async function started(...args: string[]): Promise<{ address: string; stop: () => void }> {
  const command = inFolder('node_modules/closing-playbook/packed/src/command/closing-playbook.js');
  const server = spawn('node', [command, ...args, '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (data: Buffer) => {
      const [found] = /http:\/\/\S+/.exec(data.toString()) ?? [];
      if (found) resolve(found);
    });
    server.on('exit', () => {
      reject(new Error('The server ended.'));
    });
  });
  return { address, stop: () => server.kill() };
}

test('the editor is a page of its own, which readers come to from what they want changed, and no browser keeps it', () => {
  const links = (from: string) => [...page(from).matchAll(/href="\/handbook\/edit\/#\/collections\/([^"]+)"/g)].map(([, to]) => to);
  expect(links('situations/chatty')).toContain('en-situations/entries/chatty');
  expect(links('guides/our-way')).toEqual(['en-guides/entries/our-way']);
  for (const name of ['situations/chatty', 'phrases/support']) {
    const lines = [...page(name).matchAll(/ id="line--([\w-]+)"/g)].map(([, id]) => `en-phrases/entries/${id}`);
    expect(new Set(links(name).filter((link) => link?.startsWith('en-phrases/'))), name).toEqual(new Set(lines));
    expect(lines.length, name).toBeGreaterThan(5);
  }
  expect(page('edit')).toContain('<script type="module" src="bundle/editor-');
  const layers = readFileSync(inFolder('dist/edit/layers.json'), 'utf8');
  expect(layers).toContain('chatty-signal-queue');
  expect(layers, 'what stands in the own folder alone').not.toContain('three people are waiting for me');
  const kept = readFileSync(inFolder('dist/service-worker.js'), 'utf8');
  expect(kept).toContain('/handbook/situations/chatty/');
  for (const list of [kept, readFileSync(inFolder('dist/sitemap-0.xml'), 'utf8')]) expect(list).not.toContain('/handbook/edit/');
});

test('what was built is served, for the path that it was built for, and the editor alone with a looser policy', async () => {
  const { address, stop } = await started('serve');
  try {
    expect(address).toMatch(/\/handbook\/$/);
    const response = await fetch(`${address}situations/chatty/`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe-inline');
    const editor = await fetch(`${address}edit/`);
    expect(editor.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect(editor.headers.get('content-security-policy')).toContain("connect-src 'self' blob: data: https://git.acme.example");
    expect(editor.headers.get('x-robots-tag')).toBe('noindex');
  } finally {
    stop();
  }
});

test('the editor opens on the company’s own folder, with the forms that it needs', async () => {
  const { address, stop } = await started('edit');
  try {
    const start = await (await fetch(address)).text();
    expect(start).toContain('Acme: calls');
    expect(start).toContain(`is written into ${folder}`);
    const forms = await (await fetch(`${address}cms/`)).text();
    const [, script = ''] = /src="(bundle\/editor-[^"]+)"/.exec(forms) ?? [];
    expect((await fetch(`${address}cms/${script}`)).status).toBe(200);
  } finally {
    stop();
  }
});

test('a build that cannot be leaves the last good one; what is called wrongly is told what to write', () => {
  const before = readFileSync(inFolder('dist/index.html'), 'utf8');
  writeFileSync(inFolder('en/phrases/ours.yaml'), '- id: chatty-signal-queue\n  text: "{nmae}, three people are waiting for me."\n');
  const failed = run('build');
  expect(failed.status).toBe(1);
  expect(failed.stdout).toMatch(/^en\/phrases\/ours\.yaml:2:\d+ .*'nmae' is not known\. Did you mean 'name'\?/m);
  expect(failed.stdout, 'the site in the same folder is no problem').toContain('1 problem in 1 file.');
  expect(failed.stderr).toContain('The last good build still stands in dist/.');
  expect(readFileSync(inFolder('dist/index.html'), 'utf8')).toBe(before);

  expect(run('biuld').stderr).toContain('There is no command "biuld". Did you mean \'build\'?');
  expect(run('build', '--bass', '/x/').stderr).toContain('"--bass" says nothing to build. Did you mean \'--base\'?');
  expect(run('build', '--base', 'https://acme.example/x/').stderr).toContain('a whole address belongs into --site');
});
