/** A computer that several people use: what one of them left is not there for the next. */
import { workerPolicy } from '../../src/offline/worker-policy.ts';
import { expect, site, test } from './visit.ts';

test('what is searched stands in no address before its link is copied, and is there after a reload', async ({ page }) => {
  await page.goto(`${site()}search/`);
  const field = page.getByRole('main').getByRole('searchbox');
  const copy = page.getByRole('button', { name: 'Copy the link to this search' });
  await expect(field).toBeEditable();
  await expect(copy).toBeHidden();
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(frame.url()));
  await field.pressSequentially('angry customer');
  await expect(page.locator('[data-search-results] [data-copy]').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('angry customer');
  expect(visited.filter((address) => address.includes('angry'))).toEqual([]);
  await page.reload();
  await expect(field).toHaveValue('angry customer');
  await expect(page.locator('[data-search-results] [data-copy]').first()).toBeVisible();
  await copy.click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${site()}search/?q=angry+customer`);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(field).toHaveValue('angry customer');
  await expect(page.locator('[data-search-results] [data-copy]').first()).toBeVisible();
  await field.fill('');
  await expect(page).toHaveURL(`${site()}search/`);
});

test('the next call has no ticks and no notes of the last, on this page and on others', async ({ page }) => {
  await page.goto(`${site()}checklists/sales/`);
  await page.getByRole('checkbox').first().check();
  await page.goto(`${site()}checklists/support/`);
  await page.evaluate(() => sessionStorage.setItem('closing-playbook/call', '{"name":"Ms Okafor"}'));
  await page.reload();
  await page.getByRole('checkbox').first().check();
  await page.locator('[data-next-call]').click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toMatch(/checklist|Okafor/);
  await page.goto(`${site()}checklists/sales/`);
  await expect(page.getByRole('checkbox').first()).not.toBeChecked();
});

test('everything here is forgotten with one button: all but the favourites, and then these, too', async ({ page }) => {
  const fill = () =>
    page.evaluate(() => {
      localStorage.setItem('closing-playbook/1/quiz//first-week', '{"seed":"a","answers":{"b":"1"}}');
      localStorage.setItem('closing-playbook/desk', '{"name":"Sam"}');
      localStorage.setItem(
        'closing-playbook/1/phrase-picker//kept',
        '{"favourites":["a"],"recent":["b"],"said":[],"day":"","unfitted":["cancer"]}',
      );
      localStorage.setItem('closing-playbook/1/tracked/course/learner', '{"at":1}');
      localStorage.setItem('another-application', 'theirs');
      sessionStorage.setItem('closing-playbook/call', '{"name":"Ms Okafor"}');
    });
  // As src/offline/register.ts does it, which waits until a page is idle, and here is told to save data.
  const keepOffline = () =>
    page.evaluate(async (policy) => {
      const { trustedTypes } = globalThis as unknown as {
        trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(address: string): string } };
      };
      const made = trustedTypes.createPolicy(policy, { createScriptURL: (address: string) => address });
      await navigator.serviceWorker.register(made.createScriptURL('../service-worker.js'));
      await navigator.serviceWorker.ready;
      await caches.open('another-application');
    }, workerPolicy);
  const kept = () => page.evaluate(() => caches.keys());
  const left = () => page.evaluate(() => ({ ...localStorage, ...sessionStorage }) as Record<string, string>);
  const othersData = { 'another-application': 'theirs', 'closing-playbook/1/tracked/course/learner': '{"at":1}' };
  const countWorkers = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  /** Comes to the page about the playbook from a checklist with a tick, with all kept that pages keep. */
  const use = async () => {
    await page.goto(`${site()}checklists/support/`);
    await page.getByRole('checkbox').first().check();
    await fill();
    await page.goto(`${site()}about/`);
  };

  await use();
  await keepOffline();
  await expect.poll(kept).toHaveLength(2);
  await page.getByRole('checkbox', { name: 'Keep my favourites' }).check();
  await page.getByRole('button', { name: 'Forget everything here' }).click();
  await expect(page.getByText('Forgotten. Close this window now')).toBeVisible();
  await expect.poll(kept).toEqual(['another-application']);
  expect(await countWorkers()).toBe(0);
  const favourites = '{"favourites":["a"],"recent":[],"said":[],"day":"","unfitted":[]}';
  expect(await left()).toEqual({ ...othersData, 'closing-playbook/1/phrase-picker//kept': favourites });

  // Pages for when there is no network are not loaded a second time: whether favourites stay is nothing to them.
  await use();
  await expect(page.getByRole('checkbox', { name: 'Keep my favourites' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Forget everything here' }).click();
  await expect(page.getByText('Forgotten. Close this window now')).toBeVisible();
  await expect.poll(left).toEqual(othersData);
});
