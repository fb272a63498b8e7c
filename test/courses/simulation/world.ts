/**
 * A simulated world around the tracker: time, a network, a Moodle-like LMS, and browsers with tabs in which the real tracker runs. A
 * sequence that takes minutes of a learner's time takes milliseconds here, and the same sequence comes out the same each time.
 */
import { constants, createContext, type Context, type Script } from 'node:vm';
import { MoodleLikeActivity, type SignedIn } from '../lms/moodle-like/activity.ts';
import { MoodleLikeApi, type Standard } from '../lms/moodle-like/api.ts';
import { sendOver, type Fields, type Wire } from '../lms/moodle-like/send.ts';
import type { Outage } from '../lms/attempt.ts';

/** Milliseconds that a request takes to the server and back. */
const latency = 40;

/** The milliseconds after which a tab receives another tab's `storage` event. */
export const hearing = 20;

interface Task {
  at: number;
  run: () => void;
}

/** Everything outside the browsers. */
export class World {
  readonly activity: MoodleLikeActivity;
  /** The server's status code; `mute` means that it stores requests and its answers are lost. */
  outage: Outage | 'mute' | undefined;
  /** The offset of the wall clock from the monotonic time. */
  clockError = 0;
  #now = 0;
  #tasks: Task[] = [];
  /** Beacons that have not arrived yet. */
  inFlight: Fields[] = [];

  constructor(standard: Standard) {
    this.activity = new MoodleLikeActivity(standard);
  }

  /** Milliseconds since the world began. */
  get now(): number {
    return this.#now;
  }

  get wallClock(): number {
    return Date.UTC(2026, 10, 30, 9) + this.#now + this.clockError;
  }

  after(milliseconds: number, run: () => void): () => void {
    const task = { at: this.#now + Math.max(0, milliseconds), run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    };
  }

  /** Lets time pass. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (;;) {
      const next = this.#tasks.reduce<Task | undefined>((soonest, task) => (soonest && soonest.at <= task.at ? soonest : task), undefined);
      if (!next || next.at > end) break;
      this.#tasks = this.#tasks.filter((task) => task !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = end;
  }
}

/** Waits until all pending promises are settled. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A learner's browser. */
export class Browser {
  readonly world: World;
  readonly storage = new Map<string, string>();
  /** The records of its database. */
  readonly records = new Map<string, object>();
  tabs: Tab[] = [];
  isOnline = true;
  #session: SignedIn | undefined;

  constructor(world: World) {
    this.world = world;
  }

  get cookie(): string {
    return this.#session?.cookie ?? '';
  }

  get canReach(): boolean {
    return this.isOnline && this.world.outage !== 'unreachable';
  }

  setOnline(isOnline: boolean): void {
    if (isOnline === this.isOnline) return;
    this.isOnline = isOnline;
    for (const tab of this.tabs) tab.fire(isOnline ? 'online' : 'offline');
  }

  /** Signs in if needed, and opens the LMS's player. @returns `undefined` if the server does not answer */
  open(door: 'enter' | 'preview', course: Script): Tab | undefined {
    const { activity, outage } = this.world;
    if (!this.canReach || outage) return undefined;
    if (!activity.isSignedIn(this.cookie)) {
      this.#session = activity.signIn();
      // A page of the LMS clears what an earlier learner may have left.
      this.storage.clear();
    }
    const tab = new Tab(this, new MoodlePlayer(this, activity.keyOf(this.cookie), door), course);
    this.tabs.push(tab);
    return tab;
  }

  /** Sends `storage` events to the other tabs. */
  stored(by: Tab, key: string, newValue: string | null): void {
    for (const tab of this.tabs) if (tab !== by) this.world.after(hearing, () => tab.fire('storage', { key, newValue }));
  }
}

/** The LMS's page in a tab. */
class MoodlePlayer implements Wire {
  readonly timeOrigin: number;
  readonly api: object;
  leaving = false;
  readonly #browser: Browser;
  readonly #key: string;

  constructor(browser: Browser, key: string, door: 'enter' | 'preview') {
    this.#browser = browser;
    this.#key = key;
    // Each page starts at a moment of its own, because the time identifies it.
    this.timeOrigin = browser.world.wallClock + Math.random();
    this.api = new MoodleLikeApi(browser.world.activity.open(door), sendOver(this, key)).object();
  }

  isLeaving(): boolean {
    return this.leaving;
  }

  post(fields: Fields): { status: number; text: string } {
    const { world, canReach } = this.#browser;
    if (!canReach) throw new Error('No answer');
    if (world.outage === 'unavailable') return { status: 503, text: '' };
    const text = this.#arrive(fields);
    if (world.outage === 'mute') throw new Error('No answer');
    return { status: 200, text };
  }

  beacon(fields: Fields): boolean {
    const { world } = this.#browser;
    world.inFlight.push(fields);
    world.after(latency / 2, () => {
      world.inFlight = world.inFlight.filter((other) => other !== fields);
      if (this.#browser.canReach && world.outage !== 'unavailable') this.#arrive(fields);
    });
    return true;
  }

  #arrive([, ...values]: Fields): string {
    const { cookie, world } = this.#browser;
    return world.activity.isSignedIn(cookie) ? world.activity.store(cookie, this.#key, values) : '<!doctype html><title>Sign in</title>';
  }
}

type Listener = (event: object) => void;

/** A tab with the LMS's player, and the course in a frame of it. */
export class Tab {
  readonly browser: Browser;
  readonly player: MoodlePlayer;
  /** The global object of the course's page. */
  readonly page: Context;
  readonly #storage = new Map<string, string>();
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #course: Script;
  #visibility: DocumentVisibilityState;
  #hasFocus = true;
  #isGone = false;

  constructor(
    browser: Browser,
    player: MoodlePlayer,
    course: Script,
    storage?: ReadonlyMap<string, string>,
    visibility: DocumentVisibilityState = 'visible',
  ) {
    this.#visibility = visibility;
    this.browser = browser;
    this.player = player;
    this.#course = course;
    for (const [key, value] of storage ?? []) this.#storage.set(key, value);
    // An ordinary global object: one that stands for another object takes twice the time.
    this.page = Object.assign(createContext(constants.DONT_CONTEXTIFY), this.#globals());
    this.page['window'] = this.page;
    course.runInContext(this.page);
  }

  /** Fires an event at the course's window. */
  fire(type: string, details: object = {}): void {
    if (!this.#isGone) for (const listener of this.#listeners.get(type) ?? []) listener({ type, ...details });
  }

  /** Ends the tab at once, as a power cut would. */
  kill(): void {
    this.#isGone = true;
    this.browser.tabs = this.browser.tabs.filter((tab) => tab !== this);
  }

  /** Closes the tab, or goes on to another page. */
  close(): void {
    this.player.leaving = true;
    this.fire('pagehide', { persisted: false });
    this.kill();
  }

  /** Loads the course again into the same page of the LMS. */
  reloadFrame(): Tab {
    this.fire('pagehide', { persisted: false });
    this.kill();
    const tab = new Tab(this.browser, this.player, this.#course, this.#storage, this.#visibility);
    this.browser.tabs.push(tab);
    return tab;
  }

  /** Goes to another page and back again: the browser has kept this one. */
  goAndComeBack(): void {
    this.player.leaving = true;
    this.fire('pagehide', { persisted: true });
    this.player.leaving = false;
    this.fire('pageshow', { persisted: true });
  }

  /** Moves the focus to the LMS's page around the course, or to another visible window. */
  lookAway(): void {
    this.#hasFocus = false;
    this.fire('blur');
  }

  /** Hides or shows the tab. */
  setVisible(isVisible: boolean): void {
    if (isVisible === (this.#visibility === 'visible')) return;
    if (!isVisible) this.lookAway();
    this.#hasFocus = isVisible;
    this.#visibility = isVisible ? 'visible' : 'hidden';
    this.player.leaving = !isVisible;
    this.fire('visibilitychange');
  }

  #globals(): object {
    const { browser, player } = this;
    const { world } = browser;
    const begun = world.now;
    const timers = new Map<number, () => void>();
    let lastTimer = 0;
    const listen = (type: string, listener: Listener): void => {
      this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
    };
    const performance = { timeOrigin: world.wallClock, now: () => world.now - begun };
    const parent = { API: undefined as unknown, API_1484_11: undefined as unknown, performance: { timeOrigin: player.timeOrigin } };
    parent[world.activity.standard === 'scorm12' ? 'API' : 'API_1484_11'] = player.api;
    return {
      parent: { ...parent, opener: null },
      top: { opener: null },
      opener: null,
      location: { href: 'https://lms.example/course/index.html' },
      navigator: {
        get onLine() {
          return browser.isOnline;
        },
      },
      document: this.#document(listen),
      performance,
      localStorage: storageOver(browser.storage, (key, value) => browser.stored(this, key, value)),
      sessionStorage: storageOver(this.#storage),
      indexedDB: this.#database(),
      crypto,
      AbortSignal,
      addEventListener: listen,
      fetch: () => this.#fetch(),
      setTimeout: (run: () => void, milliseconds = 0) => {
        lastTimer += 1;
        const timer = lastTimer;
        timers.set(
          timer,
          world.after(milliseconds, () => {
            if (!this.#isGone) run();
          }),
        );
        return timer;
      },
      clearTimeout: (timer: number) => timers.get(timer)?.(),
      simulatedNow: () => world.wallClock,
    };
  }

  #document(listen: (type: string, listener: Listener) => void): object {
    const visibility = (): DocumentVisibilityState => this.#visibility;
    return {
      get visibilityState() {
        return visibility();
      },
      hasFocus: () => this.#hasFocus,
      addEventListener: listen,
    };
  }

  /** A database with one store. Writes of a page that ends are lost. */
  #database(): object {
    const { world, records } = this.browser;
    const soon = <Result>(run: () => Result): { result?: Result; onsuccess?: () => void } => {
      const request: { result?: Result; onsuccess?: () => void } = {};
      world.after(1, () => {
        if (this.#isGone) return;
        request.result = run();
        request.onsuccess?.();
      });
      return request;
    };
    const store = {
      put: (record: { key: string }) => soon(() => void records.set(record.key, record)),
      delete: (key: string) => soon(() => void records.delete(key)),
      getAll: () => soon(() => [...records.values()]),
    };
    return { open: () => soon(() => ({ transaction: () => ({ objectStore: () => store, commit: () => undefined }) })) };
  }

  /** A request of the course. A page that has ended receives no answer. */
  #fetch(): Promise<object> {
    const { browser } = this;
    const { world } = browser;
    return new Promise((resolve, reject) => {
      const answer = (settle: () => void): void => {
        world.after(latency / 2, () => {
          if (!this.#isGone) settle();
        });
      };
      const response = (status: number, type = 'basic'): object => ({ type, status, headers: new Map([['content-type', 'text/html']]) });
      // The server's state counts at the moment of arrival.
      world.after(latency / 2, () => {
        if (!browser.canReach || world.outage === 'mute') answer(() => reject(new Error('No answer')));
        else if (world.outage) answer(() => resolve(response(503)));
        else if (world.activity.isSignedIn(browser.cookie)) answer(() => resolve(response(200)));
        else answer(() => resolve(response(0, 'opaqueredirect')));
      });
    });
  }
}

/** A storage whose entries are its own properties, as in a browser. */
function storageOver(entries: Map<string, string>, changed: (key: string, value: string | null) => void = () => undefined): object {
  const methods: Record<string, unknown> = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (entries.get(key) === value) return;
      entries.set(key, value);
      changed(key, value);
    },
    removeItem: (key: string) => {
      if (entries.delete(key)) changed(key, null);
    },
  };
  return new Proxy(methods, {
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: (_target, key) =>
      entries.has(String(key)) ? { configurable: true, enumerable: true, value: entries.get(String(key)) } : undefined,
  });
}
