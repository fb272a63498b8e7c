/** The editor as a page of the site: somebody comes in with a token, changes a line and saves. */
import { openHostedDesk } from '../e2e/hosted-editor/desk.ts';
import { expectText } from './keyboard.ts';
import { expect, leastOf, test } from './test.ts';

test('the preview shows the line, and a save of the editor becomes a commit', leastOf, async ({ engine }) => {
  test.slow();
  const desk = await openHostedDesk('gitlab');
  try {
    desk.server.tokens.add('glpat-made-by-hand');
    await engine.open(`${desk.address}#/collections/en-phrases/entries/line-1`);
    await expectText(engine, 'button', /^Sign in with GitLab$/);
    await engine.evaluate(({ named, all }) => {
      named('summary', 'With a token instead')?.click();
      Object.assign(all('input[name=token]')[0] ?? {}, { value: 'glpat-made-by-hand' });
      named('button', 'Use this token')?.click();
    });
    const field = 'section[data-key-path="why"] :is(textarea, input)';
    await expect.poll(() => engine.evaluate(({ shown }, where) => shown(where).length, field), { timeout: 60_000 }).toBe(1);
    const previewed = () =>
      engine.evaluate(({ all }) => (all('iframe')[0] as HTMLIFrameElement | undefined)?.contentDocument?.body?.innerText);
    await expect.poll(previewed, { timeout: 60_000 }).toContain('They are in a hurry.');
    await engine.evaluate(({ shown }, where) => {
      const [control] = shown(where);
      control?.focus();
      (control as HTMLInputElement | undefined)?.select();
    }, field);
    await engine.type('It is warm and kind.');
    await engine.evaluate(({ named }) => named('button', 'Save')?.click());
    await expect.poll(() => desk.server.repository.commits.length).toBe(2);
    expect(desk.server.repository.text('own/en/phrases/ours.yaml')).toContain("why: 'It is warm and kind.'");
  } finally {
    await desk.close();
  }
});
