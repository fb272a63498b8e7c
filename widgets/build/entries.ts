/** What the package is made of. A widget more is an entry more here. */

export interface KitWidget {
  /** The name of its files and of its part in the exports map. */
  name: string;
  /** Its tag. */
  tag: string;
  /** Where its class stands. */
  source: string;
  /** The module beside it that it loads as soon as it is shown. */
  lazyModule?: string;
}

export const kitWidgets: readonly KitWidget[] = [
  { name: 'checklist', tag: 'closing-checklist', source: 'checklist/checklist.ts', lazyModule: './details.ts' },
  { name: 'phrase-picker', tag: 'closing-phrase-picker', source: 'phrase-picker/phrase-picker.ts' },
  { name: 'practice', tag: 'closing-practice', source: 'practice/practice.ts', lazyModule: './playing.ts' },
  { name: 'quiz', tag: 'closing-quiz', source: 'quiz/quiz.ts', lazyModule: './answers.ts' },
];

/** Name of the file in `dist/`, without `.js` → its module in `entry/`. */
const entries = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `entry/${name}.ts`]));

/** What loads everything at once. */
export const wholeEntries = (): Record<string, string> => entries(['closing-playbook', 'classes']);

/** The search by itself. It runs without a browser too: it shares nothing with elements, which need one. */
export const searchEntries = (): Record<string, string> => entries(['search']);

/** What loads one widget and registers it. */
export const singleEntries = (name: string): Record<string, string> => entries([name]);

/** The classes of single widgets, for whoever bundles or registers them. */
export const classEntries = (): Record<string, string> => entries(kitWidgets.map(({ name }) => `${name}-class`));

/** The scripts of the pages for frames: one page each, so they share nothing. */
export const frameEntries: readonly string[] = ['frame-page', ...kitWidgets.map(({ name }) => `frame-${name}`)];

/** What a course loads beside its widgets; each format's adapter is loaded by itself. */
export const trackingEntries = (): Record<string, string> => entries(['tracking']);
