import type { ReactiveControllerHost } from 'lit';

/**
 * A module of a widget that is loaded once the rest is shown, because nobody needs it before they act. While it is not there, and where
 * it cannot be loaded, the widget does without.
 *
 * @example readonly #details = new LazyModule(this, () => import('./details.ts'));
 */
export class LazyModule<Module> {
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  /** The module, once it is there. */
  module: Module | undefined;
  /** Whether the last try to load it failed. */
  failed = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#import = load;
  }

  /** Whether it is on its way. */
  get isLoading(): boolean {
    return this.#loading !== undefined && !this.module;
  }

  /** Loads it unless it is there, and asks its host for an update. Where it cannot be loaded, it is `undefined`; the next call tries again. */
  async load(): Promise<Module | undefined> {
    // The rendering that is under way comes first: a request takes time, too.
    this.#loading ??= this.#host.updateComplete.then(this.#import);
    try {
      this.module = await this.#loading;
      this.failed = false;
    } catch {
      // Offline since the page was opened, a sign-in page in its place, or the kit was replaced by another version.
      this.#loading = undefined;
      this.failed = true;
    }
    this.#host.requestUpdate();
    return this.module;
  }
}
