/**
 * Builds the playbook's content into the kit: makes the modules `built-in:<widget>` from `content/`.
 *
 * - `built-in:checklist` loads everything else on demand;
 * - `built-in:checklist/content/<locale>` is the content, a chunk of its own;
 * - `built-in:checklist/wording/<locale>` is the wording, another chunk;
 * - `built-in:checklist/schema` is the JSON Schema for content from elsewhere.
 *
 * The picker's content is what a call begins with: `built-in:phrase-picker/content/<locale>` loads all lines on demand, in parts that are
 * chunks of their own, `built-in:phrase-picker/content/<locale>/rest-1`. What is in which: `phrases-in-parts.ts`.
 *
 * Where a page shows one entry of many, that entry is a chunk of its own: `built-in:quiz/content/<locale>/<identifier>`.
 *
 * - A quiz loads the one it is asked for. The list of loaders, `built-in:quiz/entries/<locale>`, is a chunk, too: in the script of the
 *   whole kit it would weigh more than everything else about loading.
 * - Frames show one entry each: for them the content of every widget is the entry that the page's address asks for.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentFolder } from '../../content/folder.ts';
import { publish, withChecklist, withPractice, withQuiz } from '../../content/publish/index.ts';
import { layersOf } from '../../content/layers/layers.ts';
import { loadEvery } from '../../content/layers/load-layered.ts';
import type { LoadedPlaybook } from '../../content/read/index.ts';
import type { PlaybookSettings } from '../../content/schema/index.ts';
import { withRest } from '../phrase-picker/with-rest.ts';
import { runThrough } from '../search/slices.ts';
import { rulesFor } from './content-rules.ts';
import { beginningOf, restOf } from './phrases-in-parts.ts';

/** The module that reads the address of a frame page. */
const queryFile = fileURLToPath(new URL('../frame/query.ts', import.meta.url));

/** Widget → its published file, and its wording. */
const widgets = {
  checklist: { file: 'checklists', wording: 'checklist' },
  'phrase-picker': { file: 'phrases', wording: 'phrasePicker' },
  practice: { file: 'practices', wording: 'practice' },
  quiz: { file: 'quizzes', wording: 'quiz' },
} as const;

type WidgetName = keyof typeof widgets;
type WidgetWithEntries = Exclude<WidgetName, 'phrase-picker'>;

/**
 * The pages that the kit is built for: `any` load parts on demand, `frames` show the entry that their address asks for, and `one file` is a
 * script that loads nothing more and so holds all entries together.
 */
export type Pages = 'any' | 'frames' | 'one file';

const isWidget = (name: string | undefined): name is WidgetName => name !== undefined && Object.hasOwn(widgets, name);

/** Writes data as an expression. `JSON.parse` of a string literal is faster than the same object in JavaScript, and compresses as well. */
const dataExpression = (data: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

const dataModule = (data: unknown) => `export default ${dataExpression(data)};`;

const literal = (data: unknown) => JSON.stringify(data);

async function loadAll(): Promise<Map<string, LoadedPlaybook>> {
  const loaded = await loadEvery(layersOf(contentFolder()));
  return new Map(loaded.map(({ playbook }) => [playbook.settings.language, playbook]));
}

const wordingOf = (playbook: LoadedPlaybook, widget: WidgetName) => ({
  ...playbook.wording.widgets,
  ...playbook.wording[widgets[widget].wording],
});

/** Matches the name of a part of the picker's content, and has its number, from 1 on. */
const partOfRest = /^rest-(\d+)$/;

/** Writes the module of the picker's content: its beginning, one of the parts of everything else, or all of it. */
function phrasesModule(playbook: LoadedPlaybook, pages: Pages, id = ''): string {
  const { phrases } = publish(playbook);
  const [beginning, rest] = [beginningOf(phrases), restOf(phrases)];
  const [, number] = partOfRest.exec(id) ?? [];
  if (number) return dataModule(rest[Number(number) - 1]);
  if (pages === 'one file') {
    const parts = rest.map((part) => ({ default: part }));
    return dataModule(runThrough(withRest(beginning, parts)));
  }
  const parts = rest.map((_, at) => `import(${literal(`built-in:phrase-picker/content/${phrases.language}/rest-${at + 1}`)})`);
  return `export default { ...${dataExpression(beginning)}, rest: () => Promise.all([${parts.join(', ')}]) };`;
}

/** Returns the content of a widget with entries: all of it, or only the entry with this identifier. */
function contentOf(playbook: LoadedPlaybook, widget: WidgetWithEntries, id?: string): object {
  const content = publish(playbook);
  if (id === undefined) return content[widgets[widget].file];
  if (widget === 'quiz') return withQuiz(content.quizzes, id);
  return widget === 'practice' ? withPractice(content.practices, id) : withChecklist(content.checklists, id);
}

/** Writes an expression that loads all content of a widget at once. */
const wholeContent = (language: string, widget: WidgetName): string => `() => import(${literal(`built-in:${widget}/content/${language}`)})`;

/** Returns the identifiers of a widget's entries. */
function entriesOf(playbook: LoadedPlaybook, widget: WidgetWithEntries): string[] {
  const { checklists, practices, quizzes } = publish(playbook);
  return { checklist: checklists.checklists, practice: practices.practices, quiz: quizzes.quizzes }[widget].map(({ id }) => id);
}

/** Writes a function that loads the entry with an identifier, otherwise the first entry. There has to be one. */
function entryLoader(playbook: LoadedPlaybook, widget: WidgetWithEntries): string {
  const loaders = entriesOf(playbook, widget).map(
    (id) => `[${literal(id)}, () => import(${literal(`built-in:${widget}/content/${playbook.settings.language}/${id}`)})]`,
  );
  return `(asked) => {
    const entries = [${loaders.join(', ')}];
    return (entries.find(([id]) => id === asked) ?? entries[0])[1]();
  }`;
}

/** Writes an expression that loads the content of a widget: all of it, or the one entry that is asked for. */
function contentLoader(playbook: LoadedPlaybook, widget: WidgetName, pages: Pages): string {
  const { language } = playbook.settings;
  // Without entries nobody frames the page, but its script is built all the same.
  if (widget === 'phrase-picker' || entriesOf(playbook, widget).length === 0) return wholeContent(language, widget);
  if (pages === 'frames') {
    const asked = `parametersIn(location.search + location.hash).get(${literal(widget)})?.toLowerCase()`;
    return `() => (${entryLoader(playbook, widget)})(${asked})`;
  }
  if (pages === 'one file' || widget !== 'quiz') return wholeContent(language, widget);
  return `(asked) => import(${literal(`built-in:${widget}/entries/${language}`)}).then((entries) => entries.load(asked))`;
}

interface Asked {
  widget: WidgetName;
  part?: string | undefined;
  locale?: string | undefined;
  id?: string | undefined;
}

/** Writes the source of a `built-in:` module. */
function moduleSource(playbooks: ReadonlyMap<string, LoadedPlaybook>, { widget, part, locale, id }: Asked, pages: Pages): string {
  const [first] = playbooks.values();
  if (!first) throw new Error('There is no content to build in: content/<locale>/playbook.yaml is missing.');
  const asked = playbooks.get(locale ?? '') ?? first;
  if (part === 'content') return widget === 'phrase-picker' ? phrasesModule(asked, pages, id) : dataModule(contentOf(asked, widget, id));
  if (part === 'entries' && widget !== 'phrase-picker') return `export const load = ${entryLoader(asked, widget)};`;
  if (part === 'wording') return dataModule(wordingOf(asked, widget));
  if (part === 'schema') {
    return dataModule(rulesFor(widgets[widget].file));
  }
  const byLanguage = (write: (language: string, playbook: LoadedPlaybook) => string) =>
    `{${[...playbooks].map(([language, playbook]) => `${literal(language)}: ${write(language, playbook)}`).join(', ')}}`;
  // Widgets with links to pages resolve them against the site's address.
  const address = widget !== 'checklist' ? `address: ${literal(siteAddress(first))},` : '';
  const notLoaded = Object.fromEntries([...playbooks].map(([language, playbook]) => [language, playbook.wording.widgets.notLoaded]));
  const query = pages === 'frames' ? `import { parametersIn } from ${literal(queryFile)};\n` : '';
  return `${query}export default {
  language: ${literal(first.settings.language)},${address}
  notLoaded: ${literal(notLoaded)},
  wordings: ${byLanguage((language) => `() => import(${literal(`built-in:${widget}/wording/${language}`)})`)},
  contents: ${byLanguage((_language, playbook) => contentLoader(playbook, widget, pages))},
  schema: () => import(${literal(`built-in:${widget}/schema`)}),
};`;
}

/** Returns the address of the site with its path, which the site's build sets as `SITE_ADDRESS`; the settings need not have the path. */
const siteAddress = ({ settings }: LoadedPlaybook): string => process.env['SITE_ADDRESS'] ?? settings.address;

/** The playbooks, read once for all builds. */
let playbooks: Promise<Map<string, LoadedPlaybook>> | undefined;

/** Returns the settings of the kit's first language. */
export async function firstSettings(): Promise<PlaybookSettings> {
  playbooks ??= loadAll();
  const [first] = (await playbooks).values();
  if (!first) throw new Error('There is no content to build in: content/<locale>/playbook.yaml is missing.');
  return first.settings;
}

/**
 * Makes the Vite plugin.
 *
 * @param pages the pages that the kit is built for
 */
export function builtInContent(pages: Pages = 'any'): Plugin {
  return {
    name: 'closing-playbook-built-in-content',
    resolveId(id) {
      return id.startsWith('built-in:') ? `\0${id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0built-in:')) return undefined;
      const [widget, part, locale, entry] = id.slice('\0built-in:'.length).split('/');
      playbooks ??= loadAll();
      if (!isWidget(widget)) throw new Error(`There is no widget called "${String(widget)}".`);
      return moduleSource(await playbooks, { widget, part, locale, id: entry }, pages);
    },
  };
}
