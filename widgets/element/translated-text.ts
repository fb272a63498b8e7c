import type { LitElement, ReactiveController } from 'lit';

/**
 * Keeps rendering correct while a translator works in the page.
 *
 * Translators replace text nodes by elements of their own, in open shadow roots too. Lit, like React, goes on writing into the nodes that
 * it made and looks for their neighbours, which are gone: https://github.com/facebook/react/issues/11538. So before each rendering this
 * controller undoes what others did to the nodes, the last change first, and afterwards it restores the translations of unchanged texts.
 * Changed texts are left to the translator.
 */
export class TranslatedText implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver((records) => this.#byOthers.push(...records));
  /** Changes that others made to the nodes since the last rendering. */
  #byOthers: MutationRecord[] = [];
  /** Functions that restore a translation unless its text has changed. */
  #translateAgain: (() => void)[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  hostUpdate(): void {
    const records = [...this.#byOthers, ...this.#observer.takeRecords()];
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    // Changes within nodes that others inserted are ignored.
    const inOurs = records.filter(({ target }) => !added.some((node) => node.contains(target)));
    this.#translateAgain = inOurs.map(({ removedNodes: [text], addedNodes: [...translation] }) => {
      const data = text?.nodeValue;
      // A text that was moved into its translation would be lost with it.
      const isTold = data && translation.length > 0 && !translation.some((node) => node.contains(text));
      return () => {
        if (isTold && text.nodeValue === data) (text as Text).replaceWith(...translation);
      };
    });
    for (const { target, addedNodes, removedNodes, nextSibling } of inOurs.reverse()) {
      for (const node of addedNodes) target.removeChild(node);
      for (const node of removedNodes) target.insertBefore(node, nextSibling);
    }
  }

  hostUpdated(): void {
    this.#observer.takeRecords(); // The host's own.
    for (const translateAgain of this.#translateAgain) translateAgain();
    this.#byOthers = this.#observer.takeRecords();
  }
}
