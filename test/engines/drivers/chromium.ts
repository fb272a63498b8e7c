/** Drives Chromium of any version through Playwright, with only the DevTools commands of the oldest version. */
import { chromium, type Frame } from 'playwright';
import { chromiumArguments } from '../../browser/find-chromium.ts';
import type { Program } from '../../browser/find-engines.ts';
import { scriptText, type Engine } from '../engine.ts';

export async function startChromium({ program }: Program): Promise<Engine> {
  const browser = await chromium.launch({ executablePath: program, args: [...chromiumArguments(), '--headless'] });
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  let current: Frame = page.mainFrame();

  return {
    async open(address) {
      current = page.mainFrame();
      await page.goto(address);
    },
    evaluate: (script, ...given) => current.evaluate(scriptText(script, JSON.stringify(given))),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    prefer: (scheme) => page.emulateMedia({ colorScheme: scheme }),
    async enter(selector) {
      const element = await page.waitForSelector(selector, { state: 'attached' });
      const frame = await element.contentFrame();
      if (!frame) throw new Error(`${selector} is no frame.`);
      current = frame;
    },
    async leave() {
      current = page.mainFrame();
    },
    print: () => page.pdf({ format: 'A4' }),
    complaints: async () => heard.splice(0),
    close: () => browser.close(),
  };
}
