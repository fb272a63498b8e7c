import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element's parent as a reader of the page sees it: out of a shadow tree, that is the host. */
function closestAcrossShadows(start: Element, selector: string): Element | null {
  for (let element: Element | null = start; element; ) {
    const found = element.closest(selector);
    if (found) return found;
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The language that an element stands in: the nearest `lang`, through shadow hosts; `''` where the page says none. */
export function nearestLanguage(element: Element): string {
  return closestAcrossShadows(element, '[lang]')?.getAttribute('lang') ?? '';
}

/**
 * Picks the entry that serves a language best: the same tag, else the same primary language, else nothing.
 *
 * @example bestLocale('de-AT', ['en', 'de']) // 'de'
 */
export function bestLocale(language: string, available: readonly string[]): string | undefined {
  const wanted = language.toLowerCase();
  const primary = wanted.split('-')[0];
  return (
    available.find((locale) => locale.toLowerCase() === wanted) ??
    available.find((locale) => locale.toLowerCase() === primary) ??
    available.find((locale) => locale.toLowerCase().split('-')[0] === primary)
  );
}

/** Follows the language that its host stands in, and asks for an update when it changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => this.#read());
  value = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    let root: Node = this.#host.getRootNode();
    for (;;) {
      this.#observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): void {
    const language = nearestLanguage(this.#host);
    if (language === this.value) return;
    this.value = language;
    this.#host.requestUpdate();
  }
}
