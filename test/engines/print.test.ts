/** Printing: pages designed for one sheet fit on one sheet. */
import { pagesOf } from '../browser/pdf.ts';
import { onlyInEvery } from '../run/every.ts';
import { expect, test } from './test.ts';

/** The longest page of each kind is enough for `npm test`. */
const pages = {
  'situations/upset/': {},
  'checklists/follow-up-after-the-call/': {},
  'situations/chatty/': onlyInEvery,
  'checklists/support/': onlyInEvery,
};

for (const [address, details] of Object.entries(pages)) {
  test(`${address} is one sheet`, details, async ({ engine, site }) => {
    await engine.open(site + address);
    expect(pagesOf(await engine.print())).toBe(1);
  });
}
