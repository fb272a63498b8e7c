/**
 * Helpers that find elements in a page. They are sent to the page as text, so they cannot use outer variables, and they must run in
 * the oldest engine.
 */
export function inPage() {
  const insideOf = (element: Element): ParentNode[] => (element.shadowRoot ? [element.shadowRoot] : []);

  /** Returns every element that a selector finds, including those in shadow roots. */
  function all(selector: string, within: ParentNode = document): HTMLElement[] {
    const deeper = [...within.querySelectorAll('*')].flatMap(insideOf);
    return [...within.querySelectorAll<HTMLElement>(selector), ...deeper.flatMap((root) => all(selector, root))];
  }

  const isShown = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

  /** Like `all`, without hidden elements. */
  const shown = (selector: string): HTMLElement[] => all(selector).filter(isShown);

  const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

  /** Returns an element's accessible name, by the rules that the playbook relies on: https://www.w3.org/TR/accname/ */
  function nameOf(element: Element): string {
    const root = element.getRootNode() as Document | ShadowRoot;
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => (id ? root.getElementById(id) : null));
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const candidates = [
      element.getAttribute('aria-label'),
      labelledBy.map((label) => label?.textContent).join(' '),
      labels.map((label) => label.textContent).join(' '),
      element.textContent,
      element.getAttribute('placeholder'),
    ];
    return candidates.map(oneLine).find((name) => name !== '') ?? '';
  }

  /** Returns the focused element, also in a shadow root. */
  function focused(): Element {
    let element = document.activeElement ?? document.body;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  /** Returns the texts of the visible elements that a selector finds. */
  const texts = (selector: string): string[] => shown(selector).map((element) => oneLine(element.textContent));

  /** Returns the visible element that a selector finds, by its name: `named('button', 'Check')`. */
  const named = (selector: string, name: string): HTMLElement | undefined => shown(selector).find((element) => nameOf(element) === name);

  return { all, shown, texts, named, nameOf, focused, oneLine };
}

export type InPage = ReturnType<typeof inPage>;
