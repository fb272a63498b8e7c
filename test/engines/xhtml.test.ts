/** An XHTML page, which browsers parse as XML. */
import { servePages } from '../hosts/servers.ts';
import { complaintsOf, expect, test } from './test.ts';

test('in an XHTML page every widget leaves what its author wrote, and nothing breaks', async ({ engine, site }) => {
  const stranger = await servePages();
  try {
    const widgets = ['checklist', 'phrase-picker', 'quiz'].map(
      (name) => `<closing-${name}><p>Instead of the ${name}</p></closing-${name}>`,
    );
    const body = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Theirs</title>
      <script type="module" src="${site}widgets/v1/closing-playbook.js"></script></head><body>${widgets.join('')}</body></html>`;
    await engine.open(stranger.put('page.xhtml', { body, headers: { 'content-type': 'application/xhtml+xml' } }));
    const texts = () =>
      engine.evaluate(({ all, shown, oneLine }) =>
        all('closing-checklist, closing-phrase-picker, closing-quiz').map((widget) =>
          widget.shadowRoot ? 'A widget' : oneLine(shown('p').find((each) => widget.contains(each))?.textContent),
        ),
      );
    const left = ['Instead of the checklist', 'Instead of the phrase-picker', 'Instead of the quiz'];
    await expect.poll(texts).toEqual(left);
    // Engines that run the script report each element; the others report that they do not support it.
    const told = async () => (await complaintsOf(engine)).filter((complaint) => !/XHTML|XML documents/.test(complaint));
    expect(await told()).toEqual([]);
    expect(await texts()).toEqual(left);
  } finally {
    await stranger.close();
  }
});
