/** What a widget keeps in the reader's browser: in `localStorage` where that is allowed, in this page's memory where not. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The version of what is kept stands in the key: a later version of the kit uses other keys, so that two versions side by side
 * never spoil each other's.
 */
const prefix = 'closing-playbook/1/';

const memory = new Map<string, string>();
/** What to call when a key was written on this page: by whom, and which. */
const inThisPage = new Set<(by: object, key: string) => void>();

/** The access itself throws in a sandboxed frame. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

function readText(key: string): string | undefined {
  if (memory.has(key)) return memory.get(key);
  try {
    return storage()?.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it will survive this page */
function writeText(key: string, text: string | undefined): boolean {
  try {
    const kept = storage();
    if (!kept) throw new Error('no storage');
    if (text === undefined) kept.removeItem(key);
    else kept.setItem(key, text);
    memory.delete(key);
    return true;
  } catch {
    // Blocked, or full: this page goes on in memory.
    if (text === undefined) memory.delete(key);
    else memory.set(key, text);
    return false;
  }
}

export interface RememberedOptions<Value> {
  /** What this is kept under, like `checklist/desk-4/support`; `undefined` keeps it in this element alone. */
  key: () => string | undefined;
  /** Makes a value of what was kept, which may be anything; `undefined` when it is of no use. Must not throw. */
  revive: (kept: unknown) => Value | undefined;
  /** Another tab, or another element on this page, changed it. `undefined`: it was forgotten. */
  changed: (value: Value | undefined) => void;
}

/**
 * One value that is kept across reloads and shared with other tabs.
 *
 * @example
 * readonly #ticks = new Remembered(this, { key: () => this.#key, revive: asTicks, changed: (ticks) => this.#show(ticks) });
 */
export class Remembered<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RememberedOptions<Value>;
  #keeps = true;

  constructor(host: ReactiveControllerHost, options: RememberedOptions<Value>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether what is saved survives the page. Where not, tell the person. */
  get keeps(): boolean {
    return this.#keeps;
  }

  hostConnected(): void {
    this.#keeps = writeText(`${prefix}probe`, '') && writeText(`${prefix}probe`, undefined);
    window.addEventListener('storage', this.#changedElsewhere);
    inThisPage.add(this.#changedHere);
  }

  hostDisconnected(): void {
    window.removeEventListener('storage', this.#changedElsewhere);
    inThisPage.delete(this.#changedHere);
  }

  /** What was kept, or `undefined`. */
  read(): Value | undefined {
    const key = this.#key;
    return key === undefined ? undefined : this.#revive(readText(key));
  }

  /** Keeps a value, in the form that `revive` takes; `undefined` forgets it. It must survive `JSON.stringify`. */
  save(value: object | string | number | boolean | undefined): void {
    const key = this.#key;
    if (key === undefined) return;
    const keeps = writeText(key, value === undefined ? undefined : JSON.stringify(value));
    if (keeps !== this.#keeps) {
      this.#keeps = keeps;
      this.#host.requestUpdate();
    }
    for (const changed of inThisPage) changed(this, key);
  }

  get #key(): string | undefined {
    const key = this.#options.key();
    return key === undefined ? undefined : prefix + key;
  }

  #revive(text: string | undefined): Value | undefined {
    if (text === undefined) return undefined;
    try {
      return this.#options.revive(JSON.parse(text));
    } catch {
      return undefined; // Not JSON: somebody else's, or cut short.
    }
  }

  readonly #changedElsewhere = (event: StorageEvent): void => {
    if (event.storageArea !== storage()) return;
    // A null key means that everything was cleared.
    if (event.key === null || event.key === this.#key) this.#options.changed(this.#revive(event.newValue ?? undefined));
  };

  readonly #changedHere = (by: object, key: string): void => {
    if (by !== this && key === this.#key) this.#options.changed(this.read());
  };
}
