import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bestLanguage } from '../../content/language/tag.ts';
import type { BuiltIn } from '../content/built-in.ts';

/** Returns the host of a shadow root. `instanceof` would not recognise roots of another document. */
const hostOf = (root: Node): Element | undefined => (root as Partial<ShadowRoot>).host;

/**
 * Returns the language of an element's place: the nearest `lang`, through shadow hosts; `''` where the page sets none.
 *
 * @param visit is called with each root around the element
 */
export function nearestLanguage(start: Element, visit?: (root: Node) => void): string {
  let language: string | null | undefined;
  for (let element: Element | undefined = start; element;) {
    language ??= element.closest('[lang]')?.getAttribute('lang');
    const root = element.getRootNode();
    visit?.(root);
    element = hostOf(root);
  }
  return language ?? '';
}

/** Returns the built-in locale that serves a language best. */
export const localeFor = (language: string, builtIn: BuiltIn<unknown, unknown>): string =>
  bestLanguage(language, Object.keys(builtIn.contents)) ?? builtIn.language;

/** Watches the language of its host's place, and requests an update when it changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #observer = new MutationObserver(() => this.#read());
  value = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#read((root) => this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] }));
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(visit?: (root: Node) => void): void {
    const language = nearestLanguage(this.#host, visit);
    if (language === this.value) return;
    this.value = language;
    this.#host.requestUpdate();
  }
}
