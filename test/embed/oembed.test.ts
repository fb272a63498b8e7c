/** oEmbed: pages describe how to embed them, and WordPress follows that. */
import { useChecklist } from '../hosts/at-work.ts';
import { expect, expectToFit, heightsIn, recorder, settle, test } from './elsewhere.ts';

/** The site's configured address. The tests serve it from another one. */
const canonical = 'https://playbook.example.com/';

const discovered = (html: string) => /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/.exec(html)?.[1] ?? '';

const pages = [
  'embed/checklist/', 'embed/phrases/', 'embed/quiz/', 'embed/guides/routine-close/', 'embed/situations/chatty/',
  'checklists/telesales/', 'quizzes/telesales/', 'phrases/support/', 'guides/routine-close/', 'situations/chatty/',
]; // prettier-ignore

test('pages and frames say how they may be shown', async ({ request, site }) => {
  for (const address of pages) {
    const link = discovered(await (await request.get(site + address)).text());
    expect(link, address).toContain(`${canonical}oembed/`);
    const response = await request.get(link.replace(canonical, site));
    expect(response.headers()['content-type']).toContain('application/json');
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    const description = (await response.json()) as Record<string, unknown>;
    expect(description).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'The Closing Playbook', provider_url: canonical });
    expect(description['width']).toBeGreaterThan(0);
    expect(description['height']).toBeGreaterThan(0);
    const html = String(description['html']);
    const src = /^<iframe src="([^"]+)" title="[^"]+" width="\d+" height="\d+"[^>]*><\/iframe>$/.exec(html)?.[1] ?? '';
    expect(src).toContain(`${canonical}embed/`);
    const frame = await request.get(src.replaceAll('&amp;', '&').replace(canonical, site));
    expect(frame.status()).toBe(200);
    expect(frame.headers()['content-security-policy']).toContain('frame-ancestors *');
  }
});

/**
 * Returns what WordPress renders for an oEmbed response, with its message listener: a sandbox, a secret in the address,
 * hidden until the first message, 200 to 1,000 px high, and with links only to the frame's own site.
 */
const wordPress = (html: string) => `
  <script>
    window.followed = [];
    addEventListener('message', ({ source, data }) => {
      if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return;
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (frame.contentWindow !== source) continue;
        frame.removeAttribute('style');
        if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
        if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host) followed.push(data.value);
      }
    });
    addEventListener('load', () => {
      for (const frame of document.querySelectorAll('iframe[data-secret]'))
        frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
    });
  </script>
  ${html.replace('<iframe', '<iframe sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden" data-secret="aB3dE6gH9k"').replace(/src="([^"]+)"/, 'src="$1#?secret=aB3dE6gH9k"')}`;

test('WordPress shows a checklist in its sandbox, at most 1,000 px high, without a jump', async ({ page, elsewhere, request, site }) => {
  const link = discovered(await (await request.get(`${site}checklists/telesales/`)).text());
  const { html } = (await (await request.get(link.replace(canonical, site))).json()) as { html: string };
  await elsewhere.open({ head: recorder, body: wordPress(html.replaceAll(canonical, site)) });
  const frame = page.frameLocator('iframe');
  await expect(page.locator('iframe')).not.toHaveAttribute('style');
  await useChecklist(frame);
  const inside = await frame.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  await expect(page.locator('iframe')).toHaveAttribute('height', String(Math.min(1000, inside)));
  await settle(page);
  expect(Math.min(...(await heightsIn(page)))).toBeGreaterThanOrEqual(200);
});

test('WordPress follows the links of a page in short, which its sandbox holds back', async ({ page, elsewhere, site }) => {
  const html = `<iframe src="${site}embed/situations/chatty/" title="W" width="600" height="300"></iframe>`;
  await elsewhere.open({ body: wordPress(html) });
  await expect(page.locator('iframe')).not.toHaveAttribute('style');
  await page
    .frameLocator('iframe')
    .getByRole('link', { name: /^Open in:/ })
    .click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { followed: string[] }).followed))
    .toEqual([`${site}situations/chatty/`]);
});

test('a secret that is none is not spoken of', async ({ page, elsewhere, site }) => {
  const frame = `<iframe src="${site}embed/situations/chatty/#?secret=a%22]&b" title="W" width="600" height="300"></iframe>`;
  await elsewhere.open({ head: `${recorder}<script src="${site}widgets/v1/embed.js" defer></script>`, body: frame });
  await expectToFit(page, page.frameLocator('iframe'));
  const spoken = await page.evaluate(() => (window as unknown as { messages: object[] }).messages);
  expect(spoken.length).toBeGreaterThan(0);
  expect(spoken.filter((message) => 'secret' in message)).toEqual([]);
});
