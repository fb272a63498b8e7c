/** Lists the widgets of the kit and what people load of it. To add a widget: an entry here, its modules in `entry/`, its content in built-in.ts. */

export interface KitWidget {
  /** The name of its files and of its part in the exports map. */
  name: string;
  /** Its tag. */
  tag: string;
  /** The module of its class. */
  source: string;
  /** The module that it loads once it is shown. */
  lazyModule?: string;
}

export const kitWidgets: readonly KitWidget[] = [
  { name: 'checklist', tag: 'closing-checklist', source: 'checklist/checklist.ts', lazyModule: './details.ts' },
  { name: 'phrase-picker', tag: 'closing-phrase-picker', source: 'phrase-picker/phrase-picker.ts' },
  { name: 'practice', tag: 'closing-practice', source: 'practice/practice.ts', lazyModule: './playing.ts' },
  { name: 'quiz', tag: 'closing-quiz', source: 'quiz/quiz.ts', lazyModule: './answers.ts' },
];

/** Returns the entries by these names: the name of the file in `dist/`, without `.js` → its module in `entry/`. */
const entries = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, `entry/${name}.ts`]));

/** The entries that load everything at once. */
export const wholeEntries = (): Record<string, string> => entries(['closing-playbook', 'classes']);

/** The entry of search alone. It also runs without a browser, so it shares nothing with elements, which need one. */
export const searchEntries = (): Record<string, string> => entries(['search']);

/** The entry that loads one widget and registers it. */
export const singleEntries = (name: string): Record<string, string> => entries([name]);

/** The entries of single classes, for whoever bundles or registers them. */
export const classEntries = (): Record<string, string> => entries(kitWidgets.map(({ name }) => `${name}-class`));

/** The entries of frame pages. Each page has one, so they share nothing. */
export const frameEntries: readonly string[] = ['frame-page', ...kitWidgets.map(({ name }) => `frame-${name}`)];

/** The entry that a course loads beside its widgets. The adapter of each format is loaded on demand. */
export const trackingEntries = (): Record<string, string> => entries(['tracking']);
