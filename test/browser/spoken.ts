/** Reads a part of a built page with a virtual screen reader (@guidepup/virtual-screen-reader), from its beginning to its end. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from '@playwright/test';

const reader = createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js');
const address = '/virtual-screen-reader.js';

/** The most that is read at once: a way without an end is a fault. */
const most = 900;

/** Lets a page load the reader from its own origin, as its policy demands. Call it before the page is opened. */
export async function serveReader(page: Page): Promise<void> {
  await page.route(`**${address}`, (route) => route.fulfill({ contentType: 'text/javascript', body: readFileSync(reader, 'utf8') }));
}

/**
 * Reads an element, as somebody does who asks a screen reader for the next thing until all was heard. A widget is read from its root.
 *
 * @returns what is spoken, a line for each thing
 */
export async function spokenOf(element: Locator): Promise<string> {
  return element.evaluate(
    async (read, [address, most]) => {
      const { virtual } = (await import(address)) as typeof import('@guidepup/virtual-screen-reader');
      const container = read.shadowRoot?.querySelector<HTMLElement>('.root') ?? (read as HTMLElement);
      await virtual.start({ container });
      const [first, beginning] = [await virtual.lastSpokenPhrase(), virtual.activeNode];
      let count = 0;
      do {
        await virtual.next();
        count += 1;
      } while ((virtual.activeNode !== beginning || (await virtual.lastSpokenPhrase()) !== first) && count < most);
      const spoken = (await virtual.spokenPhraseLog()).join('\n');
      await virtual.stop();
      if (count >= most) throw new Error(`There is no end to it:\n${spoken.slice(-2000)}`);
      return spoken;
    },
    [address, most] as const,
  );
}
