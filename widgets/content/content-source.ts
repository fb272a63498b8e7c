import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BuiltIn } from './built-in.ts';
import type { CompleteContent, Loaded, OwnContent } from './own.ts';

/** The possible sources of an element's content, the preferred one first. */
interface Origins<File> {
  /** The property that the page's script set. */
  content: unknown;
  /** The address of a JSON file. */
  src: string;
  /** The language of the element's place in the page. */
  language: string;
  /** The built-in locale that serves that language. */
  locale: string;
  builtIn: BuiltIn<File, unknown>;
  /** The identifier of the built-in entry that is shown, where entries are loaded one by one. */
  entry: string | undefined;
  /** Completes a shorter form of the content that a widget accepts; returns everything else unchanged. */
  complete: CompleteContent;
}

/** Matches children that hold JSON: content, or wording. */
const children = ':scope > script[type="application/json"]';

/** Tells whether the parser has passed an element, so that all its children exist. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/**
 * Finds, loads and checks the content of its host: the property `content`, otherwise `src`, otherwise a JSON child, otherwise the built-in
 * content. Calls `changed` when the content changed; until then the host goes on showing what it has.
 */
export class ContentSource<File> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #origins: () => Origins<File>;
  readonly #changed: () => void;
  readonly #update = () => this.#host.requestUpdate();
  readonly #children = new MutationObserver(this.#update);
  /** What the content was made from, to notice when that changes. */
  #origin: unknown;
  /** The language of the page that the content was read in. */
  #language = '';

  /** The usable content, if there is any, and its mistakes: while other content is loading still the earlier one. */
  result: Loaded<File> = { content: undefined, problems: [] };
  /** Whether loading what the host is to show now has ended, with or without content. */
  loaded = false;

  constructor(host: ReactiveControllerHost & Element, origins: () => Origins<File>, changed: () => void) {
    this.#host = host;
    this.#origins = origins;
    this.#changed = changed;
    host.addController(this);
  }

  /** The text of a child with wording; `''` where there is none. */
  get wording(): string {
    return this.#host.querySelector(`${children}[data-wording]`)?.textContent ?? '';
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true, characterData: true, subtree: true });
    if (!isParsed(this.#host)) document.addEventListener('DOMContentLoaded', this.#update, { once: true });
    this.#update();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
  }

  /** Begins to load if the content is to be another one than before. The host calls this first in each update. */
  update(): void {
    if (!this.#host.isConnected || !isParsed(this.#host)) return;
    const { content, src, locale, entry, language } = this.#origins();
    const json = this.#host.querySelector(`${children}:not([data-wording])`)?.textContent;
    const own = (content ?? undefined) !== undefined ? { content } : src ? { src } : json !== undefined ? { json } : undefined;
    const origin = content ?? JSON.stringify(own ?? [locale, entry]);
    // A page's content may even be NaN.
    if (Object.is(origin, this.#origin)) {
      const { inLanguageOf } = this.result;
      if (this.loaded && language !== this.#language && inLanguageOf) {
        this.#language = language;
        this.result = { ...this.result, content: inLanguageOf(language) };
        this.#changed();
      }
      return;
    }
    this.#origin = origin;
    this.#language = language;
    this.loaded = false;
    void this.#load(origin, own);
  }

  /**
   * Loads the content.
   * @param own content that the page brings; without it the built-in content is loaded
   */
  async #load(origin: unknown, own?: OwnContent): Promise<void> {
    let result: Loaded<File>;
    try {
      result = await this.#read(own);
    } catch (error) {
      // A chunk of the kit could not be loaded.
      result = { content: undefined, problems: [{ path: '', message: String(error) }], notLoaded: true };
    }
    if (!Object.is(origin, this.#origin)) return; // Something newer is being shown.
    this.result = result;
    this.loaded = true;
    this.#changed();
    this.#update();
  }

  async #read(own?: OwnContent): Promise<Loaded<File>> {
    const { builtIn, complete, entry, language, locale } = this.#origins();
    if (!own) return { content: (await builtIn.contents[locale]?.(entry))?.default, problems: [] };
    const [{ loadOwnContent }, { default: schema }] = await Promise.all([import('./own.ts'), builtIn.schema()]);
    return loadOwnContent(own, schema, language, complete);
  }
}
