/** The lines that a player would say instead, written after a call. They are private: they stay on this device, in no state and no event. */
import type { LitElement } from 'lit';
import { copyText } from '../../content/browser/copy-text.ts';
import { asRecord } from '../state/state.ts';
import { Remembered, type RememberedOptions } from '../storage/remembered.ts';

/** Lines by the identifier of their moment. */
type Lines = Readonly<Record<string, string>>;

function asLines(kept: unknown): Lines {
  const texts = Object.entries(asRecord(kept) ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}

export class OwnLines {
  lines: Lines = {};
  /** The text for a coach, to be copied by hand where the browser does not copy it. */
  toCopy = '';
  readonly #host: LitElement;
  readonly #kept: Remembered<Lines>;

  constructor(host: LitElement, where: Pick<RememberedOptions<Lines>, 'key' | 'lasts'>) {
    this.#host = host;
    this.#kept = new Remembered<Lines>(host, {
      ...where,
      revive: asLines,
      changed: (lines = {}) => {
        this.lines = lines;
        host.requestUpdate();
      },
    });
    this.read();
  }

  /** Whether the browser keeps the lines. */
  get keeps(): boolean {
    return this.#kept.keeps;
  }

  /** Reads the lines of the practice that is shown. */
  read(): void {
    this.lines = this.#kept.read() ?? {};
  }

  /** Keeps a line; without a word, it forgets it. */
  write(moment: string, text: string): void {
    const { [moment]: _, ...others } = this.lines;
    this.lines = text.trim() === '' ? others : { ...others, [moment]: text };
    this.#kept.save(this.lines);
    this.#host.requestUpdate();
  }

  /** Copies a text for a coach, or shows it selected. @returns whether it is copied */
  async handOver(text: string): Promise<boolean> {
    const { renderRoot } = this.#host;
    const isCopied = await copyText(text, renderRoot as ShadowRoot);
    this.toCopy = isCopied ? '' : text;
    this.#host.requestUpdate();
    if (isCopied) return true;
    await this.#host.updateComplete;
    const field = renderRoot.querySelector<HTMLTextAreaElement>('.handed-over');
    field?.focus();
    field?.select();
    return false;
  }
}
