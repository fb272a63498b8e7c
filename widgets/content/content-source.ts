import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bestLocale } from '../element/language.ts';
import type { BuiltIn } from './built-in.ts';
import type { Problem } from './problem.ts';

/** Where the content of an element comes from, in the order of preference. */
interface Origins<File> {
  /** What the page's script set. */
  content: unknown;
  /** Address of a JSON file. */
  src: string;
  /** The language to show built-in content in. */
  language: string;
  builtIn: Pick<BuiltIn<File, unknown>, 'contents' | 'language' | 'schema'>;
  /** Makes a whole file of a shorter form that is allowed too; passes everything else on. */
  complete: (raw: Record<string, unknown>) => Record<string, unknown>;
}

/** Content of a page that names no language stands in the page's own. */
const fileHead = (language: string) => ({ version: 1, language: language || 'und' });

/** The child that holds JSON: `<script type="application/json">`, but for one that holds wording. */
const jsonChild = ':scope > script[type="application/json"]:not([data-wording])';
const wordingChild = ':scope > script[type="application/json"][data-wording]';

function parseJson(text: string): unknown {
  return JSON.parse(text) as unknown;
}

/** Whether the parser has gone past an element, so that its children are all there. */
function isParsed(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

/**
 * Finds, loads and checks the content of its host: the property `content`, else `src`, else a JSON child, else what is built in.
 * Calls `loaded` whenever that changed; keeps what is shown until then.
 */
export class ContentSource<File> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #origins: () => Origins<File>;
  readonly #loaded: () => void;
  readonly #children = new MutationObserver(() => this.#host.requestUpdate());
  /** What `file` was made of, to see when that changes. */
  #shown: unknown;
  #loads = 0;

  /** The content that can be used, or `undefined`: not loaded yet, or of no use. */
  file: File | undefined;
  problems: readonly Problem[] = [];
  /** Whether loading ended without anything to show. */
  failed = false;
  /** Wording that the page brought as JSON. */
  wording: unknown;

  constructor(host: ReactiveControllerHost & Element, origins: () => Origins<File>, loaded: () => void) {
    this.#host = host;
    this.#origins = origins;
    this.#loaded = loaded;
    host.addController(this);
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true, characterData: true, subtree: true });
    if (!isParsed(this.#host)) {
      document.addEventListener('DOMContentLoaded', () => this.#host.requestUpdate(), { once: true });
    }
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
  }

  hostUpdate(): void {
    if (!this.#host.isConnected || !isParsed(this.#host)) return;
    this.#readWording();
    const { content, src, language, builtIn } = this.#origins();
    const child = this.#host.querySelector(jsonChild)?.textContent ?? undefined;
    if (content !== undefined && content !== null) this.#show(content, () => content);
    else if (src) this.#show(`src ${new URL(src, document.baseURI).href}`, () => this.#fetch(src));
    else if (child !== undefined) this.#show(`child ${child}`, () => parseJson(child));
    else {
      const locale = bestLocale(language, Object.keys(builtIn.contents)) ?? builtIn.language;
      this.#show(`built in ${locale}`);
    }
  }

  #readWording(): void {
    const text = this.#host.querySelector(wordingChild)?.textContent;
    try {
      this.wording = text ? parseJson(text) : undefined;
    } catch {
      this.wording = undefined;
    }
  }

  /** @param read gets content that has to be checked; left out, the built-in content is shown. */
  #show(origin: unknown, read?: () => unknown): void {
    if (origin === this.#shown) return;
    this.#shown = origin;
    this.#loads += 1;
    void this.#load(this.#loads, read);
  }

  async #load(load: number, read?: () => unknown): Promise<void> {
    let file: File | undefined;
    let problems: Problem[] = [];
    try {
      if (read) ({ content: file, problems } = await this.#check(await read()));
      else file = await this.#loadBuiltIn();
    } catch (error) {
      problems = [{ path: '', message: error instanceof Error ? error.message : String(error) }];
    }
    if (load !== this.#loads) return; // Something newer is being shown.
    this.file = file;
    this.problems = problems;
    this.failed = file === undefined;
    this.#loaded();
    this.#host.requestUpdate();
  }

  async #loadBuiltIn(): Promise<File | undefined> {
    const { language, builtIn } = this.#origins();
    const locale = bestLocale(language, Object.keys(builtIn.contents)) ?? builtIn.language;
    return (await builtIn.contents[locale]?.())?.default;
  }

  async #check(raw: unknown): Promise<{ content: File | undefined; problems: Problem[] }> {
    const { builtIn, complete, language } = this.#origins();
    const [{ checkContent }, { default: schema }] = await Promise.all([import('./check.ts'), builtIn.schema()]);
    const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
    return checkContent<File>(schema, isObject ? { ...fileHead(language), ...complete({ ...raw }) } : raw);
  }

  async #fetch(src: string): Promise<unknown> {
    const address = new URL(src, document.baseURI);
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.href} answered ${response.status} ${response.statusText}`.trim());
    return response.json();
  }
}
