/** A bad and a good ending in a guide stand side by side where there is room, with the same speakers facing each other. */
import { expect, site, test } from './visit.ts';

interface Row {
  top: number;
  who: string;
}

const guide = 'guides/asking-for-a-manager/';

test('on a wide screen and on paper they stand side by side, row by row; on a phone the good one stands below the bad one', async ({
  page,
}) => {
  await page.goto(site() + guide);
  for (const media of ['screen', 'print'] as const) {
    await test.step(media, async () => {
      await page.setViewportSize({ width: media === 'print' ? 720 : 1280, height: 800 });
      await page.emulateMedia({ media });
      const rows = (at: number) =>
        page
          .locator('.endings .transcript')
          .nth(at)
          .locator('dl > div')
          .evaluateAll((all): Row[] =>
            all.map((row) => ({ top: Math.round(row.querySelector('dd')?.getBoundingClientRect().top ?? 0), who: row.classList[0] ?? '' })),
          );
      const [left, right] = [await rows(0), await rows(1)];
      expect(left.length).toBeGreaterThan(3);
      // The heading stands above all of it, and the lines have the whole column.
      const [figure, heading, line] = await Promise.all(
        ['.transcript', 'figcaption', '.said'].map((part) => page.locator(`.endings ${part}`).first().boundingBox()),
      );
      expect((heading?.y ?? 0) + (heading?.height ?? 0)).toBeLessThanOrEqual(line?.y ?? 0);
      expect(line?.width).toBeGreaterThan((figure?.width ?? 0) / 2);
      const facing = left.filter(({ top, who }) => right.some((row) => Math.abs(row.top - top) <= 1 && row.who === who));
      expect(facing.length).toBeGreaterThanOrEqual(Math.min(left.length, right.length) - 1);
      // Nobody faces the other's speaker.
      expect(left.filter(({ top, who }) => right.some((row) => Math.abs(row.top - top) <= 1 && row.who !== who))).toEqual([]);
    });
  }
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  const [bad, good] = await Promise.all([0, 1].map((at) => page.locator('.endings .transcript').nth(at).boundingBox()));
  expect(good?.y).toBeGreaterThanOrEqual((bad?.y ?? 0) + (bad?.height ?? 0));
});
