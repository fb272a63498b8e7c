/** The fixture of all embed tests: the built site, and pages of a foreign origin. */
import path from 'node:path';
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { serve } from '../../src/serve/serve.ts';
import { saveData } from '../browser/save-data.ts';
import { watch } from '../browser/watch.ts';
import { servePages, type Pages } from '../hosts/servers.ts';

export interface HostPage {
  head?: string;
  body: string;
  headers?: Record<string, string>;
}

interface Elsewhere {
  /** Publishes a page on the foreign origin and opens it. */
  open(page: HostPage): Promise<void>;
  /** Publishes a file on the foreign origin. @returns its address */
  file(name: string, text: string): string;
}

interface Heard {
  /** Removes a fault that the test provokes from the record. Fails if it did not occur. */
  expect(pattern: RegExp): Promise<void>;
}

interface Origins {
  /** The address of the built site, with its slash. */
  site: string;
  pages: Pages;
}

export const test = base.extend<{ elsewhere: Elsewhere; heard: Heard }, Origins>({
  site: [
    async ({}, use) => {
      const { server, url } = await serve({ folder: path.resolve('dist'), base: '/' });
      await use(url);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    { scope: 'worker' },
  ],
  pages: [
    async ({}, use) => {
      const origin = await servePages();
      // Browsers resolve every name below "localhost" to this machine (RFC 6761, section 6.3).
      const named = (address: string) => address.replace('127.0.0.1', 'elsewhere.localhost');
      await use({ ...origin, address: named(origin.address), put: (file, served) => named(origin.put(file, served)) });
      await origin.close();
    },
    { scope: 'worker' },
  ],
  elsewhere: async ({ page, pages }, use, { testId }) => {
    let count = 0;
    await use({
      file: (name, text) => pages.put(`${testId}/${name}`, text),
      open: async ({ head = '', body, headers }) => {
        count += 1;
        const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title>${head}</head><body>${body}</body></html>`;
        await page.goto(pages.put(`${testId}/${count}.html`, { body: html, ...(headers && { headers }) }));
      },
    });
  },
  heard: [
    async ({ context, page }, use) => {
      await saveData(context);
      const heard: string[] = [];
      watch(page, heard);
      await use({
        expect: async (pattern) => {
          await expect.poll(() => heard.filter((message) => pattern.test(message)).length).toBeGreaterThan(0);
          for (const message of heard.filter((candidate) => pattern.test(candidate))) heard.splice(heard.indexOf(message), 1);
        },
      });
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** A script for a page's head. It records every message to the page, and every height of its first frame. */
export const recorder = `<script>
  window.messages = [];
  window.heights = [];
  addEventListener('message', ({ data }) => messages.push(data));
  addEventListener('DOMContentLoaded', () => {
    const frame = document.querySelector('iframe');
    if (frame) new ResizeObserver(() => heights.push(frame.clientHeight)).observe(frame);
  });
</script>`;

type Recorded = Window & { messages: unknown[]; heights: number[] };

export const messagesTo = (page: Page): Promise<unknown[]> => page.evaluate(() => (window as unknown as Recorded).messages);

export const heightsIn = (page: Page): Promise<number[]> => page.evaluate(() => (window as unknown as Recorded).heights);

/** Returns whether a frame is exactly as high as its content, without a scroll bar. */
export async function expectToFit(page: Page, content: FrameLocator): Promise<void> {
  await expect
    .poll(async () => {
      const inside = await content.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      const outside = await page
        .locator('iframe')
        .first()
        .evaluate((frame) => frame.clientHeight);
      return inside - outside;
    })
    .toBe(0);
}

/** Waits for enough rendered frames that every resize has taken effect. */
export const settle = (page: Page, frames = 30): Promise<void> =>
  page.evaluate(async (count) => {
    for (let drawn = 0; drawn < count; drawn += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, frames);
