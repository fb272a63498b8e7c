/** The fixture of all host tests: two origins, and a page that records its faults. */
import { test as base, expect } from '@playwright/test';
import { watch } from '../browser/watch.ts';
import { serveKit, servePages, type Origin, type Pages, type Served } from './servers.ts';

export interface HostPage {
  head?: string;
  body: string;
  /** Attributes of `<html>`. */
  html?: string;
  headers?: Record<string, string>;
}

export interface Host {
  /** The addresses of the kit's folder, of a second copy, and of another version. They end with a slash. */
  kit: string;
  copy: string;
  other: string;
  /** The script tag that hosts copy from the documentation. */
  script: string;
  classicScript: string;
  /** Publishes a page on the foreign origin. @returns its address */
  page(page: HostPage): string;
  /** Publishes any other file on the foreign origin. @returns its address */
  file(name: string, served: Served | string): string;
  /** Publishes a page on the foreign origin and opens it. */
  open(page: HostPage): Promise<void>;
}

export interface Heard {
  /** Removes faults that the test provokes from the record, by a pattern. Fails if their number differs. */
  expect(pattern: RegExp, times?: number): Promise<void>;
  /** Removes all faults that match the pattern from the record, if there are any. */
  allow(pattern: RegExp): void;
}

/** The markup of each widget without attributes. */
export const allTags =
  '<closing-checklist></closing-checklist><closing-phrase-picker></closing-phrase-picker><closing-quiz></closing-quiz><closing-practice></closing-practice>';

export const test = base.extend<{ host: Host; heard: Heard }, { kitOrigin: Origin; pages: Pages }>({
  kitOrigin: [
    async ({}, use) => {
      const origin = await serveKit();
      await use(origin);
      await origin.close();
    },
    { scope: 'worker' },
  ],
  pages: [
    async ({}, use) => {
      const origin = await servePages();
      await use(origin);
      await origin.close();
    },
    { scope: 'worker' },
  ],
  host: async ({ page, kitOrigin, pages }, use, { testId }) => {
    let count = 0;
    const kit = `${kitOrigin.address}/kit/`;
    const put = ({ html = 'lang="en"', head = '', body, headers }: HostPage) => {
      count += 1;
      return pages.put(`${testId}/${count}.html`, {
        body: `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`,
        ...(headers && { headers }),
      });
    };
    await use({
      kit,
      copy: `${kitOrigin.address}/copy/`,
      other: `${kitOrigin.address}/other/`,
      script: `<script type="module" src="${kit}closing-playbook.js" crossorigin></script>`,
      classicScript: `<script src="${kit}closing-playbook.classic.js"></script>`,
      page: put,
      file: (name, served) => pages.put(`${testId}/${name}`, served),
      open: async (wanted) => void (await page.goto(put(wanted))),
    });
  },
  heard: [
    async ({ page, kitOrigin, pages }, use) => {
      const allowed: RegExp[] = [];
      const heard: string[] = [];
      watch(page, heard, [kitOrigin.address, pages.address]);
      await use({
        expect: async (pattern, times = 1) => {
          await expect.poll(() => heard.filter((message) => pattern.test(message))).toHaveLength(times);
          for (const message of heard.filter((candidate) => pattern.test(candidate))) heard.splice(heard.indexOf(message), 1);
        },
        allow: (pattern) => void allowed.push(pattern),
      });
      // This also catches late faults.
      if (!page.isClosed()) await page.waitForTimeout(100);
      expect(heard.filter((message) => !allowed.some((pattern) => pattern.test(message)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
