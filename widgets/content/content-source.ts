import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { BuiltIn } from './built-in.ts';
import type { Checked } from './check.ts';
import type { CompleteContent, OwnContent } from './own.ts';
import type { Problem } from './problem.ts';

/** Where the content of an element comes from, in the order of preference. */
interface Origins<File> {
  /** What the page's script set. */
  content: unknown;
  /** Address of a JSON file. */
  src: string;
  /** The language that the element stands in. */
  language: string;
  /** What is built in for it. */
  locale: string;
  builtIn: BuiltIn<File, unknown>;
  /** Makes a whole file of a shorter form that is allowed too; passes everything else on. */
  complete: CompleteContent;
}

/** Children that hold JSON: content, or wording. */
const children = ':scope > script[type="application/json"]';

/** Whether the parser has gone past an element, so that its children are all there. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/**
 * Finds, loads and checks the content of its host: the property `content`, else `src`, else a JSON child, else what is built in.
 * Calls `changed` whenever that changed; what is shown stays until then.
 */
export class ContentSource<File> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #origins: () => Origins<File>;
  readonly #changed: () => void;
  readonly #update = () => this.#host.requestUpdate();
  readonly #children = new MutationObserver(this.#update);
  /** What `file` is made of, to see when that changes. */
  #origin: unknown;

  /** The content that can be used, or `undefined`: not loaded yet, or of no use. */
  file: File | undefined;
  problems: readonly Problem[] = [];
  /** Whether loading has ended, with something to show or without. */
  loaded = false;
  /** Whether the content could not be had at all. */
  notLoaded = false;

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

  hostUpdate(): void {
    if (!this.#host.isConnected || !isParsed(this.#host)) return;
    const { content, src, locale } = this.#origins();
    const json = this.#host.querySelector(`${children}:not([data-wording])`)?.textContent;
    const own = (content ?? undefined) !== undefined ? { content } : src ? { src } : json !== undefined ? { json } : undefined;
    const origin = content ?? (own ? JSON.stringify(own) : locale);
    if (origin === this.#origin) return;
    this.#origin = origin;
    void this.#load(origin, own);
  }

  /** @param own content that the page brings; left out, the built-in content is shown. */
  async #load(origin: unknown, own?: OwnContent): Promise<void> {
    let result: Checked<File>;
    try {
      result = await this.#read(own);
    } catch (error) {
      // A chunk of the kit could not be loaded.
      result = { content: undefined, problems: [{ path: '', message: String(error) }], notLoaded: true };
    }
    if (origin !== this.#origin) return; // Something newer is being shown.
    this.file = result.content;
    this.problems = result.problems;
    this.notLoaded = result.notLoaded === true;
    this.loaded = true;
    this.#changed();
    this.#update();
  }

  async #read(own?: OwnContent): Promise<Checked<File>> {
    const { builtIn, complete, language, locale } = this.#origins();
    if (!own) return { content: (await builtIn.contents[locale]?.())?.default, problems: [] };
    const [{ loadOwnContent }, { default: schema }] = await Promise.all([import('./own.ts'), builtIn.schema()]);
    return loadOwnContent(own, schema, language, complete);
  }
}
