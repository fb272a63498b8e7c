/**
 * What scripts find the parts of a page with. It goes to the page as text, so that it knows nothing from outside, and has to run in
 * the oldest engine.
 */
export function inPage() {
  const insideOf = (element: Element): ParentNode[] => (element.shadowRoot ? [element.shadowRoot] : []);

  /** Every element that a selector finds, in shadow roots too. */
  function all(selector: string, within: ParentNode = document): HTMLElement[] {
    const deeper = [...within.querySelectorAll('*')].flatMap(insideOf);
    return [...within.querySelectorAll<HTMLElement>(selector), ...deeper.flatMap((root) => all(selector, root))];
  }

  const isShown = (element: Element): boolean => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';

  /** As `all`, without what is hidden. */
  const shown = (selector: string): HTMLElement[] => all(selector).filter(isShown);

  const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

  /** What an element is called, as far as the playbook makes use of the rules: https://www.w3.org/TR/accname/ */
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

  /** What has the focus, in shadow roots too. */
  function focused(): Element {
    let element = document.activeElement ?? document.body;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  }

  /** The texts of what a selector finds and shows. */
  const texts = (selector: string): string[] => shown(selector).map((element) => oneLine(element.textContent));

  /** What a selector finds and shows, by its name: `named('button', 'Check')`. */
  const named = (selector: string, name: string): HTMLElement | undefined => shown(selector).find((element) => nameOf(element) === name);

  return { all, shown, texts, named, nameOf, focused, oneLine };
}

export type InPage = ReturnType<typeof inPage>;
