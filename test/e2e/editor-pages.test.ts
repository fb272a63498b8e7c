/** The editor's own pages beside its forms: for axe, by keyboard alone, and as narrow as a phone. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';
import { startEditor } from '../../src/edit/server/server.ts';
import { expectAccessible } from '../browser/accessible.ts';

interface Editor {
  /** The address of the first page. */
  url: string;
  /** Saves a line with this reason, as the forms do, and returns the answer's status. */
  save(why: string, sha?: string): Promise<number>;
  file: string;
}

const test = base.extend<{ editor: Editor }>({
  editor: async ({}, use) => {
    const project = await mkdtemp(path.join(tmpdir(), 'editor-'));
    const content = path.join(project, 'content');
    const file = path.join(content, 'own/en/phrases/ours.yaml');
    const files = [
      ...Object.entries(minimalPlaybook).map(([name, text]) => [path.join(content, 'en', name), text] as const),
      [file, '- id: line-1\n  why: Ours.\n'] as const,
    ];
    for (const [name, text] of files) {
      await mkdir(path.dirname(name), { recursive: true });
      await writeFile(name, text);
    }
    const bundle = () => Promise.reject(new Error('The forms are tested elsewhere.'));
    const { server, url } = await startEditor({ content, project, given: '', bundle });
    const repository = `${url}api/v1/repos/playbook/playbook`;
    const headers = { authorization: `token ${new URL(url).pathname.split('/')[1] ?? ''}` };
    const save = async (why: string, sha?: string) => {
      const now = await fetch(`${repository}/raw/en/phrases/line-1.json`, { headers });
      const value = { ...((await now.json()) as object), why };
      const change = { operation: 'update', path: 'en/phrases/line-1.json', sha, content: btoa(JSON.stringify(value)) };
      const answer = await fetch(`${repository}/contents`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ message: 'Update a phrase', files: [change] }),
      });
      return answer.status;
    };
    await use({ url, save, file });
    server.closeAllConnections();
    server.close();
    await rm(project, { recursive: true, force: true });
  },
});

/** Goes on with the Tab key until an element with this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(focused)) return;
  }
  throw new Error(`No Tab leads to ${String(name)}.`);
}

test('every page is accessible, in light and in dark, and fits a narrow screen', async ({ page, editor }) => {
  expect(await editor.save('Mine.')).toBe(201);
  expect(await editor.save('Another.', 'of an earlier start')).toBe(409);
  for (const address of ['', 'search/?q=line', 'yours/', 'hidden/', 'history/', 'check/', 'updates/', 'refused/', 'compare/']) {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(editor.url + address);
    await expect(page.locator('h1')).toBeVisible();
    expect([address, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([address, 320]);
    await expectAccessible(page);
  }
});

test('by keyboard alone: look for a line, hide it, show it again, undo', async ({ page, editor }) => {
  await page.goto(editor.url);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('thank you');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Thank you, {name}.', exact: true })).toBeVisible();
  await tabTo(page, /^Hide or take out: line-1/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Hide phrase line-1.');
  await tabTo(page, /^Show again: line-1/);
  await page.keyboard.press('Space');
  await expect(page.getByText('Nothing is hidden.')).toBeVisible();
  await page.goto(`${editor.url}history/`);
  await tabTo(page, /^What changed by Show phrase/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('phrases: [line-1]').first()).toBeVisible();
  await tabTo(page, /^Undo: Show phrase line-1 again/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Undone: Show phrase line-1 again.');
});

test('what two have changed stands side by side, and one of both is taken', async ({ page, editor }) => {
  expect(await editor.save('Mine.', 'of an earlier start')).toBe(409);
  await page.goto(editor.url);
  await page.getByRole('link', { name: 'what it was, and why' }).click();
  await page.getByRole('link', { name: 'Both versions side by side' }).click();
  await expect(page.getByRole('row', { name: /^why/ }).getByRole('cell')).toHaveText(['not known', 'Ours.', 'Mine.']);
  await page.getByRole('button', { name: /^Save yours/ }).click();
  await expect(page.getByRole('status')).toContainText('Save over what is there: phrase line-1');
  await page.goto(`${editor.url}yours/`);
  await expect(page.locator('ins')).toHaveText('Mine.');
  await page.getByRole('button', { name: /^Back to the standard edition/ }).click();
  await expect(page.getByText('Nothing yet: the playbook is that of the standard edition.')).toBeVisible();
});
