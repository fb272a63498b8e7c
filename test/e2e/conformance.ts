/** What the accessibility report says of every kind of page, beside what axe sees. The visits of every-page.test.ts serve for it. */
import { expect, type Page } from '@playwright/test';
import { contrast } from '../../content/brand/colours.ts';

/** The spacing of criterion 1.4.12. */
const spacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}';

/** Returns the targets that are under 24 px and nearer to another than 24 px allow (2.5.8), with those in a sentence left out. */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const all = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const targets = all(document)
      .filter((element) => element.matches('a[href], button, select, summary, input:not([type=hidden]), textarea'))
      .filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.closest('.spoken, .skip'))
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const inSentence = (element: Element) =>
      element.matches('a, input') &&
      [...(element.parentElement?.childNodes ?? [])].some((node) => node.nodeType === 3 && /\w/.test(node.textContent ?? ''));
    const small = targets.filter(({ element, box }) => (box.width < 23.9 || box.height < 23.9) && !inSentence(element));
    const middle = (box: DOMRect) => [box.x + box.width / 2, box.y + box.height / 2] as const;
    return small
      .filter(({ element, box }) => {
        const [x, y] = middle(box);
        return targets.some((other) => {
          if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
          // The circle of 24 px around its middle must reach into no other target.
          const [dx, dy] = [Math.max(other.box.x - x, 0, x - other.box.right), Math.max(other.box.y - y, 0, y - other.box.bottom)];
          return Math.hypot(dx, dy) < 11.9;
        });
      })
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`);
  });

interface Stop {
  name: string;
  ringed: boolean;
}

/** Goes on with Tab. @returns where that leads, and whether a ring or the like is around it */
async function nextStop(page: Page): Promise<Stop> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    let element = document.activeElement;
    // Of a frame, what has the focus is inside.
    const within = (outer: Element | null | undefined) =>
      outer?.shadowRoot?.activeElement ?? (outer instanceof HTMLIFrameElement ? outer.contentDocument?.activeElement : undefined);
    for (let inner = within(element); inner; inner = within(element)) element = inner;
    if (!element || element === document.body) return { name: '', ringed: true };
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return {
      name: element.outerHTML.slice(0, 90),
      ringed: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
    };
  });
}

/**
 * Scrolls whatever can have the focus below each bar that stays, and gives it the focus there.
 *
 * @returns what then still lies wholly under a bar (2.4.11)
 */
const hiddenStops = (page: Page) =>
  page.evaluate(() => {
    const all = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    const elements = all(document).filter((element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }));
    const bars = elements.filter((element) => /sticky|fixed/.test(getComputedStyle(element).position));
    const stops = elements.filter(({ tabIndex }) => tabIndex >= 0);
    const isUnder = (stop: Element, bar: Element) => {
      const [inner, outer] = [stop.getBoundingClientRect(), bar.getBoundingClientRect()];
      return inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;
    };
    const contains = (bar: Node, stop: Node): boolean => {
      const root = stop.getRootNode();
      return bar.contains(stop) || (root instanceof ShadowRoot && contains(bar, root.host));
    };
    return bars.flatMap((bar) =>
      stops
        .filter((stop) => {
          if (contains(bar, stop)) return false;
          stop.blur();
          stop.scrollIntoView({ block: 'nearest' });
          const [at, to] = [stop.getBoundingClientRect(), bar.getBoundingClientRect()];
          scrollBy(0, at.top + at.height / 2 - to.top - to.height / 2);
          // A bar of another part of the page does not stay.
          if (!isUnder(stop, bar)) return false;
          stop.focus();
          return isUnder(stop, bar);
        })
        .map((stop) => `${stop.outerHTML.slice(0, 90)} under ${bar.outerHTML.slice(0, 40)}`),
    );
  });

/** Gives the focus to one control after the other. @returns the colours of their rings and borders, each with the colour beside it (1.4.11) */
const edges = (page: Page) =>
  page.evaluate((most) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('There is no canvas to read colours from.');
    const written = (...layers: string[]) => {
      context.clearRect(0, 0, 1, 1);
      for (const layer of layers) {
        context.fillStyle = layer;
        context.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      return { alpha, hex: `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}` };
    };
    const around = (element: Element) => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
    /** Returns the colour that is seen behind what an element has in it. */
    const groundOf = (element: Element): string => {
      const layers: string[] = [];
      for (let at: Element | null = element; at; at = around(at)) {
        layers.unshift(getComputedStyle(at).backgroundColor);
        if (written(layers[0] ?? '').alpha === 255) break;
      }
      return written('Canvas', ...layers).hex;
    };
    const all = (root: Document | ShadowRoot): HTMLElement[] =>
      [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
    return all(document)
      .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
      .slice(0, most)
      .flatMap((element) => {
        const parent = around(element);
        if (!parent) return [];
        const [name, ground] = [element.outerHTML.slice(0, 90), groundOf(parent)];
        element.focus();
        const { outlineStyle, outlineColor, borderBlockEndWidth, borderBlockEndColor } = getComputedStyle(element);
        const isEdged =
          element.matches('button, select, textarea, input:not([type=checkbox], [type=radio])') &&
          borderBlockEndWidth !== '0px' &&
          written(borderBlockEndColor).alpha > 0;
        return [
          ...(outlineStyle === 'none' ? [] : [{ what: `ring of ${name}`, colours: [written(ground, outlineColor).hex, ground] as const }]),
          ...(isEdged ? [{ what: `border of ${name}`, colours: [written(ground, borderBlockEndColor).hex, ground] as const }] : []),
        ];
      });
  }, most);

/** The most Tab stops that are looked at of a page: a library's rows are all alike. */
const most = 40;

/** Pages that open in a window of their own, which have nothing around them. */
const alone = ['call desk', 'course'];

/** What stood at the foot and at the top of the pages so far, by the kind of page. */
const footers = new Map<string, string[]>();
const headers = new Map<string, string[]>();

/** What does the same wherever it is, with the names that it has there (3.2.4). */
const sameEverywhere = new Map(
  ['[data-copy=""]', '[data-said]', '[data-another]', '[data-why]', '[data-open-search]', '[data-desk]', '[data-copy-page]'].map(
    (selector) => [selector, new Set<string>()] as const,
  ),
);

/** Returns what the visible buttons and links that do the same are called, by their selectors: asked in the page, because a role is asked of every element. */
const namesByAction = (page: Page) =>
  page.evaluate(
    (selectors) => {
      const all = (root: Document | ShadowRoot): HTMLElement[] =>
        [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
          element,
          ...(element.shadowRoot ? all(element.shadowRoot) : []),
        ]);
      const shown = all(document).filter(
        (element) =>
          element.matches('button, a[href], [role=button], [role=link]') &&
          element.checkVisibility({ checkVisibilityCSS: true }) &&
          element.getClientRects().length > 0,
      );
      return selectors.map(
        (selector) => [selector, shown.filter((element) => element.matches(selector)).map(({ innerText }) => innerText.trim())] as const,
      );
    },
    [...sameEverywhere.keys()],
  );

/**
 * Expects targets, focus, motion, contrast of edges, and help to be as the report says, on a phone whose reader wants no motion. Pages are
 * compared with those before: all visits have to be of one process.
 *
 * @param kind the kind of the page
 */
export async function expectConformance(page: Page, kind: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(await smallTargets(page), '2.5.8').toEqual([]);
  expect
    .soft(await page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length), '2.3.1')
    .toBe(0);
  expect.soft(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'reduced motion').toBe('auto');

  const here = page.url();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: Stop[] = [];
  for (let count = 0; count < most; count += 1) {
    const stop = await nextStop(page);
    // A page that is still being put together may drop the focus at its first stops, or lead back to them.
    if (stops.length > 3 && (stop.name === '' || stop.name === stops[0]?.name)) break;
    if (stop.name !== '') stops.push(stop);
  }
  expect.soft(new Set(stops.map(({ name }) => name)).size, '2.1.1').toBeGreaterThan(3);
  expect
    .soft(
      stops.filter(({ ringed }) => !ringed),
      '2.4.7',
    )
    .toEqual([]);
  expect.soft(page.url().replace(/#.*/, ''), '3.2.1').toBe(here.replace(/#.*/, ''));
  expect.soft(page.context().pages(), '3.2.1').toHaveLength(1);
  expect.soft(await page.locator('dialog[open]').count(), '3.2.1').toBe(0);
  expect.soft(await hiddenStops(page), '2.4.11').toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await edges(page);
    expect.soft(found.length, '1.4.11').toBeGreaterThan(3);
    expect
      .soft(
        found.filter(({ colours }) => contrast(...colours) < 3),
        `1.4.11, ${colorScheme}`,
      )
      .toEqual([]);
  }

  const names = (selector: string) => page.locator(selector).evaluateAll((all) => all.map((link) => link.textContent?.trim() ?? ''));
  const [head, foot] = [await names('.site-header nav a'), await names('.site-footer a')];
  if (!alone.includes(kind)) {
    expect.soft(head.length, '3.2.3').toBeGreaterThan(3);
    expect.soft(foot, '3.2.6').toContain('About this playbook');
    headers.set(kind, head);
    footers.set(
      kind,
      foot.filter((name) => /About|Courses|Open data/.test(name)),
    );
  }
  expect.soft(new Set([...headers.values()].map((list) => list.join(' · '))).size, '3.2.3').toBeLessThanOrEqual(1);
  expect.soft(new Set([...footers.values()].map((list) => list.join(' · '))).size, '3.2.6').toBeLessThanOrEqual(1);

  for (const [selector, found] of await namesByAction(page)) {
    const all = sameEverywhere.get(selector);
    for (const name of found) all?.add(name);
    expect.soft(all?.size, `3.2.4: ${[...(all ?? [])].join(', ')}`).toBeLessThanOrEqual(1);
  }
}

/** Expects a page to fit a narrow screen with the spacing of text that its reader has set. The page keeps both. */
export async function expectTextSpacing(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    const within = (root: Document | ShadowRoot) => {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      for (const element of root.querySelectorAll('*')) if (element.shadowRoot) within(element.shadowRoot);
    };
    within(document);
  }, spacing);
  expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), '1.4.12').toBeLessThanOrEqual(320);
}
