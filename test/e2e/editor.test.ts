/** The editor in the browser, over its local server: every kind of entry is opened, changed and saved into the folder of one's own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';
import { startEditor } from '../../src/edit/server/server.ts';
import { expectAccessible } from '../browser/accessible.ts';

interface Desk {
  /** The address of the editor's page. */
  address: string;
  /** Returns the files of one's own folder, by name. */
  own(): Record<string, string>;
  /** What the page asked of other hosts, and what went wrong in it. */
  strange: readonly string[];
}

/** The colour of the brand, which is not that of the standard edition. */
const accent = '#0055b8';

/** A second close, for a test that leaves it changed. */
const secondClose = (minimalPlaybook['sequences/support.yaml'] ?? '').replace('whole-close', 'second-close');

let page: Page;
let desk: Desk;
let close: () => Promise<void>;

/** Opens the editor on a folder that has nothing of one's own. */
async function begin(browser: Browser): Promise<void> {
  const project = await mkdtemp(path.join(tmpdir(), 'editor-'));
  const content = path.join(project, 'content');
  for (const [name, text] of Object.entries({ ...minimalPlaybook, 'sequences/second.yaml': secondClose })) {
    const file = path.join(content, 'en', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, (text ?? '').replace('#0b5a4c', accent));
  }
  const { server, url } = await startEditor({ content, project, given: '', port: 0 });
  const strange: string[] = [];
  page = await browser.newPage();
  page.on('request', (request) => {
    if (/^(?:https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) strange.push(request.url());
  });
  page.on('pageerror', (error) => strange.push(error.message));
  const folder = path.join(content, 'own');
  const own = () =>
    Object.fromEntries(
      (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
        .filter((name) => /\.(?:yaml|mdx)$/.test(name))
        .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
    );
  desk = { address: `${url}cms/`, own, strange };
  close = async () => {
    await page.close();
    server.closeAllConnections();
    server.close();
    await rm(project, { recursive: true, force: true });
  };
}

// One after the other, in one page: to open the forms takes longer than most of what is done in them.
test.describe.configure({ mode: 'default' });
test.beforeAll(({ browser }) => begin(browser));
test.afterAll(() => close());
// Where a page is loaded while Sveltia moves from one list to another, it says that it ends that.
test.afterEach(() => expect(desk.strange.filter((what) => !what.startsWith('Transition was aborted'))).toEqual([]));

/** The control of the field with a key. */
const control = (key: string) => page.locator(`section[data-key-path="${key}"]`).locator('textarea, input').first();

async function open(collection: string, entry: string): Promise<void> {
  await page.goto(`${desk.address}#/collections/${collection}/entries/${entry}`);
  await expect(page.locator('section[data-key-path]').first()).toBeVisible();
}

/** Saves, and returns what the server answers. What has been saved is left for the list that it stands in. */
async function save(): Promise<number> {
  const answer = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/contents'));
  // What bars the way, such as a question of the forms, is told soon.
  await page.getByRole('button', { name: 'Save', exact: true }).click({ timeout: 60_000 });
  const status = (await answer).status();
  if (status < 300) await expect(page.locator('section[data-key-path]')).toHaveCount(0);
  return status;
}

/** Returns the files of one's own folder that are other than before. */
const changed = (before: Record<string, string>) => Object.entries(desk.own()).filter(([name, now]) => before[name] !== now);

/** An entry of each kind, and the key of a text in it. */
const kinds = [
  ['en-phrases', 'line-1', 'why'],
  ['en-situations', 'chatty', 'when'],
  ['en-sequences', 'whole-close', 'label'],
  ['en-guides', 'first-guide', 'summary'],
  ['en-checklists', 'routine', 'summary'],
  ['en-mistakes', 'too-fast', 'instead'],
  ['en-questions-single', 'first-question', 'prompt'],
  ['en-quizzes', 'practice', 'summary'],
  ['en-practices', 'first-call', 'summary'],
  ['en-role-plays', 'first-card', 'scene'],
  ['en-courses', 'first-course', 'summary'],
  ['en-transcripts', 'short-call', 'title'],
  ['en-messages', 'first-message', 'title'],
  ['en-notes', 'first-note', 'title'],
  ['en-evidence', 'first-source', 'finding'],
  ['en-placeholders', 'name', 'label'],
  ['en-tones', 'warm', 'when'],
  ['en-steps', 'goodbye', 'when'],
  ['en-contexts', 'support', 'when'],
  ['en-situation-groups', 'runs-on', 'when'],
  ['en-guide-parts', 'basics', 'label'],
  ['en-wording', 'siteWording', 'skipToContent'],
  ['settings', 'settings-en', 'name'],
] as const;

test('a field of other entries is used by keyboard, and Escape closes its list, and not the form', async () => {
  // What cannot be read at first is read the next time.
  const isRefused = page.waitForResponse('**/names.json');
  await page.route('**/names.json', (route) => route.fulfill({ body: 'The server is busy.' }), { times: 2 });
  await open('en-sequences', 'second-close');
  await isRefused;
  const section = page.locator('section[data-key-path="phrases"]');
  const field = section.getByRole('combobox');
  const list = section.getByRole('listbox');
  // What is moved or removed takes nobody's place away.
  await section
    .getByRole('button', { name: /^Earlier: / })
    .last()
    .press('Enter');
  await expect(
    section
      .getByRole('listitem')
      .nth(1)
      .getByRole('button', { name: /^Earlier: / }),
  ).toBeFocused();
  await section
    .getByRole('button', { name: /^Remove: / })
    .first()
    .press('Enter');
  await expect(section.getByRole('listitem')).toHaveCount(2);
  await expect(field).toBeFocused();
  await expect(list).toBeHidden();
  await field.press('ArrowDown');
  await expectAccessible(page, { within: '.entry-picker' });
  await field.press('Enter');
  await expect(section.getByRole('listitem')).toHaveCount(3);
  await field.focus();
  await field.fill('nothing has these');
  await expect(list).toBeVisible();
  await expectAccessible(page, { within: '.entry-picker' });
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('every kind of entry is opened, changed and saved as its smallest difference', async () => {
  test.setTimeout(240_000);
  for (const [collection, entry, key] of kinds) {
    await test.step(collection, async () => {
      const before = desk.own();
      await open(collection, entry);
      const field = control(key);
      const text = `${(await field.inputValue()).replace(/\.$/, '')}, or so.`;
      await field.fill(text);
      expect(await save(), collection).toBeLessThan(300);
      const files = changed(before);
      expect(files.length, collection).toBe(1);
      const [[, now = ''] = []] = files;
      // The key that was changed, behind what says whose it is; nothing else.
      expect(now.replace(/["']/g, ''), collection).toMatch(new RegExp(`(?:^|\n|- id: ${entry}\n  )${key}: .*or so\\.`));
      if (collection !== 'en-guides') expect(now.trim().split('\n').length, collection).toBeLessThanOrEqual(2);
    });
  }
});

test('the preview shows what readers will see, in the colours of the brand: lines, a checklist, a question, a guide', async () => {
  const preview = page.frameLocator('iframe.preview, iframe[title*="review"]').first();
  await open('en-sequences', 'whole-close');
  await expect(preview.locator('.line')).toHaveCount(3);
  await expect(preview.locator('.line').first()).toContainText('[Name]');
  await expect(preview.locator('.line').first()).toHaveCSS('color', 'rgb(0, 85, 184)');
  await open('en-checklists', 'routine');
  await expect(preview.locator('.line').first()).toContainText(/\s/);
  await open('en-questions-single', 'first-question');
  await expect(preview.locator('.options > li')).toHaveCount(2);
  await expect(preview.locator('.options > li').filter({ hasText: '✓' })).toHaveCount(1);
  await open('en-guides', 'first-guide');
  await expect(preview.locator('.guide .prose')).toContainText(/\w/);
});

test('what the check refuses is told, and nothing is written', async () => {
  const before = desk.own();
  await open('en-phrases', 'line-1');
  await control('text').fill('Thank you, {nobody}.');
  expect(await save()).toBe(422);
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText("placeholder 'nobody' is not known");
  await expect(dialog).not.toContainText('again later');
  // It stands beside the field, too, until the field is changed.
  await dialog.getByRole('button', { name: 'OK' }).click();
  const field = page.locator('section[data-key-path="text"]');
  await expect(field.getByRole('note')).toContainText("placeholder 'nobody' is not known");
  await expect(control('text')).toHaveAccessibleDescription(/placeholder 'nobody' is not known/);
  await expect(page.getByRole('note')).toHaveCount(1);
  await control('text').fill('Thank you, {name}, truly.');
  await expect(page.getByRole('note')).toHaveCount(0);
  expect(desk.own()).toEqual(before);
});

test('an entry is created under the identifier that is proposed, and deleted; its making is undone one link away', async ({ browser }) => {
  // In a folder as it was at first: what is deleted has been changed in the other.
  await close();
  await begin(browser);
  await page.goto(`${desk.address}#/collections/en-tones/new`);
  await control('label').fill('Brisk and kind');
  await control('when').fill('For people in a hurry.');
  expect(await save()).toBeLessThan(300);
  expect(Object.values(desk.own())).toEqual(['- id: brisk-and-kind\n  label: Brisk and kind\n  when: For people in a hurry.\n']);
  await page.getByRole('row', { name: 'Brisk and kind' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Delete' }).click();
  const deleted = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/contents'));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  expect((await deleted).status()).toBeLessThan(300);
  expect(Object.values(desk.own()).join('')).not.toContain('brisk-and-kind');
  // What others name is taken out by the rules of the playbook, and Sveltia changes none of those others.
  const written = desk.own();
  await page.goto(`${desk.address}#/collections/en-tones`);
  await page.getByRole('row', { name: 'Warm' }).getByRole('checkbox').click();
  await page.getByRole('button', { name: 'Delete' }).click();
  const refused = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/contents'));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  expect((await refused).status()).toBe(422);
  expect(desk.own()).toEqual(written);
  await page.reload();
  // What goes along with something is in no list any more.
  await page.goto(`${desk.address}#/collections/en-phrases`);
  await page
    .getByRole('row', { name: /Thank you/ })
    .getByRole('checkbox')
    .click();
  await page.getByRole('button', { name: 'Delete' }).click();
  const gone = page.waitForResponse((response) => response.request().method() === 'POST' && response.url().endsWith('/contents'));
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await gone;
  // Who goes on in a form at once loses nothing of it: the lists are made anew when the form is left.
  await page.goto(`${desk.address}#/collections/en-tones/new`);
  await control('label').fill('Slow');
  await page.waitForTimeout(2500);
  await expect(control('label')).toHaveValue('Slow');
  const again = page.waitForEvent('load');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.goto(`${desk.address}#/collections/en-tones`);
  await again;
  await page.goto(`${desk.address}#/collections/en-tones`);
  await expect(page.getByRole('row', { name: 'Warm' })).toBeVisible();
  await page.goto(`${desk.address}#/collections/en-sequences`);
  await expect(page.getByText(/no entries/i).first()).toBeVisible();
  await expectAccessible(page, { within: '.around' });
  // What the forms themselves have no page for stands above them.
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'History' }).click();
  await page
    .getByRole('button', { name: /^Undo: .*brisk-and-kind/ })
    .first()
    .click();
  await expect(page.getByRole('status')).toContainText('Undone');
  expect(Object.values(desk.own()).join('')).toContain('brisk-and-kind');
});

// The last one: the forms offer what it leaves unsaved to whoever opens the settings next.
test('a colour is chosen or written, what is none is told at once; a picture is chosen among files', async () => {
  await open('settings', 'settings-en');
  await page.locator('section[data-key-path="accent"] button[aria-expanded="false"]:not([aria-haspopup])').click();
  const field = page.locator('section[data-key-path="accent.light"]');
  const [chosen, written] = [field.locator('[type="color"]'), field.getByRole('textbox', { name: 'Light', exact: true })];
  await written.fill('teal');
  await expect(written).toHaveAccessibleDescription(/^A colour is # and six digits/);
  await expect(written).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page, { within: '.colour-field' });
  await written.fill('7FD');
  await written.press('Tab');
  await expect(written).toHaveValue('#77ffdd');
  await expect(chosen).toHaveValue('#77ffdd');
  await expect(written).toHaveAttribute('aria-invalid', 'false');
  await chosen.fill('#66eecc');
  await expect(written).toHaveValue('#66eecc');
  await expect(page.locator('section[data-key-path="logo"]').getByRole('button', { name: /Browse/ })).toBeVisible();
});
