/**
 * What the service worker uses of its global object. A TypeScript project knows the types of pages or those of workers; this one has those
 * of pages.
 */
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
