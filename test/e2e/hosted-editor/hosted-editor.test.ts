/** The editor as a page of the site, against servers that answer as GitLab, Gitea and GitHub do. */
import { expect, test, type Page } from '@playwright/test';
import { storeOf } from '../../../content/browser/stores.ts';
import { changedLines } from '../../../src/edit/testing/changed-lines.ts';
import { headersFor, hostingRules } from '../../../src/hosting/rules.ts';
import { hosted } from '../../../src/hosting/settings.fixture.ts';
import { builtSite } from '../../../src/hosting/site.ts';
import { expectAccessible } from '../../browser/accessible.ts';
import { recordStoring, type Stored } from '../../browser/record-storing.ts';
import { watch } from '../../browser/watch.ts';
import { openHostedDesk, type HostedDesk } from './desk.ts';

const control = (page: Page, key: string) => page.locator(`section[data-key-path="${key}"]`).locator('textarea, input').first();

async function comeIn(page: Page, { backend, server, address }: HostedDesk, hash = ''): Promise<void> {
  await page.goto(`${address}${hash}`);
  if (backend === 'github') {
    server.tokens.add('github_pat_made_by_hand');
    await page.getByLabel('Token').fill('github_pat_made_by_hand');
    await page.getByRole('button', { name: 'Use this token' }).click();
    return;
  }
  await page.getByRole('button', { name: /^Sign in with/ }).click();
  await page.getByRole('link', { name: 'Authorize' }).click();
}

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

/** Saves, and waits for the list that a saved entry is left for. */
async function saveAndLeave(page: Page): Promise<void> {
  await save(page);
  await expect(page.locator('section[data-key-path]')).toHaveCount(0);
}

for (const backend of ['gitlab', 'gitea', 'github'] as const) {
  test.describe(backend, () => {
    // One opening serves all tests of a server, in their order: it takes longer than what is done in it.
    test.describe.configure({ mode: 'serial' });
    let desk: HostedDesk;
    let page: Page;
    let stored: Stored[];
    /** What went wrong in the page. */
    const heard: string[] = [];

    test.beforeAll(async ({ browser }) => {
      desk = await openHostedDesk(backend);
      page = await browser.newPage();
      stored = await recordStoring(page.context());
      watch(page, heard, desk.origins);
    });
    test.afterAll(async () => {
      await page.close();
      await desk.close();
    });

    if (backend === 'gitlab') {
      test('who may not read the repository is told, and asked again, on a page that anybody can use', async () => {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(desk.address);
        await expect(page.getByRole('button', { name: 'Sign in with GitLab' })).toBeVisible();
        await expectAccessible(page);
        await page.getByText('With a token instead').click();
        await page.getByLabel('Token').fill('wrong');
        await page.getByRole('button', { name: 'Use this token' }).click();
        await expect(page.getByRole('alert')).toContainText('GitLab does not show training/team/playbook, branch main: 401 Unauthorized');
        await page.getByText('With a token instead').click();
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        await page.setViewportSize({ width: 1280, height: 720 });
      });
    }

    test('whoever signs in comes to the form that was asked for, and a save is a commit of the smallest difference', async () => {
      const { server, address } = desk;
      const from = heard.length;
      const before = server.repository.text('own/en/phrases/ours.yaml') ?? '';
      await comeIn(page, desk, '#/collections/en-phrases/entries/line-1');
      await expect(control(page, 'why')).toHaveValue('It is   friendly.');
      expect(page.url()).toBe(`${address}#/collections/en-phrases/entries/line-1`);
      await control(page, 'why').fill('It is warm and kind.');
      await saveAndLeave(page);
      await expect.poll(() => server.repository.commits.length).toBe(2);
      const after = server.repository.text('own/en/phrases/ours.yaml') ?? '';
      expect(changedLines(before, after)).toEqual(["-  why: 'It is   friendly.'", "+  why: 'It is warm and kind.'"]);
      expect(server.repository.head.message).toContain('line-1');
      expect([...server.repository.head.files.keys()].sort()).toEqual(['README.md', 'own/en/phrases/ours.yaml']);
      // Nothing is stored that is not on the data sheet, and what is on it for the editor is stored, as far as this way in needs it.
      expect(stored.filter(([place, key]) => storeOf(place, key) === undefined)).toEqual([]);
      const names = new Set(stored.map(([place, key]) => storeOf(place, key)));
      expect([...names].sort()).toEqual([
        'editor-drafts',
        'editor-session',
        'editor-settings',
        ...(backend === 'github' ? [] : ['editor-sign-in']),
      ]);

      // What is of the standard edition alone gets the one key that differs.
      await page.goto(`${address}#/collections/en-situations/entries/chatty`);
      await control(page, 'when').fill('They talk on, and on.');
      await saveAndLeave(page);
      await expect.poll(() => server.repository.commits.length).toBe(3);
      expect(server.repository.text('own/en/situations/chatty.yaml') ?? server.repository.text('own/en/situations.yaml')).toMatch(
        /when: They talk on, and on\.\n$/,
      );
      // Sveltia's own frame for the preview.
      expect(heard.slice(from).filter((line) => !line.includes('allow-scripts and allow-same-origin'))).toEqual([]);
    });

    if (backend === 'gitlab') {
      test('what the check refuses becomes no commit; a token that has ended is renewed without a word; what others have committed stays', async () => {
        const { repository, tokens } = desk.server;
        const file = 'own/en/phrases/ours.yaml';
        const theirs = (find: string, put: string) =>
          repository.commit([{ path: file, content: Buffer.from((repository.text(file) ?? '').replace(find, put)) }], 'Theirs');
        const { length } = repository.commits;
        await page.goto(`${desk.address}#/collections/en-phrases/entries/our-own`);
        await control(page, 'text').fill('Thank you, {nobody}.');
        await save(page);
        await expect(page.getByText("placeholder 'nobody' is not known").first()).toBeVisible();
        expect(repository.commits).toHaveLength(length);
        await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();

        await control(page, 'text').fill('Thanks, {name}.');
        tokens.clear();
        theirs('Because it is ours.', 'Because it is theirs.');
        await saveAndLeave(page);
        await expect.poll(() => repository.commits.length).toBe(length + 2);
        expect(repository.text(file)).toContain('Thanks, {name}.');
        expect(repository.text(file)).toContain('Because it is theirs.');

        // Of the same field, both are told.
        await page.goto(`${desk.address}#/collections/en-phrases/entries/line-1`);
        await control(page, 'why').fill('It is mine.');
        theirs('It is warm and kind.', 'It is yours.');
        await save(page);
        await expect(page.getByText('Changed elsewhere meanwhile').first()).toContainText('load this page again');
        expect(repository.commits).toHaveLength(length + 3);
        expect(repository.text(file)).toContain('It is yours.');
      });
    }
  });
}

test('the page has a policy of its own, and no other page of the site has anything of it', () => {
  const site = { ...builtSite(''), editor: ['https://git.example'] };
  const [rules, without] = [hostingRules(site, hosted), hostingRules(builtSite(''), hosted)];
  const { 'content-security-policy': policy, 'x-robots-tag': robots } = headersFor('/edit/', rules);
  expect(policy).toContain("style-src 'self' 'unsafe-inline'");
  expect(policy).toContain("connect-src 'self' blob: data: https://git.example");
  expect(policy).toContain("script-src 'self';");
  expect(robots).toBe('noindex');
  for (const page of ['/', '/guides/routine-close/', '/desk/', '/search/', '/embed/', '/404.html', '/editorial/'])
    expect(headersFor(page, rules), page).toEqual(headersFor(page, without));
});
