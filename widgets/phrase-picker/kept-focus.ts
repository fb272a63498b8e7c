/** Keeps the focus in the picker, whatever a rendering takes away, so that nobody who uses the keyboard loses their place. */
import type { LitElement, ReactiveController } from 'lit';

export class KeptFocus implements ReactiveController {
  readonly #host: LitElement;
  #hadFocus = false;
  /** Whether the focus is about to be set somewhere. */
  #isMoving = false;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    // Safari focuses no button that is clicked: nothing is lost there.
    this.#hadFocus = this.root.activeElement !== null;
  }

  hostUpdated(): void {
    if (this.#hadFocus && !this.#isMoving) this.#keep();
  }

  get root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  get isInSearch(): boolean {
    return this.root.activeElement?.id === 'query';
  }

  /** Focuses the search field. */
  toSearch(): void {
    this.root.querySelector<HTMLElement>('#query')?.focus();
  }

  /** Focuses an element of the next rendering; the search field, where it is not there and the focus is lost. */
  async toNext(selector: string, rendered: Promise<void>): Promise<void> {
    this.#isMoving = true;
    await rendered;
    this.#isMoving = false;
    this.root.querySelector<HTMLElement>(selector)?.focus();
    this.#keep();
  }

  #keep(): void {
    if (!this.root.activeElement) this.toSearch();
  }
}
