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

/** Whether a page's change was made where things are kept. The access itself throws in a sandboxed frame. */
function isOurs(area: Storage | null): boolean {
  try {
    return area === localStorage;
  } catch {
    return false;
  }
}

function readText(key: string): string | undefined {
  try {
    return memory.get(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @returns whether it will survive this page */
function writeText(key: string, text: string | undefined): boolean {
  memory.delete(key);
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    // Blocked, or full: this page goes on in memory.
    if (text !== undefined) memory.set(key, text);
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

  readonly #changedElsewhere = ({ key, newValue, storageArea }: StorageEvent): void => {
    // A null key means that everything was cleared.
    if (isOurs(storageArea) && (key === null || key === this.#key)) this.#options.changed(this.#revive(newValue ?? undefined));
  };

  readonly #changedHere = (by: object, key: string): void => {
    if (by !== this && key === this.#key) this.#options.changed(this.read());
  };
}
