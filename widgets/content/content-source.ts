import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { localeFor } from '../element/language.ts';
import type { BuiltIn } from './built-in.ts';
import type { Checked } from './check.ts';
import type { CompleteContent, OwnContent } from './own-content.ts';
import type { Problem } from './problem.ts';

/** Where the content of an element comes from, in the order of preference. */
interface Origins<File> {
  /** What the page's script set. */
  content: unknown;
  /** Address of a JSON file. */
  src: string;
  /** The language to show built-in content in. */
  language: string;
  builtIn: BuiltIn<File, unknown>;
  /** Makes a whole file of a shorter form that is allowed too; passes everything else on. */
  complete: CompleteContent;
}

/** The children that hold JSON: content, or wording. */
const json = ':scope > script[type="application/json"]';

/** Whether the parser has gone past an element, so that its children are all there. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/**
 * Finds, loads and checks the content of its host: the property `content`, else `src`, else a JSON child, else what is built in.
 * Calls `loaded` whenever that changed; what is shown stays until then.
 */
export class ContentSource<File> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #origins: () => Origins<File>;
  readonly #loaded: () => void;
  readonly #update = () => this.#host.requestUpdate();
  readonly #children = new MutationObserver(this.#update);
  /** What `file` is made of, to see when that changes. */
  #shown: unknown;
  #loads = 0;

  /** The content that can be used, or `undefined`: not loaded yet, or of no use. */
  file: File | undefined;
  problems: readonly Problem[] = [];
  /** Whether loading ended without anything to show. */
  failed = false;

  constructor(host: ReactiveControllerHost & Element, origins: () => Origins<File>, loaded: () => void) {
    this.#host = host;
    this.#origins = origins;
    this.#loaded = loaded;
    host.addController(this);
  }

  /** The text of a child with wording; `''` where there is none. */
  get wording(): string {
    return this.#host.querySelector(`${json}[data-wording]`)?.textContent ?? '';
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
    const { content, src, language, builtIn } = this.#origins();
    const child = this.#host.querySelector(`${json}:not([data-wording])`)?.textContent;
    if (content !== undefined && content !== null) this.#show(content, { content });
    else if (src) this.#show(`src ${src}`, { src });
    else if (child !== undefined && child !== null) this.#show(`json ${child}`, { json: child });
    else this.#show(`built in ${localeFor(language, builtIn)}`);
  }

  /** @param own content that the page brings; left out, the built-in content is shown. */
  #show(origin: unknown, own?: OwnContent): void {
    if (origin === this.#shown) return;
    this.#shown = origin;
    this.#loads += 1;
    void this.#load(this.#loads, own);
  }

  async #load(load: number, own?: OwnContent): Promise<void> {
    let result: Checked<File>;
    try {
      result = await (own ? this.#loadOwn(own) : this.#loadBuiltIn());
    } catch (error) {
      // A chunk of the kit could not be loaded.
      result = { content: undefined, problems: [{ path: '', message: String(error) }] };
    }
    if (load !== this.#loads) return; // Something newer is being shown.
    this.file = result.content;
    this.problems = result.problems;
    this.failed = this.file === undefined;
    this.#loaded();
    this.#update();
  }

  async #loadBuiltIn(): Promise<Checked<File>> {
    const { language, builtIn } = this.#origins();
    return { content: (await builtIn.contents[localeFor(language, builtIn)]?.())?.default, problems: [] };
  }

  async #loadOwn(own: OwnContent): Promise<Checked<File>> {
    const { builtIn, complete, language } = this.#origins();
    const [{ loadOwnContent }, { default: schema }] = await Promise.all([import('./own-content.ts'), builtIn.schema()]);
    return loadOwnContent(own, schema, language, complete);
  }
}
