/** Printing: pages designed for one sheet fit on one sheet. */
import { pagesOf } from '../browser/pdf.ts';
import { expect, test } from './test.ts';

for (const address of ['situations/chatty/', 'situations/upset/', 'checklists/support/', 'checklists/follow-up-after-the-call/']) {
  test(`${address} is one sheet`, async ({ engine, site }) => {
    await engine.open(site + address);
    expect(pagesOf(await engine.print())).toBe(1);
  });
}
