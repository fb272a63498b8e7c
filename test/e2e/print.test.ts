/** The playbook on paper. */
import { existsSync } from 'node:fs';
import { pagesOf } from '../browser/pdf.ts';
import { expect, site, test } from './visit.ts';

test('a sheet has the items of its checklist in the order that its author gave them, as the screen has', async ({ page, request }) => {
  interface Listed {
    id: string;
    items: { text: string }[];
  }
  const { checklists } = (await (await request.get(`${site()}api/v1/checklists.json`)).json()) as { checklists: Listed[] };
  expect(checklists.length).toBeGreaterThan(10);
  const expectOnSheet = (id: string, items: Listed['items'], printed: string[] | undefined) => {
    expect(printed?.length, id).toBe(items.length);
    for (const [place, { text }] of items.entries()) expect(printed?.[place], id).toContain(text);
  };
  // What the scripts of one leave as it is, they leave on all; of the others the pages as they are built are enough.
  const [first] = checklists;
  await page.goto(`${site()}checklists/${first?.id}/`);
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expectOnSheet(first?.id ?? '', first?.items ?? [], await page.locator('.paper-checklist .item').allTextContents());
  const sheets = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(
          (address) =>
            new Promise<string[]>((resolve, reject) => {
              const request = new XMLHttpRequest();
              request.responseType = 'document';
              request.onload = () =>
                resolve(
                  [...(request.responseXML?.querySelectorAll('.paper-checklist .item') ?? [])].map(({ textContent }) => textContent ?? ''),
                );
              request.onerror = reject;
              request.open('GET', address);
              request.send();
            }),
        ),
      ),
    checklists.map(({ id }) => `${site()}checklists/${id}/`),
  );
  for (const [at, { id, items }] of checklists.entries()) expectOnSheet(id, items, sheets[at]);
});

test('every sheet says what it is from, and of which day its content is', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const address of ['checklists/support/', 'situations/upset/', 'guides/routine-close/', 'quizzes/common-mistakes/']) {
    await page.goto(site() + address);
    const foot = page.locator('.site-footer > .of');
    await expect(foot, address).toBeVisible();
    // Of a copy without a history nobody knows the day.
    await expect(foot, address).toHaveText(
      existsSync('.git') ? /^\s*The Closing Playbook\s+· last changed \w+ \d+, 20\d\d/ : /^\s*The Closing Playbook\s*$/,
    );
    expect(await foot.evaluate((line) => Math.round(parseFloat(getComputedStyle(line).fontSize) * 0.75)), address).toBe(7);
    await expect(page.locator('.site-footer a').first(), address).toBeHidden();
  }
});

test('what is only to be pressed is not on paper', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site()}search/?q=say+goodbye`);
  await expect(page.locator('.search-results .line').first()).toBeVisible();
  for (const part of ['.search-filters', '.keys', '.clear', '[data-copy]', '.power'])
    await expect(page.locator(part).filter({ visible: true }), part).toHaveCount(0);
  await page.goto(site());
  await expect(page.locator('.search-form')).toBeHidden();
});

test('a checklist that was worked through on the screen prints as the sheet, and a quiz with all its questions', async ({ page }) => {
  await page.goto(`${site()}checklists/coach-listening-sheet/`);
  await page.getByRole('checkbox').first().check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.to-write')).toBeVisible();
  await expect(page.locator('closing-checklist')).not.toBeVisible();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);

  await page.goto(`${site()}quizzes/first-week/`);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(page.locator('.paper-quiz')).not.toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Check' })).not.toBeVisible();
  const questions = page.locator('.paper-quiz > li');
  expect(await questions.count()).toBeGreaterThanOrEqual(12);
  await expect(questions.last()).toBeVisible();
  await expect(page.getByText('Show the answer').first()).not.toBeVisible();
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a situation prints as one sheet to pin up', async ({ page }) => {
    for (const situation of ['chatty', 'upset', 'voicemail', 'sensitive']) {
      await page.goto(`${site()}situations/${situation}/`);
      expect.soft(pagesOf(await page.pdf({ format: 'A4' })), situation).toBe(1);
    }
  });

  test('a checklist prints on one sheet, with boxes to tick and a place to write', async ({ page }) => {
    await page.goto(`${site()}checklists/support/`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.to-write')).toBeVisible();
    await expect(page.locator('.site-header')).not.toBeVisible();
    // A gap's label fits between its line and the next row, and the words to say are the largest text of an item.
    const sizes = await page
      .locator('.paper-checklist li:has(.placeholder-box)')
      .first()
      .evaluate((item) => {
        const size = (selector: string, part?: string) => {
          const found = item.querySelector(selector);
          return found ? getComputedStyle(found, part) : undefined;
        };
        return {
          label: parseFloat(size('.placeholder-box', '::before')?.fontSize ?? ''),
          room: parseFloat(size('.placeholder-box')?.marginBottom ?? ''),
          words: parseFloat(size('.line')?.fontSize ?? ''),
          item: parseFloat(size('.item')?.fontSize ?? ''),
        };
      });
    expect(sizes.room).toBeGreaterThan(sizes.label);
    // Ten points, where the item has eight and a half.
    expect(sizes.words).toBeGreaterThan(13.3);
    expect(sizes.words).toBeGreaterThan(sizes.item);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2);
  });

  test('role-play cards print two to a page on A4 and on Letter', async ({ page }) => {
    await page.goto(`${site()}role-plays/`);
    const cards = await page.getByRole('article').count();
    expect(cards).toBeGreaterThanOrEqual(16);
    for (const format of ['A4', 'Letter']) expect.soft(pagesOf(await page.pdf({ format })), format).toBe(Math.ceil(cards / 2));
  });

  test('every role-play card keeps to its half page, and each of its strips says which card and scene it belongs to', async ({ page }) => {
    // As wide as A4 is between the margins of print.css, in pixels of 1/96 inch: the narrower of the two papers.
    await page.setViewportSize({ width: Math.floor(((210 - 28) / 25.4) * 96), height: 1000 });
    await page.goto(`${site()}role-plays/`);
    await page.emulateMedia({ media: 'print' });
    // Asked in the page at once: there are dozens of cards, with two strips each.
    const cards = await page.getByRole('article').evaluateAll((all) =>
      all.map((card) => {
        const title = card.querySelector('h2')?.textContent?.trim() ?? '';
        const shows = (strip: Element, isSaid: (text: string) => boolean) =>
          [...strip.querySelectorAll('*')].some(
            (part) =>
              isSaid(part.textContent?.trim() ?? '') &&
              part.checkVisibility({ checkVisibilityCSS: true }) &&
              part.getClientRects().length > 0,
          );
        const strips = [...card.querySelectorAll('section')];
        return {
          title,
          over: Math.max(0, card.scrollHeight - card.clientHeight),
          strips: strips.length,
          named: strips.filter((strip) => shows(strip, (text) => text === title) && shows(strip, (text) => text.startsWith('Scene:')))
            .length,
        };
      }),
    );
    expect(cards.length).toBeGreaterThanOrEqual(16);
    expect(cards.filter(({ title, over, strips, named }) => title === '' || over > 0 || strips === 0 || named < strips)).toEqual([]);
  });
});
