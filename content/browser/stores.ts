/**
 * All that the playbook keeps in a reader's browser: one list, which the code that stores takes its keys from, and which the data sheet of
 * the site shows. A key that is not on it does not compile. There are no cookies.
 */

/** Where a browser keeps things for a site. The first is shared by all tabs, the second is each tab's own. */
export type Place = 'localStorage' | 'sessionStorage' | 'IndexedDB' | 'Cache Storage';

/** What of the playbook keeps something. */
export const keepers = ['site', 'widget', 'frame', 'course', 'editor'] as const;
export type Keeper = (typeof keepers)[number];

/** When it is gone, at the latest. Readers can always clear their browser's data before. */
export const ends = ['at-once', 'next-call', 'day', 'tab', 'forgotten', 'next-build', 'switched-off', 'recorded'] as const;
export type End = (typeof ends)[number];

interface Store {
  places: readonly [Place, ...Place[]];
  /** The key, or the name of the database or cache. What differs stands between < and >. */
  key: string;
  keepers: readonly [Keeper, ...Keeper[]];
  end: End;
  /** Whether an owner may choose to do without it, or the name of another with which it goes. */
  choice?: true | 'backup';
  /** A note for whoever translates what the sheet says of it. */
  note: string;
}

/** Keys of the kit hold the version of what is kept, so that two versions of it side by side never spoil each other's. */
const list = {
  desk: {
    places: ['localStorage'],
    key: 'closing-playbook/desk',
    keepers: ['site'],
    end: 'forgotten',
    choice: true,
    note: 'The reader’s own name, company, kind of call and tone, which they filled in under “My desk”.',
  },
  call: {
    places: ['sessionStorage'],
    key: 'closing-playbook/call',
    keepers: ['site', 'frame'],
    end: 'next-call',
    choice: true,
    note: 'What is filled into gaps about a caller.',
  },
  'call-number': {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/call-number',
    keepers: ['site', 'frame'],
    end: 'forgotten',
    note: 'When the last “Next call” was pressed, by which other tabs find that their call has ended.',
  },
  results: {
    places: ['localStorage'],
    key: 'closing-playbook/results',
    keepers: ['site'],
    end: 'forgotten',
    choice: true,
    note: 'The best score of each quiz and call, and how much of each checklist and course is done, for the lists of them.',
  },
  reasons: {
    places: ['localStorage'],
    key: 'closing-playbook/reasons',
    keepers: ['site'],
    end: 'forgotten',
    choice: true,
    note: 'Whether all reasons of lines are unfolded in the libraries.',
  },
  checklist: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/checklist/<name>/<checklist>',
    keepers: ['site', 'widget', 'frame'],
    end: 'day',
    choice: true,
    note: 'Ticks, notes and the time of a checklist.',
  },
  quiz: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/quiz/<name>/<quiz>',
    keepers: ['site', 'widget', 'frame'],
    end: 'day',
    choice: true,
    note: 'The answers of the last attempt at a quiz.',
  },
  practice: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/practice/<name>/<practice>',
    keepers: ['site', 'widget', 'frame'],
    end: 'day',
    choice: true,
    note: 'The choices of the last time that a call was played.',
  },
  'own-lines': {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/practice/<name>/own/<practice>',
    keepers: ['site', 'widget', 'frame'],
    end: 'forgotten',
    choice: true,
    note: 'Lines of their own that players wrote down at the end of a call to play.',
  },
  lines: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/phrase-picker/<name>/kept',
    keepers: ['site', 'widget', 'frame'],
    end: 'forgotten',
    choice: true,
    note: 'Favourite lines, lines copied lately, lines said today, and queries that found no fitting line.',
  },
  filters: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/phrase-picker/<name>/filters',
    keepers: ['site', 'widget', 'frame'],
    end: 'forgotten',
    choice: true,
    note: 'The kind of call, the move, the tone and the situation that were chosen in the picker of lines.',
  },
  close: {
    places: ['sessionStorage'],
    key: 'closing-playbook/1/phrase-picker/<name>/close',
    keepers: ['site', 'widget', 'frame'],
    end: 'next-call',
    choice: true,
    note: 'The lines that were collected for the close of this call.',
  },
  trial: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/',
    keepers: ['site', 'widget', 'frame'],
    end: 'at-once',
    note: 'An empty entry by which a widget finds out whether the browser keeps anything.',
  },
  backup: {
    places: ['localStorage', 'sessionStorage'],
    key: 'closing-playbook/1/tracked/<course>/<learner>',
    keepers: ['course'],
    end: 'recorded',
    choice: true,
    note: 'A copy of a learner’s work in a course, for when the learning management system does not answer. <learner> is a fingerprint.',
  },
  'backup-copy': {
    places: ['IndexedDB'],
    key: 'closing-playbook/1/tracked',
    keepers: ['course'],
    end: 'recorded',
    choice: 'backup',
    note: 'The same copy again, because some learning management systems clear the first.',
  },
  'course-tab': {
    places: ['sessionStorage'],
    key: 'closing-playbook/1/tracked/<course>',
    keepers: ['course'],
    end: 'tab',
    choice: 'backup',
    note: 'Which of the copies this tab made, so that a course that is loaded again finds it.',
  },
  launch: {
    places: ['sessionStorage'],
    key: 'closing-playbook/1/cmi5/<launch>',
    keepers: ['course'],
    end: 'tab',
    note: 'The key to the learner’s record that the learning management system hands out once, over cmi5.',
  },
  'lms-test': {
    places: ['localStorage'],
    key: 'closing-playbook/1/lms-test/<course>',
    keepers: ['course'],
    end: 'forgotten',
    note: 'What the course that tries out a learning management system has reported, to compare it with what comes back.',
  },
  offline: {
    places: ['Cache Storage'],
    key: 'closing-playbook-files-<address>',
    keepers: ['site'],
    end: 'switched-off',
    note: 'The pages and files of the playbook, for when there is no network. Nothing about the reader.',
  },
  contact: {
    places: ['Cache Storage'],
    key: 'closing-playbook-contact-<address>',
    keepers: ['site'],
    end: 'switched-off',
    note: 'When the server last answered, where the owner lets browsers keep the pages for a number of days only.',
  },
  'previous-build': {
    places: ['Cache Storage'],
    key: 'closing-playbook-previous-<address>',
    keepers: ['site'],
    end: 'next-build',
    note: 'Parts of the build before this one, for pages that are still open.',
  },
  'editor-session': {
    places: ['sessionStorage'],
    key: 'closing-playbook/editor/session',
    keepers: ['editor'],
    end: 'tab',
    note: 'The token by which the server of the repository knows who is signed in to the editor.',
  },
  'editor-sign-in': {
    places: ['sessionStorage'],
    key: 'closing-playbook/editor/sign-in',
    keepers: ['editor'],
    end: 'tab',
    note: 'What proves that a way in to the editor was begun in this tab, until the server of the repository sends back.',
  },
  'editor-settings': {
    places: ['localStorage'],
    key: 'sveltia-cms.<setting>',
    keepers: ['editor'],
    end: 'forgotten',
    note: 'That somebody is signed in to the editor, without the token, and how they have set its window.',
  },
  'editor-drafts': {
    places: ['IndexedDB'],
    key: 'gitea:playbook/playbook',
    keepers: ['editor'],
    end: 'forgotten',
    note: 'Entries that were changed in the editor and not saved yet, and its copy of the texts.',
  },
} as const satisfies Record<string, Store>;

export type StoreName = keyof typeof list;

export const stores: Readonly<Record<StoreName, Store>> = list;

/** The list in its order. */
export const storeNames = Object.keys(list) as StoreName[];

/** A key with texts in the places of what differs. */
type Filled<Key extends string> = Key extends `${infer Before}<${string}>${infer After}` ? `${Before}${string}${Filled<After>}` : Key;

/** The keys of a store, for the code that writes it: `const key: KeyOf<'desk'> = …`. */
export type KeyOf<Name extends StoreName> = Filled<(typeof list)[Name]['key']>;

/** What stands before the keys of the kit. */
export type KitPrefix = KeyOf<'trial'>;

type WithoutPrefix<Key> = Key extends `${KitPrefix}${infer Rest}` ? Rest : never;

/** The keys of widgets, without what stands before them all. */
export type WidgetKey = WithoutPrefix<KeyOf<'checklist' | 'quiz' | 'practice' | 'own-lines' | 'lines' | 'filters' | 'close'>>;

/** The stores that an owner may choose among. */
type ChosenStore = { [Name in StoreName]: (typeof list)[Name] extends { choice: true } ? Name : never }[StoreName];

export const chosenStores = storeNames.filter((name): name is ChosenStore => stores[name].choice === true);

/**
 * Tells whether a playbook uses a store.
 *
 * @param keeps the stores that its owner chose; left out, all
 */
export function isUsed(name: StoreName, keeps?: readonly string[]): boolean {
  const { choice } = stores[name];
  return keeps === undefined || choice === undefined || keeps.includes(choice === true ? name : choice);
}

const patternOf = (name: StoreName): string =>
  stores[name].key
    .split(/<[^>]+>/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('.*');

/**
 * Returns the code of a pattern that fits the keys of the stores that are not used, for `__NOT_KEPT__` in scripts. `undefined` where all
 * are, so that nothing of it is left in them.
 */
export function notKept(keeps?: readonly string[]): string {
  const patterns = chosenStores
    .filter((name) => !isUsed(name, keeps))
    .map((name) => {
      const whole = new RegExp(`^${patternOf(name)}$`);
      // A key that fits another store better is that one's.
      const others = storeNames.filter((other) => other !== name && isUsed(other, keeps) && whole.test(stores[other].key));
      return others.map((other) => `(?!${patternOf(other)}$)`).join('') + patternOf(name);
    });
  return patterns.length === 0 ? 'undefined' : `/^(?:${patterns.join('|')})$/`;
}

/** Returns the store that a key belongs to; `undefined` if it is none of ours. */
export function storeOf(place: string, key: string): StoreName | undefined {
  // The longest key that fits: that of a tab's course also fits the keys of its copies.
  return storeNames
    .filter((name) => stores[name].places.some((each) => each === place) && new RegExp(`^${patternOf(name)}$`).test(key))
    .sort((one, other) => stores[other].key.length - stores[one].key.length)[0];
}
