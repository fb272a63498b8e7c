import type { ReactiveControllerHost } from 'lit';

/**
 * A module that a widget loads after its first rendering, because nobody needs it before they act. Until it is loaded, and where it cannot
 * be loaded, the widget works without it.
 *
 * @example readonly #details = new LazyModule(this, () => import('./details.ts'));
 */
export class LazyModule<Module> {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  /** The module, once it is loaded. */
  module: Module | undefined;
  /** Whether the last attempt to load it failed. */
  failed = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#import = load;
  }

  /** Whether it is being loaded. */
  get isLoading(): boolean {
    return this.#loading !== undefined && !this.module;
  }

  /**
   * Loads the module unless it is loaded, and requests an update of the host. Resolves to `undefined` where it cannot be loaded. The next
   * call tries again, which only newer browsers do: those of before 2026 remember until the page is loaded again that an import has failed
   * (https://github.com/whatwg/html/pull/10327). So what people are told ends with that.
   */
  async load(): Promise<Module | undefined> {
    // The current rendering comes first, because making a request takes time, too.
    this.#loading ??= this.#host.updateComplete.then(this.#import);
    try {
      this.module = await this.#loading;
      this.failed = false;
    } catch {
      // The browser went offline, a sign-in page came in its place, or the kit was replaced by another version.
      this.#loading = undefined;
      this.failed = true;
    }
    this.#host.requestUpdate();
    return this.module;
  }
}
