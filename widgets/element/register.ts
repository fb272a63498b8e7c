/** Brings a widget onto a page: defines its element, and upgrades the places that ask for it. */
import { isSupported } from '../../content/browser/is-supported.ts';

interface VersionedClass extends CustomElementConstructor {
  version?: string;
}

/**
 * Defines a widget's element and upgrades the places that ask for it: `quiz` is `<closing-quiz>`, and what
 * `<div data-closing-widget="quiz">` becomes. Nothing here throws: one widget that cannot start must not stop the others.
 */
export function register(widget: string, element: VersionedClass): void {
  const tag = `closing-${widget}`;
  define(tag, element);
  upgradePlaces(widget, tag);
}

/**
 * Does the same once the document has such an element, or a place that asks for one, and loads the code only then. Elements in the shadow
 * roots of others are not seen; their pages load the widget's own script. Never throws.
 */
export function registerWhenNeeded(widget: string, load: () => Promise<VersionedClass>): void {
  const tag = `closing-${widget}`;
  const look = (): void => {
    if (!document.querySelector(`${tag}, [data-closing-widget="${widget}"]`)) return;
    observer.disconnect();
    load().then(
      (element) => register(widget, element),
      // The browser is offline, or the kit was replaced by another version: the author's content between the tags stays. The next change of
      // the page tries again.
      () => observer.observe(document, { childList: true, subtree: true }),
    );
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}

/**
 * Registers an element under its tag, unless the browser is too old: what the author wrote stays then. The first registration wins: a
 * second copy of the same version is silent, another version warns.
 */
export function define(tag: string, element: VersionedClass): void {
  if (!isSupported()) return;
  const present = customElements.get(tag) as VersionedClass | undefined;
  if (present && present.version !== element.version) {
    console.warn(`closing-playbook: <${tag}> ${element.version} is not used: the page has ${present.version} already.`);
  }
  try {
    // Lit's templates are HTML: Firefox, which alone runs the script there, would show nothing in place of what the author wrote.
    if (document.contentType !== 'text/html') throw new Error('The page is XHTML.');
    if (!present) customElements.define(tag, element);
  } catch (error) {
    console.error(`closing-playbook: <${tag}> could not be defined.`, error);
  }
}

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
    // While the page is being parsed, a place may not have all its children yet.
    if (document.readyState === 'loading') return;
    for (const place of document.querySelectorAll(`[data-closing-widget="${widget}"]`)) {
      // Not by `:has()`, which Firefox before 121 takes for a syntax error.
      if (![...place.children].some(({ localName }) => localName === tag)) fill(place, tag, known);
    }
  };
  upgrade();
  document.addEventListener('DOMContentLoaded', upgrade);
  new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}

function fill(place: Element, tag: string, known: readonly string[]): void {
  const element = document.createElement(tag);
  for (const name of known) {
    const value = place.getAttribute(`data-${name}`);
    if (value !== null) element.setAttribute(name, value);
  }
  element.append(...place.childNodes);
  place.append(element);
}
