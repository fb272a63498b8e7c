/**
 * For hosts that strip unknown tags: `<div data-closing-widget="quiz" data-quiz="telesales">` becomes
 * `<div …><closing-quiz quiz="telesales">` with the div's children inside, so that they stay readable until the widget shows.
 */
const attribute = 'data-closing-widget';

function upgradeOne(place: HTMLElement, tag: string): void {
  const element = place.ownerDocument.createElement(tag);
  if (place.querySelector(`:scope > ${tag}`)) return;
  for (const { name, value } of place.attributes) {
    if (name.startsWith('data-') && name !== attribute) element.setAttribute(name.slice('data-'.length), value);
  }
  element.append(...place.childNodes);
  place.append(element);
}

/**
 * Upgrades every place on the page that asks for a widget by name, now and as the page grows.
 *
 * @param widget the value of `data-closing-widget`
 * @param tag the element to put there
 */
export function upgradePlaces(widget: string, tag: string): void {
  const selector = `[${attribute}="${widget}"]`;
  const upgradeIn = (root: ParentNode): void => {
    for (const place of root.querySelectorAll<HTMLElement>(selector)) upgradeOne(place, tag);
  };
  // While the page is still being parsed a place may lack its children: they are parsed once something follows it.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => upgradeIn(document), { once: true });
  else upgradeIn(document);
  new MutationObserver((records) => {
    if (document.readyState === 'loading') return;
    for (const record of records) {
      for (const node of record.addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        if (node.matches(selector)) upgradeOne(node, tag);
        upgradeIn(node);
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
