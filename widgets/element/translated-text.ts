import type { LitElement, ReactiveController } from 'lit';

/** A text, and what somebody put in its place. */
interface Replaced {
  text: Text;
  data: string;
  translation: readonly Node[];
}

const isText = (node: Node | undefined): node is Text => node?.nodeType === Node.TEXT_NODE;

/**
 * Keeps what is shown true to the state where a translator works in the page.
 *
 * Translators put elements of their own in the place of text nodes, in open shadow roots too. Lit, like React, goes on writing into the
 * nodes that it made and looks for their neighbours, which are gone: https://github.com/facebook/react/issues/11538. So before each
 * rendering this takes back what others did to the nodes, and afterwards puts the translations of unchanged texts back. The texts that
 * changed are the translator's again.
 */
export class TranslatedText implements ReactiveController {
  readonly #host: LitElement;
  readonly #observer = new MutationObserver((records) => this.#byOthers.push(...records));
  /** What others did to the nodes since the last rendering, in that order. */
  #byOthers: MutationRecord[] = [];
  /** What stands in the place of its translation while the host renders. */
  #replaced: Replaced[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host.renderRoot, { childList: true, subtree: true });
  }

  hostUpdate(): void {
    const records = [...this.#byOthers, ...this.#observer.takeRecords()];
    const added = new Set(records.flatMap((record) => [...record.addedNodes]));
    const isAdded = (node: Node | null): boolean => node !== null && (added.has(node) || isAdded(node.parentNode));
    // What others do within their own nodes is theirs.
    const toOurs = records.filter(({ target }) => !isAdded(target));
    this.#replaced = toOurs.flatMap(replacedText);
    for (const record of toOurs.reverse()) undo(record);
  }

  hostUpdated(): void {
    this.#observer.takeRecords(); // The host's own.
    for (const { text, data, translation } of this.#replaced) {
      if (text.isConnected && text.data === data) text.replaceWith(...translation);
    }
    this.#byOthers = this.#observer.takeRecords();
  }
}

/** The text that a change put something else in the place of. One that was moved into that is not told: it would be lost with it. */
function replacedText({ removedNodes, addedNodes }: MutationRecord): Replaced[] {
  const [text, ...more] = removedNodes;
  const translation = [...addedNodes];
  if (!isText(text) || more.length > 0 || translation.length === 0 || translation.some((node) => node.contains(text))) return [];
  return [{ text, data: text.data, translation }];
}

function undo({ target, addedNodes, removedNodes, nextSibling }: MutationRecord): void {
  for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
  const next = nextSibling?.parentNode === target ? nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, next);
}
