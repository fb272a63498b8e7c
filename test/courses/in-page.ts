/** Functions that run in the page of a course. Playwright sends them there as text, so each stands alone. */

/** Something that a course shows: an element of the page or of a widget. */
export interface Sought {
  selector: string;
  /** Its whole text, a part of it, or what it fits. That of a field is in its labels. */
  text?: string | { has: string | readonly string[] } | RegExp;
  /** Which of several it is. */
  at?: number;
}

/**
 * Waits until each of several elements is shown, one after another, and clicks it if asked to. Some scenarios put the clock forward, so nothing
 * here waits for time.
 *
 * @returns true
 */
export async function act({ sought, click = false }: { sought: readonly Sought[]; click?: boolean }): Promise<boolean> {
  const widgets = (): Element[] => [...document.querySelectorAll('closing-quiz, closing-checklist, closing-practice')];
  const roots = (): (Document | ShadowRoot)[] => [document, ...widgets().flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  const textOf = (element: HTMLElement): string => {
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const texts = (labels.length > 0 ? labels : [element]).map(({ textContent }) => textContent);
    return texts.join(' ').replace(/\s+/g, ' ').trim();
  };
  const fits = (element: HTMLElement, text: Sought['text']): boolean => {
    if (text === undefined) return true;
    const said = textOf(element);
    if (typeof text === 'string') return said === text;
    return text instanceof RegExp ? text.test(said) : [text.has].flat().some((part) => said.includes(part));
  };
  // An element around a script has the script's text, too.
  const isSeen = (element: HTMLElement) =>
    element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true }) && !element.querySelector('script, style');
  const find = ({ selector, text, at = 0 }: Sought): HTMLElement | undefined =>
    roots()
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
      .filter((element) => isSeen(element) && fits(element, text))[at];

  for (const each of sought) {
    const found = await new Promise<HTMLElement>((resolve) => {
      const watched = new Set<Node>();
      const observer = new MutationObserver(look);
      function look(): void {
        const element = find(each);
        if (element) {
          observer.disconnect();
          resolve(element);
          return;
        }
        for (const root of roots().filter((one) => !watched.has(one))) {
          watched.add(root);
          observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        }
        // A widget has its root when its script has arrived.
        for (const widget of widgets().filter((one) => !one.shadowRoot && !watched.has(one))) {
          watched.add(widget);
          void customElements.whenDefined(widget.localName).then(look);
        }
      }
      look();
    });
    if (!click) continue;
    // A learner's click takes the focus into the frame.
    found.focus({ preventScroll: true });
    found.click();
    const root = found.getRootNode();
    if (root instanceof ShadowRoot) await (root.host as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  }
  return true;
}

/** Returns the texts of what a selector finds among what a course shows. */
export function textsOf(selector: string): string[] {
  const widgets = [...document.querySelectorAll('closing-quiz, closing-checklist, closing-practice')];
  return [document, ...widgets.flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    .filter((element) => element.getClientRects().length > 0 && element.checkVisibility({ visibilityProperty: true }))
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}
