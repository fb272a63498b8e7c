/** The call desk in a frame on somebody else's page. */
import { expect, test } from './elsewhere.ts';

for (const sandbox of ['', ' sandbox="allow-scripts"']) {
  test(`the call desk${sandbox}: finds lines, and a gap stays filled from move to move`, async ({ page, elsewhere, site }) => {
    await elsewhere.open({ body: `<iframe src="${site}embed/desk/" title="Call desk" width="380" height="720"${sandbox}></iframe>` });
    const desk = page.frameLocator('iframe');
    await desk.getByRole('searchbox').fill('angry');
    await expect(desk.locator('.search-results h2').first()).toHaveText(/They’re angry or upset/);
    await desk.getByRole('button', { name: 'Said' }).filter({ visible: true }).first().click();
    await expect(desk.locator('.desk-moves input:checked')).toHaveCount(1);
    await desk.getByRole('button', { name: 'Write it up' }).click();
    await desk.locator('.desk-texts input[data-placeholder=reference]').first().fill('RX-4417');
    await desk.locator('[data-move]').first().click();
    await desk.getByRole('button', { name: 'Write it up' }).click();
    await expect(desk.locator('.desk-texts input[data-placeholder=reference]').first()).toHaveValue('RX-4417');
    await desk.getByRole('button', { name: 'Next call' }).click();
    await expect(desk.locator('.desk-moves input:checked')).toHaveCount(0);
    await expect(desk.locator('.desk-texts input[data-placeholder=reference]').first()).toHaveValue('');
  });
}
