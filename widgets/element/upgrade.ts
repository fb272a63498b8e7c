/**
 * For hosts that strip unknown tags: `<div data-closing-widget="quiz" data-quiz="telesales">` becomes
 * `<div …><closing-quiz quiz="telesales">` with the div's children inside, so that they stay readable until the widget shows.
 * Only attributes that the widget knows are taken over: sanitizers let `data-onclick` pass, because nothing runs it.
 *
 * Every place on the page that asks for the widget is upgraded, now and as the page grows.
 *
 * @param widget the value of `data-closing-widget`
 * @param tag the element to put there
 */
export function upgradePlaces(widget: string, tag: string): void {
  const known = (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes ?? [];
  const upgrade = (): void => {
    // While the page is still being parsed a place may lack its children.
    if (document.readyState === 'loading') return;
    for (const place of document.querySelectorAll<HTMLElement>(`[data-closing-widget="${widget}"]:not(:has(> ${tag}))`)) {
      const element = document.createElement(tag);
      for (const name of known) {
        const value = place.getAttribute(`data-${name}`);
        if (value !== null) element.setAttribute(name, value);
      }
      element.append(...place.childNodes);
      place.append(element);
    }
  };
  upgrade();
  document.addEventListener('DOMContentLoaded', upgrade);
  new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}
