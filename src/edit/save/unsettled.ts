/**
 * Keeps what somebody wanted to save and somebody else had changed meanwhile, entry by entry, until somebody has chosen which of both is to
 * stand. What is saved beside it changes nothing about it.
 */
import type { Edition } from '../edition/edition.ts';
import { pathOf } from '../edition/files.ts';
import type { Conflict, Refusal, Wish } from './wish.ts';

/** Which of two versions is to stand: that of whoever saved, or what is there. */
export type Choice = 'mine' | 'theirs';

/** An entry for which somebody has to choose. */
export interface Unsettled {
  conflict: Conflict;
  /** What was to be done, in a few words. */
  what: string;
  wish: Wish;
  /** What nobody else had changed of the same save, like a picture: it is saved with the first entry that is settled. */
  along: readonly Wish[];
}

export interface UnsettledSaves {
  all(): readonly Unsettled[];
  of(path: string): Unsettled | undefined;
  /** Takes up a save that was refused. Of an entry that waits already, the newer one waits. */
  add(refusal: Refusal, what: string): void;
  /** Drops entries that have been settled or saved. */
  drop(paths: readonly string[]): void;
  /** Drops what was saved along with an entry. */
  dropAlong(item: Unsettled): void;
}

export function unsettledSaves(): UnsettledSaves {
  let items: readonly Unsettled[] = [];
  const drop = (paths: readonly string[]) => (items = items.filter(({ conflict }) => !paths.includes(conflict.path)));
  return {
    all: () => items,
    of: (path) => items.find(({ conflict }) => conflict.path === path),
    add({ conflicts, wishes }, what) {
      const paths = conflicts.map(({ path }) => path);
      const along = wishes.filter((wish) => !paths.includes(placeOf(wish)));
      drop(paths);
      const added = conflicts.flatMap((conflict) =>
        wishes.flatMap((wish) => (placeOf(wish) === conflict.path ? [{ conflict, what, wish, along }] : [])),
      );
      items = [...items, ...added];
    },
    drop,
    dropAlong({ along }) {
      items = items.map((item) => (item.along === along ? { ...item, along: [] } : item));
    },
  };
}

const placeOf = (wish: Wish): string => (wish.kind === 'asset' ? wish.path : pathOf(wish));

/**
 * Returns what is to be saved of an entry once somebody has chosen. What they alone changed of it is saved in either case.
 *
 * @param now the playbook as it is when somebody chooses
 */
export function settled(item: Unsettled, choice: Choice, now: Edition): Wish[] {
  const own = wishAfter(item, choice, now);
  // A picture that nothing names is of no use.
  return own ? [own, ...item.along] : item.along.filter(({ kind }) => kind !== 'asset');
}

/** @returns undefined where what is there stays as it is */
function wishAfter({ conflict: { keys, mine }, wish }: Unsettled, choice: Choice, now: Edition): Wish | undefined {
  if (wish.kind !== 'write') return choice === 'mine' ? wish : undefined;
  const there = now.entries.get(pathOf({ ...wish, id: wish.was ?? wish.id }))?.value;
  if (!there) {
    const { was: _, ...again } = wish;
    return choice === 'mine' && mine ? { ...again, value: mine, changed: Object.keys(mine) } : undefined;
  }
  const changed = choice === 'mine' ? wish.changed : wish.changed.filter((key) => !keys.includes(key));
  if (changed.length === 0 && wish.was === undefined) return undefined;
  const value = Object.fromEntries(
    [...new Set([...Object.keys(there), ...changed])].flatMap((key) => {
      const inner = changed.includes(key) ? wish.value[key] : there[key];
      return inner === undefined ? [] : [[key, inner]];
    }),
  );
  return { ...wish, value, changed };
}
