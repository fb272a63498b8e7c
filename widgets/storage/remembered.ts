/** Keeps a widget's value in the reader's browser: in its storage where that is allowed, otherwise in the memory of this page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KitPrefix, WidgetKey } from '../../content/browser/stores.ts';
import { asRecord } from '../state/state.ts';
import { toJson } from '../state/to-json.ts';

/**
 * The prefix of all keys. It holds the version of what is kept: a later version of the kit uses other keys, so that two versions side by
 * side never spoil each other's values.
 */
const prefix: KitPrefix = 'closing-playbook/1/';

const memory = new Map<string, string>();
/**
 * When a value may have changed elsewhere: another tab has written; the page was kept aside, where it heard of nothing; somebody comes to a
 * desk in the morning, back to a window that was open all night.
 */
const occasions = ['storage', 'pageshow', 'focus'] as const;

/** What the values on this page do when one of them is written. */
const inThisPage = new Set<() => void>();

/** The browser's storages: one for good, shared by all tabs, and one for each tab, which survives reloads. */
type Area = 'localStorage' | 'sessionStorage';

/** Uses the browser's storage; `undefined` where that throws because it is full, or blocked as in a sandboxed frame. */
function stored<Result>(area: Area, use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(window[area]);
  } catch {
    return undefined;
  }
}

/**
 * Writes a text, or removes it for `null`.
 * @returns whether it survives this page; if not, it is kept in memory
 */
function writeText(area: Area, key: string, text: string | null): boolean {
  memory.delete(key);
  const keeps = stored(area, (storage) => {
    if (text === null) storage.removeItem(key);
    else storage.setItem(key, text);
    return true;
  });
  if (!keeps && text !== null) memory.set(key, text);
  return keeps === true;
}

/** A call that began before midnight goes on after it: what was changed within this time is kept, in milliseconds. */
const longestPause = 3_600_000;

/** Tells whether a value that was last changed then belongs to a day that is over. One without a time was kept for good by an earlier edition. */
const isOver = (used = 0): boolean =>
  new Date(used).toDateString() !== new Date().toDateString() && Math.abs(Date.now() - used) > longestPause;

/** Removes what was kept for a day that is over, whichever element kept it: nobody may ever show that again. */
function sweep(storage: Storage): void {
  for (const key of Object.keys(storage)) {
    const [, used] = /"used":(\d+)\}$/.exec(key.startsWith(prefix) ? (storage.getItem(key) ?? '') : '') ?? [];
    if (used && isOver(Number(used))) storage.removeItem(key);
  }
}

export interface RememberedOptions<Value> {
  /** Returns the key of the value, like `checklist/desk-4/support`; `undefined` keeps it in this element alone. */
  key: () => WidgetKey | '' | undefined;
  /** Makes a value of what was kept, which may be anything; `undefined` when it is unusable. Must not throw. */
  revive: (kept: unknown) => Value | undefined;
  /** Called when another tab, or another element on this page, changed the value. `undefined`: it was removed. */
  changed: (value: Value | undefined) => void;
  /** How long the value is kept: for this tab alone, until that is closed; or for the day; or, left out, for good. */
  lasts?: () => 'tab' | 'day' | undefined;
  /** Given for what ends with its day at the latest, a plain object: called when that is over and the element still shows the value. */
  ended?: () => void;
}

/**
 * A value that is kept across reloads and shared with other tabs.
 *
 * @example
 * readonly #ticks = new Remembered(this, { key: () => this.#key, revive: asTicks, changed: (ticks) => this.#show(ticks) });
 */
export class Remembered<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: RememberedOptions<Value>;
  /** Whether the browser keeps what is saved. */
  #survives = true;
  /** When a value that ends with its day was changed; undefined where there is none. */
  #used: number | undefined;
  /** The text that was read or written last; `null` for none, undefined before that. */
  #text: string | null | undefined;

  constructor(host: ReactiveControllerHost, options: RememberedOptions<Value>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // The storage is tried with a key of which nothing is kept.
    this.#survives = writeText(this.#area, prefix, '') && writeText(this.#area, prefix, null);
    stored(this.#area, sweep);
    for (const occasion of occasions) window.addEventListener(occasion, this.#catchUp);
    inThisPage.add(this.#catchUp);
    // An element that stood nowhere heard of nothing.
    this.#catchUp();
  }

  hostDisconnected(): void {
    for (const occasion of occasions) window.removeEventListener(occasion, this.#catchUp);
    inThisPage.delete(this.#catchUp);
  }

  /** Whether what is saved survives the page: the browser keeps it, and the owner lets it. If not, tell the person. */
  get keeps(): boolean {
    return this.#survives && !__NOT_KEPT__?.test(prefix + (this.#options.key() ?? ''));
  }

  /** Returns the value that was kept, or `undefined`. */
  read(): Value | undefined {
    const key = this.#key;
    if (!key) return undefined;
    this.#text = memory.get(key) ?? stored(this.#area, (storage) => storage.getItem(key)) ?? null;
    try {
      const kept: unknown = JSON.parse(this.#text ?? '');
      if (this.#ends) {
        const used = Number(asRecord(kept)?.['used']) || 0;
        if (isOver(used)) return undefined;
        this.#used = used;
      }
      return this.#options.revive(kept);
    } catch {
      return undefined; // Nothing, or not JSON: somebody else's, or cut short.
    }
  }

  /** Keeps a value, in the form that `revive` takes; `undefined` forgets it. It must survive `JSON.stringify`. */
  save(value: object | string | number | boolean | undefined): void {
    this.#used = value !== undefined && this.#ends ? Date.now() : undefined;
    const key = this.#key;
    if (!key) return;
    const kept = this.#used ? Object.assign({}, value, { used: this.#used }) : value;
    this.#text = kept === undefined ? null : toJson(kept);
    const keeps = writeText(this.#area, key, this.#text);
    if (keeps !== this.#survives) {
      this.#survives = keeps;
      this.#host.requestUpdate();
    }
    for (const catchUp of inThisPage) catchUp();
  }

  get #area(): Area {
    return this.#options.lasts?.() === 'tab' ? 'sessionStorage' : 'localStorage';
  }

  /** Whether the value ends with its day. */
  get #ends(): boolean {
    return this.#options.ended !== undefined && this.#options.lasts?.() !== undefined;
  }

  get #key(): string | undefined {
    const key = this.#options.key();
    return key && !__NOT_KEPT__?.test(prefix + key) ? prefix + key : undefined;
  }

  /** Reads the value again, and tells of it if another one is kept than was read or written before, or if its day is over. */
  readonly #catchUp = (): void => {
    if (this.#used && isOver(this.#used)) {
      this.save(undefined);
      this.#options.ended?.();
    }
    const known = this.#text;
    const value = this.read();
    if (known !== undefined && known !== this.#text) this.#options.changed(value);
  };
}
