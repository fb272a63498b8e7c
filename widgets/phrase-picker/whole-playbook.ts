/**
 * The playbook of a picker. Content of a page's own is whole at once. Of built-in content only the beginning is loaded at first, because
 * all lines weigh many times as much, and many who see a picker never use it; they come with the first sign of use.
 */
import type { ReactiveControllerHost } from 'lit';
import type { BeginningOfPhrases, PickerFile } from '../content/picker-content.ts';
import { LazyModule } from '../element/lazy-module.ts';

/** Returns the content as a beginning, where it is one. What a page brings never is: the check copies only keys that the schema has. */
export const asBeginning = (file: PickerFile | undefined): BeginningOfPhrases | undefined =>
  file && 'rest' in file ? (file as BeginningOfPhrases) : undefined;

export class WholePlaybook {
  readonly #host: ReactiveControllerHost;
  readonly #loaded: () => PickerFile | undefined;
  /** What the element has loaded: whole, or a beginning. */
  #given: PickerFile | undefined;
  /** All of it, where that is a beginning. */
  #whole: LazyModule<PickerFile> | undefined;

  /** @param loaded returns what the element has loaded */
  constructor(host: ReactiveControllerHost, loaded: () => PickerFile | undefined) {
    this.#host = host;
    this.#loaded = loaded;
  }

  /** What there is so far. */
  get file(): PickerFile | undefined {
    const given = this.#loaded();
    if (given !== this.#given) {
      this.#given = given;
      const beginning = asBeginning(given);
      this.#whole =
        beginning &&
        new LazyModule(this.#host, async () => {
          const [{ putTogether }, parts] = await Promise.all([import('./with-rest.ts'), beginning.rest()]);
          return putTogether(beginning, parts);
        });
    }
    return this.#whole?.module ?? given;
  }

  /** Whether that is everything. */
  get isWhole(): boolean {
    return !asBeginning(this.file);
  }

  /** Whether everything is on its way. */
  get isLoading(): boolean {
    return this.#whole?.isLoading === true;
  }

  /** Whether it could not be loaded the last time. */
  get failed(): boolean {
    return this.#whole?.failed === true;
  }

  /** Loads everything, unless it is there. What failed is tried again. Resolves to whether it is there. */
  async load(): Promise<boolean> {
    if (!this.isWhole) await this.#whole?.load();
    return this.isWhole;
  }
}
