/** The playbook in frames on another site, with and without a sandbox. */
import { servePages } from '../hosts/servers.ts';
import { onlyInEvery } from '../run/every.ts';
import type { Engine } from './engine.ts';
import { expectText, focus, tabTo } from './keyboard.ts';
import { expect, test } from './test.ts';

const widgets: { widget: string; use: (engine: Engine) => Promise<void> }[] = [
  {
    widget: 'checklist',
    use: async (engine) => {
      await tabTo(engine, /./, 'input');
      await engine.press(' ');
      await expectText(engine, '[role=progressbar], .progress, p', /1 of \d+ done/);
    },
  },
  {
    widget: 'phrases',
    use: async (engine) => {
      // Some engines focus the field as soon as they enter the frame, others need a Tab.
      const field = /^What is happening on your call\?/;
      if (!field.test((await focus(engine)).name)) await tabTo(engine, field);
      await engine.type("she won't stop talking");
      await expectText(engine, 'h2, h3, h4', /talk/i);
      await expectText(engine, '.say', /\w/);
    },
  },
  {
    widget: 'quiz',
    use: async (engine) => {
      await expectText(engine, '.prompt', /\w/);
      await tabTo(engine, /^Check$/);
      await engine.press('Enter');
      await expectText(engine, '.verdict, [role=status]', /^(?:Right|Not quite|Pick an answer first)\./);
    },
  },
];

for (const { widget, use } of widgets) {
  for (const sandbox of ['', ' sandbox="allow-scripts"']) {
    // A sandbox only takes away, so what works in it works without. One widget shows that in `npm test`.
    const details = sandbox === '' && widget !== 'checklist' ? onlyInEvery : {};
    test(`${widget}${sandbox}: as high as what is in it, and at work`, details, async ({ engine, site }) => {
      const stranger = await servePages();
      try {
        const script = `<script src="${site}widgets/v1/embed.js" defer></script>`;
        const frame = `<iframe src="${site}embed/${widget}/" title="W" width="500" height="150"${sandbox}></iframe>`;
        const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Elsewhere</title>${script}</head><body>${frame}</body></html>`;
        // Another host name for this machine makes another site.
        await engine.open(stranger.put('page.html', page).replace('127.0.0.1', 'localhost'));
        const height = () => engine.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
        await expect.poll(height, 'the frame takes the height of its content').toBeGreaterThan(200);
        await tabToFrame(engine);
        await engine.enter('iframe');
        await use(engine);
        expect(await engine.evaluate(() => document.documentElement.scrollWidth - innerWidth), 'pixels too wide').toBeLessThanOrEqual(0);
        await engine.leave();
      } finally {
        await stranger.close();
      }
    });
  }
}

/** Moves the focus into the frame by keyboard. */
async function tabToFrame(engine: Engine): Promise<void> {
  await engine.press('Tab');
  await expect.poll(() => engine.evaluate(() => document.activeElement?.localName)).toBe('iframe');
}
