import type { Page } from '@playwright/test';

/**
 * Fills in, chooses, ticks and presses everything on a page, in widgets, too, each once by its name; what comes to light by that as well.
 * Links are left, because they lead away.
 *
 * @returns how much was pressed, chosen and filled in
 */
export async function pressEverything(page: Page, { rounds = 6, most = 120 } = {}): Promise<number> {
  return page.evaluate(
    async ([rounds, most]) => {
      const done = new Set<string>();
      const all = (root: Document | ShadowRoot | Element): Element[] =>
        [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
      const rest = () => new Promise((resolve) => setTimeout(resolve, 60));
      const tell = (element: Element, type: string) => element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
      for (let round = 0; round < rounds; round += 1) {
        const before = done.size;
        for (const element of all(document.body)) {
          if (done.size >= most) return done.size;
          if (!element.isConnected || !element.checkVisibility()) continue;
          const id = `${element.localName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''} ${element.getAttribute('data-placeholder') ?? element.getAttribute('name') ?? ''}`;
          const form = element.getRootNode() instanceof ShadowRoot ? 'in a widget' : 'on the page';
          const name = `${form} ${id}`;
          if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
            if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) {
              // A question has several: each is another answer.
              if (element.checked || element.disabled || done.has(`${name} ${element.value} ${round}`)) continue;
              done.add(`${name} ${element.value} ${round}`);
              element.click();
            } else {
              if (done.has(name) || element.readOnly || element.disabled) continue;
              done.add(name);
              element.focus();
              element.value = element.type === 'search' ? 'xyzzy plugh' : 'Okafor';
              tell(element, 'input');
              tell(element, 'change');
            }
          } else if (element instanceof HTMLSelectElement) {
            if (done.has(name) || element.options.length < 2) continue;
            done.add(name);
            element.selectedIndex = 1;
            tell(element, 'input');
            tell(element, 'change');
          } else if (element instanceof HTMLButtonElement || element.localName === 'summary') {
            const isOver = /^(?:Forget|Olvíd|Save and close)/.test(element.textContent?.trim() ?? '');
            if (done.has(name) || isOver || (element as HTMLButtonElement).disabled) continue;
            done.add(name);
            (element as HTMLElement).click();
          } else continue;
          await rest();
        }
        if (done.size === before) break;
      }
      return done.size;
    },
    [rounds, most] as const,
  );
}
