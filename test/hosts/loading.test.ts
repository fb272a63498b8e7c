/** The ways in which pages load the kit: order, copies, versions, policies. */
import { useAll, useChecklist, usePicker, usePractice, useQuiz } from './at-work.ts';
import { expect, test, allTags } from './host.ts';
import { otherVersion } from './servers.ts';

test('a plain page on another origin has all three at work by one script tag and three tags', async ({ page, host }) => {
  await host.open({ head: host.script, body: allTags });
  await useAll(page);
});

test('the classic script does the same, in a page that is not written in UTF-8', async ({ page, host }) => {
  const body = Buffer.from(`<!doctype html><html lang="en"><title>Host</title>${host.classicScript}${allTags}<p>caf\xe9</p>`, 'latin1');
  await page.goto(host.file('latin.html', { body, headers: { 'content-type': 'text/html; charset=windows-1252' } }));
  await useAll(page);
  const shown = await page.locator('closing-phrase-picker').evaluate((picker) => picker.shadowRoot?.textContent ?? '');
  expect(shown).toContain('↑ ↓');
  expect(shown).not.toMatch(/â€|Ã/);
});

for (const [kind, script] of [
  ['module', 'script'],
  ['classic', 'classicScript'],
] as const) {
  test(`tags before the ${kind} script, after it, and long after it`, async ({ page, host }) => {
    const address = host.page({
      body: `<section id="before">${allTags}</section>${host[script]}<section id="after">${allTags}</section><section id="late"></section>`,
    });
    // Each place begins without what the one before has kept.
    await page.addInitScript(() => localStorage.clear());
    for (const place of ['#before', '#after', '#late']) {
      await page.goto(address);
      if (place === '#late') await page.locator(place).evaluate((late, tags) => (late.innerHTML = tags), allTags);
      await useAll(page.locator(place));
    }
  });
}

test('each widget has a file of its own, which leaves the other tags as they are', async ({ page, host }) => {
  for (const [file, use] of [
    ['checklist.js', useChecklist],
    ['phrase-picker.js', usePicker],
    ['quiz.js', useQuiz],
    ['practice.js', usePractice],
  ] as const) {
    await host.open({ body: `${allTags}<script type="module" src="${host.kit}${file}" crossorigin></script>` });
    await use(page);
    expect(await page.evaluate(() => document.querySelectorAll('body > :defined:not(script)').length)).toBe(1);
  }
});

test('files loaded one by one share Lit, and built-in content comes only where it is shown', async ({ page, host }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(/^.*\//, '')));
  const scripts = ['checklist', 'phrase-picker', 'quiz'].map(
    (name) => `<script type="module" src="${host.kit}${name}.js" crossorigin></script>`,
  );
  await host.open({ body: `<closing-checklist></closing-checklist>${scripts.join('')}` });
  await useChecklist(page);
  expect(requests.filter((name) => name.startsWith('lit-'))).toHaveLength(1);
  expect(requests.filter((name) => name.startsWith('content-')).map((name) => name.replace(/-[^-]+\.js$/, ''))).toEqual([
    'content-en-checklist',
  ]);
  const ownContent = {
    title: 'Mine',
    id: 'mine',
    summary: 's',
    contexts: ['support'],
    items: [{ id: 'a', text: 'First', why: 'w', step: 'recap' }],
  };
  requests.length = 0;
  await host.open({
    body: `<closing-checklist><script type="application/json">${JSON.stringify(ownContent)}</script></closing-checklist>${scripts.join('')}`,
  });
  await expect(page.getByRole('checkbox', { name: 'First' })).toBeVisible();
  expect(requests.filter((name) => name.startsWith('content-'))).toEqual([]);
});

test('of the built-in quizzes come the one that is shown and the one that is asked for later, by any of the scripts', async ({
  page,
  host,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(/^.*\//, '')));
  const quizzes = () => requests.filter((name) => name.startsWith('content-')).map((name) => name.replace(/-[\w-]{8}\.js$/, ''));
  for (const file of ['closing-playbook.js', 'quiz.js']) {
    requests.length = 0;
    await host.open({ body: `<closing-quiz></closing-quiz><script type="module" src="${host.kit}${file}" crossorigin></script>` });
    await useQuiz(page);
    expect(quizzes()).toEqual(['content-en-quiz', expect.stringMatching(/^content-en-quiz-[a-z-]+$/)]);
    const asked = quizzes()[1] === 'content-en-quiz-hard-calls' ? 'telesales' : 'hard-calls';
    await page.locator('closing-quiz').evaluate((quiz, id) => quiz.setAttribute('quiz', id), asked);
    await expect.poll(quizzes).toEqual(['content-en-quiz', expect.any(String), `content-en-quiz-${asked}`]);
  }
});

test('of the built-in phrases comes what a call begins with, and all lines once somebody comes near: then the picker needs no network', async ({
  page,
  host,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url().replace(/^.*\//, '')));
  const contents = () => requests.filter((name) => name.startsWith('content-')).map((name) => name.replace(/-[\w-]{8}\.js$/, ''));
  const all = ['content-en-phrase-picker', 'content-en-phrase-picker-rest-1'];
  for (const file of ['closing-playbook.js', 'phrase-picker.js']) {
    requests.length = 0;
    await host.open({
      body: `<closing-phrase-picker></closing-phrase-picker><script type="module" src="${host.kit}${file}" crossorigin></script>`,
    });
    await expect(page.getByRole('searchbox')).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(contents()).toEqual(all.slice(0, 1));
    await page.locator('closing-phrase-picker').hover();
    await expect.poll(contents).toEqual(all);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await usePicker(page);
    await expect(page.locator('[part=more] .say').first()).toBeVisible();
    await page.context().setOffline(false);
  }
});

test('loaded again and again, from here and there, the same version is silent', async ({ page, host }) => {
  const copy = `<script type="module" src="${host.copy}closing-playbook.js" crossorigin></script>`;
  await host.open({ body: `${host.script}${copy}${host.script}${allTags}${host.classicScript}${host.classicScript}${copy}` });
  await useAll(page);
  const defined = await page.evaluate(async (address) => {
    const { ClosingChecklist } = (await import(address)) as { ClosingChecklist: CustomElementConstructor };
    return customElements.get('closing-checklist') !== ClosingChecklist;
  }, `${host.copy}classes.js`);
  expect(defined, 'the copy was really another one').toBe(true);
});

test('of two versions the first is used, and the other one says so once for each tag', async ({ page, host, heard }) => {
  await host.open({
    body: `${host.script}<script type="module" src="${host.other}closing-playbook.js" crossorigin></script>${allTags}`,
  });
  await useAll(page);
  for (const tag of ['closing-checklist', 'closing-phrase-picker', 'closing-quiz', 'closing-practice']) {
    await heard.expect(new RegExp(`<${tag}> ${otherVersion.replaceAll('.', '\\.')} is not used`));
    expect(await page.evaluate((name) => (customElements.get(name) as unknown as { version: string }).version, tag)).not.toBe(otherVersion);
  }
});

test('a tag that somebody else has taken does not stop the others', async ({ page, host, heard }) => {
  await host.open({
    body: `<script>customElements.define('closing-checklist', class extends HTMLElement {})</script>${host.script}${allTags}`,
  });
  await usePicker(page);
  await useQuiz(page);
  await heard.expect(/<closing-checklist> .* is not used/);
});

test('a class can be registered under another tag', async ({ page, host }) => {
  await host.open({
    body: `<my-list></my-list><script type="module">
      import { ClosingChecklist } from '${host.kit}checklist-class.js';
      customElements.define('my-list', class extends ClosingChecklist {});
    </script>`,
  });
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  expect(await page.evaluate(() => customElements.get('closing-checklist'))).toBeUndefined();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test("the author's own text can be read", async ({ page, host }) => {
    await host.open({
      head: host.script,
      body: '<closing-quiz><p>The quiz as a list.</p></closing-quiz><div data-closing-widget="quiz"><p>Another.</p></div>',
    });
    await expect(page.getByText('The quiz as a list.')).toBeVisible();
    await expect(page.getByText('Another.')).toBeVisible();
  });
});

test("until the kit is there, and when it cannot be loaded, the author's own text can be read", async ({ page, host, heard }) => {
  await host.open({
    body: `<closing-quiz><p>The quiz as a list.</p></closing-quiz><script type="module" src="${host.kit}gone.js" crossorigin></script>`,
  });
  await expect(page.getByText('The quiz as a list.')).toBeVisible();
  await heard.expect(/status of 404/);
});

test("a chunk that cannot be loaded leaves the author's own text, and throws nothing", async ({ page, host, heard }) => {
  await page.route(/\/(?:content|wording)-en-/, (route) => route.fulfill({ status: 404 }));
  await host.open({ head: host.script, body: '<closing-quiz><p>The quiz as a list.</p></closing-quiz>' });
  await expect(page.getByText('The quiz as a list.')).toBeVisible();
  await heard.expect(/status of 404/, 2);
  await heard.expect(/the content of <closing-quiz> has mistakes/);
});

test.describe('policies', () => {
  const policy = (kit: string, more: string) => ({
    'content-security-policy': `default-src 'none'; script-src ${new URL(kit).origin} 'self'; connect-src 'self'; ${more}`,
  });

  for (const script of ['script', 'classicScript'] as const) {
    test(`style-src 'none' and trusted types with lit-html (${script})`, async ({ page, host }) => {
      const headers = policy(host.kit, "style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html");
      await host.open({ head: host[script], body: allTags, headers });
      await useAll(page);
      const buttons = page.locator('closing-checklist button.primary');
      expect(await buttons.first().evaluate((button) => getComputedStyle(button).minBlockSize)).toBe('40px');
    });
  }

  test("two copies work where the policy is 'allow-duplicates'", async ({ page, host }) => {
    const headers = policy(host.kit, "style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'");
    const copy = `<script type="module" src="${host.copy}closing-playbook.js" crossorigin></script>`;
    await host.open({ head: host.script + copy, body: allTags, headers });
    await useAll(page);
  });

  test('without it the second copy fails by itself, and the first goes on', async ({ page, host, heard }) => {
    const headers = policy(host.kit, "require-trusted-types-for 'script'; trusted-types lit-html");
    const copy = `<script type="module" src="${host.copy}closing-playbook.js" crossorigin></script>`;
    await host.open({ head: host.script + copy, body: allTags, headers });
    await useAll(page);
    await heard.expect(/trusted-?types|createPolicy|TrustedTypePolicy/i, 2);
  });

  for (const list of ["'none'", 'another']) {
    test(`trusted-types ${list}: the author's own text can still be read`, async ({ page, host, heard }) => {
      const headers = policy(host.kit, `require-trusted-types-for 'script'; trusted-types ${list}`);
      const body = `<closing-checklist><p>The list in words.</p></closing-checklist><script type="module" src="/own.js"></script>`;
      await host.open({ head: host.script, body: body.replace('/own.js', host.file('own.js', 'document.title = "still here"')), headers });
      await expect(page).toHaveTitle('still here');
      await expect(page.getByText('The list in words.')).toBeVisible();
      // Lit creates its Trusted Types policy while it loads.
      await heard.expect(/trusted-?types|createPolicy|TrustedTypePolicy/i, 2);
    });
  }
});
