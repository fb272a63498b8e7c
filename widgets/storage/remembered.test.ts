import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WidgetKey } from '../../content/browser/stores.ts';
import { Remembered } from './remembered.ts';

class Host implements ReactiveControllerHost {
  readonly controllers: ReactiveController[] = [];
  updates = 0;
  updateComplete = Promise.resolve(true);
  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }
  removeController(): void {
    // Nobody asks for it.
  }
  requestUpdate(): void {
    this.updates += 1;
  }
  connect(): void {
    for (const controller of this.controllers) controller.hostConnected?.();
  }
  disconnect(): void {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

const revive = (kept: unknown) => (Array.isArray(kept) ? (kept as number[]) : undefined);
const hosts: Host[] = [];

/** A list of numbers that is kept under a name. */
function remember(name: string | undefined) {
  const host = new Host();
  const changes: (number[] | undefined)[] = [];
  const kept = new Remembered<number[]>(host, {
    key: () => name as WidgetKey | undefined,
    revive,
    changed: (value) => changes.push(value),
  });
  host.connect();
  hosts.push(host);
  return { host, kept, changes };
}

/** What a call left, kept under a name until its day is over. */
function rememberToday(name: string | undefined, forToday = true) {
  const host = new Host();
  const ended = vi.fn();
  const kept = new Remembered<{ note: string }>(host, {
    key: () => name as WidgetKey | undefined,
    revive: (value) => (typeof value === 'object' && value !== null && 'note' in value ? { note: String(value.note) } : undefined),
    changed: () => undefined,
    lasts: () => (forToday ? 'day' : undefined),
    ended,
  });
  host.connect();
  hosts.push(host);
  return { kept, ended };
}

const stored = (name: string) => localStorage.getItem(`closing-playbook/1/${name}`);

/** What the browser does when another tab has written; without a name, it has cleared everything. */
function writeInAnotherTab(name: string | null, text: string | null, storageArea: Storage = localStorage): void {
  const key = name === null ? null : `closing-playbook/1/${name}`;
  if (key === null) storageArea.clear();
  else if (text !== null) storageArea.setItem(key, text);
  window.dispatchEvent(new StorageEvent('storage', { key, newValue: text, storageArea }));
}

const block = (method: 'setItem' | 'getItem' | 'removeItem') =>
  vi.spyOn(Storage.prototype, method).mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });

beforeEach(() => {
  for (const host of hosts.splice(0)) host.disconnect();
});

describe('Remembered', () => {
  it('keeps a value for the next page, under a key with its version, and leaves nothing else behind', () => {
    const { kept } = remember('a');
    expect(kept.keeps).toBe(true);
    expect(localStorage).toHaveLength(0);
    expect(kept.read()).toBeUndefined();
    kept.save([1, 2]);
    expect(stored('a')).toBe('[1,2]');
    expect(localStorage).toHaveLength(1);
    expect(remember('a').kept.read()).toEqual([1, 2]);
    expect(remember('b').kept.read()).toBeUndefined();
    kept.save(undefined);
    expect(localStorage).toHaveLength(0);
    expect(kept.read()).toBeUndefined();
  });

  it('without a name keeps nothing and tells nobody', () => {
    const { kept, changes } = remember(undefined);
    kept.save([1]);
    writeInAnotherTab(null, null);
    expect(localStorage).toHaveLength(0);
    expect(kept.read()).toBeUndefined();
    expect(changes.filter((change) => change !== undefined)).toEqual([]);
  });

  it('tells the others on the page, and not itself', () => {
    const [one, other, third] = [remember('a'), remember('a'), remember('b')];
    one.kept.save([3]);
    expect([one.changes, other.changes, third.changes]).toEqual([[], [[3]], []]);
    other.host.disconnect();
    one.kept.save([4]);
    expect(other.changes).toEqual([[3]]);
  });

  it('follows another tab, also when that clears everything', () => {
    const { changes, host } = remember('a');
    writeInAnotherTab('a', '[5]');
    writeInAnotherTab('b', '[6]');
    writeInAnotherTab('a', 'spoiled');
    writeInAnotherTab(null, null);
    writeInAnotherTab('a', '[7]', sessionStorage);
    expect(changes).toEqual([[5], undefined, undefined]);
    host.disconnect();
    writeInAnotherTab('a', '[8]');
    expect(changes).toHaveLength(3);
  });

  it('catches up with what others have kept while its host stood nowhere, or the browser kept the page aside', () => {
    const { kept, changes, host } = remember('a');
    kept.save([1]);
    host.disconnect();
    writeInAnotherTab('a', '[2]');
    host.connect();
    expect(changes).toEqual([[2]]);
    // Nothing has changed meanwhile: what somebody is doing stays as it is.
    host.disconnect();
    host.connect();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(changes).toHaveLength(1);
    localStorage.setItem('closing-playbook/1/a', '[3]');
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(changes).toEqual([[2], [3]]);
    localStorage.clear();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(changes).toEqual([[2], [3], undefined]);
  });

  it.each(['', 'null', '{', '7', '{"a":1}', '\u0000'])('makes nothing of what is spoiled: %j', (text) => {
    localStorage.setItem('closing-playbook/1/a', text);
    expect(remember('a').kept.read()).toBeUndefined();
  });

  it('goes on in memory where storage is full, says so, and comes back to it when there is room again', () => {
    const { kept, host } = remember('full');
    kept.save([1]);
    const full = block('setItem');
    kept.save([2]);
    expect(kept.keeps).toBe(false);
    expect(host.updates).toBe(1);
    expect(kept.read()).toEqual([2]);
    expect(remember('full').kept.read()).toEqual([2]);
    full.mockRestore();
    expect(stored('full')).toBe('[1]');
    kept.save([3]);
    expect(kept.keeps).toBe(true);
    expect(stored('full')).toBe('[3]');
  });

  it('knows from the start when storage cannot be written', () => {
    block('setItem');
    expect(remember('a').kept.keeps).toBe(false);
  });

  it('goes on in memory where the access itself throws, as in a sandboxed frame', () => {
    const denied = vi.spyOn(globalThis, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const { kept, changes } = remember('denied');
    expect(kept.keeps).toBe(false);
    kept.save([1]);
    expect(kept.read()).toEqual([1]);
    expect(remember('denied').kept.read()).toEqual([1]);
    window.dispatchEvent(new StorageEvent('storage', { key: 'closing-playbook/1/denied', newValue: '[2]' }));
    expect(changes.length).toBeLessThanOrEqual(1);
    kept.save(undefined);
    expect(kept.read()).toBeUndefined();
    denied.mockRestore();
  });

  describe('what belongs to a call', () => {
    const evening = new Date(2026, 10, 30, 23, 50).getTime();
    const minutes = (count: number) => evening + count * 60_000;
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ['Date'], now: evening });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('is there for the rest of the day, and through a call that goes on after midnight', () => {
      rememberToday('a').kept.save({ note: 'ask Dana' });
      vi.setSystemTime(minutes(40));
      const { kept } = rememberToday('a');
      expect(kept.read()).toEqual({ note: 'ask Dana' });
      kept.save({ note: 'ask Dana again' });
      vi.setSystemTime(minutes(90));
      expect(rememberToday('a').kept.read()).toEqual({ note: 'ask Dana again' });
    });

    it('is gone the next day, from the storage too, whichever element comes first', () => {
      rememberToday('a').kept.save({ note: 'ask Dana' });
      remember('favourites').kept.save([1]);
      localStorage.setItem('another application', '{"used":1}');
      vi.setSystemTime(minutes(8 * 60));
      expect(rememberToday('b').kept.read()).toBeUndefined();
      expect(Object.keys(localStorage).sort()).toEqual(['another application', 'closing-playbook/1/favourites']);
      expect(rememberToday('a').kept.read()).toBeUndefined();
    });

    it('is taken from a page that stays open, when somebody comes back to it, also where nothing is kept', () => {
      const left = [rememberToday('a'), rememberToday(undefined)];
      for (const { kept } of left) kept.save({ note: 'ask Dana' });
      window.dispatchEvent(new Event('focus'));
      expect(left.map(({ ended }) => ended.mock.calls.length)).toEqual([0, 0]);
      vi.setSystemTime(minutes(8 * 60));
      window.dispatchEvent(new Event('focus'));
      expect(left.map(({ ended }) => ended.mock.calls.length)).toEqual([1, 1]);
      expect(stored('a')).toBeNull();
      left[0]?.kept.save({ note: 'the next one' });
      vi.setSystemTime(minutes(32 * 60));
      window.dispatchEvent(new Event('focus'));
      expect(left.map(({ ended }) => ended.mock.calls.length)).toEqual([2, 1]);
    });

    it('stays in a course, and what an earlier edition kept for good does not come back', () => {
      rememberToday('course', false).kept.save({ note: 'mine' });
      localStorage.setItem('closing-playbook/1/a', '{"note":"of another agent"}');
      vi.setSystemTime(minutes(8 * 60));
      expect(rememberToday('course', false).kept.read()).toEqual({ note: 'mine' });
      expect(rememberToday('a').kept.read()).toBeUndefined();
    });
  });
});
