/** What the service worker uses of its global object. TypeScript knows either pages or workers in one project; this one is pages. */
interface WorkerScope {
  registration: ServiceWorkerRegistration;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifetimeEvent) => void): void;
}

export interface LifetimeEvent extends Event {
  waitUntil(done: Promise<unknown>): void;
}

export const worker = globalThis as unknown as WorkerScope;
