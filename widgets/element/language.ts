import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bestLanguage } from '../../content/language/tag.ts';
import type { BuiltIn } from '../content/built-in.ts';

/** The host of a shadow root, whichever document's: `instanceof` knows this one's alone. */
const hostOf = (root: Node): Element | undefined => (root as Partial<ShadowRoot>).host;

/** The language that an element stands in: the nearest `lang`, through shadow hosts; `''` where the page says none. */
export function nearestLanguage(start: Element): string {
  for (let element: Element | undefined = start; element;) {
    const found = element.closest('[lang]');
    if (found) return found.getAttribute('lang') ?? '';
    element = hostOf(element.getRootNode());
  }
  return '';
}

/** The locale that serves a language best, of those that are built in with their content and wording. */
export const localeFor = (language: string, builtIn: BuiltIn<unknown, unknown>): string =>
  bestLanguage(language, Object.keys(builtIn.contents)) ?? builtIn.language;

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
    for (let element: Element | undefined = this.#host; element;) {
      const root = element.getRootNode();
      this.#observer.observe(root, { subtree: true, attributeFilter: ['lang'] });
      element = hostOf(root);
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
