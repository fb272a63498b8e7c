/**
 * Puts the playbook into the kit: the modules `built-in:<widget>`, made from `content/`.
 *
 * - `built-in:checklist` loads everything else on demand;
 * - `built-in:checklist/content/<locale>` the content, a chunk of its own;
 * - `built-in:checklist/wording/<locale>` the wording, another;
 * - `built-in:checklist/schema` the rules for content from elsewhere.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { publish } from '../../content/publish/index.ts';
import { loadPlaybook, localesIn, type LoadedPlaybook } from '../../content/read/index.ts';
import { publishedFiles } from '../../content/schema/published.ts';
import type { Schema } from '../content/check.ts';
import { withLeanPhrasings } from '../search/lean.ts';

const contentFolder = fileURLToPath(new URL('../../content/', import.meta.url));
const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** Widget → its part of the published content, and its wording. */
const widgets = {
  checklist: { file: 'checklists', wording: 'checklist' },
  'phrase-picker': { file: 'phrases', wording: 'phrasePicker' },
  quiz: { file: 'quizzes', wording: 'quiz' },
} as const;

type WidgetName = keyof typeof widgets;

const isWidget = (name: string | undefined): name is WidgetName => name !== undefined && Object.hasOwn(widgets, name);

/** What of a JSON Schema the kit's checker reads; the rest (descriptions above all) would only weigh. */
const ruleKeys = new Set<string>([
  'type',
  'const',
  'enum',
  'default',
  'anyOf',
  'oneOf',
  'properties',
  'required',
  'additionalProperties',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
]);

/** The schema with nothing but rules in it. */
function rulesOf(schema: object): Schema {
  const rules: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema) as [string, unknown][]) {
    if (!ruleKeys.has(key)) continue;
    if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) continue;
    if (key === 'properties') {
      rules[key] = Object.fromEntries(Object.entries(value as Record<string, object>).map(([name, rule]) => [name, rulesOf(rule)]));
    } else if (key === 'anyOf' || key === 'oneOf') rules[key] = (value as object[]).map(rulesOf);
    else if (key === 'items') rules[key] = rulesOf(value as object);
    else rules[key] = value;
  }
  return rules;
}

/**
 * As a module. A string literal parsed at run time is read faster than the same object in JavaScript, and minifies no worse.
 */
const dataModule = (data: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

const literal = (data: unknown) => JSON.stringify(data);

async function loadAll(): Promise<Map<string, LoadedPlaybook>> {
  const locales = await localesIn(contentFolder);
  const playbooks = await Promise.all(locales.map((locale) => loadPlaybook(`${contentFolder}${locale}`, projectFolder)));
  return new Map(playbooks.map((playbook) => [playbook.settings.language, playbook]));
}

const wordingOf = (playbook: LoadedPlaybook, widget: WidgetName) => ({
  ...playbook.wording.widgets,
  ...playbook.wording[widgets[widget].wording],
});

/** The source of a `built-in:` module. */
function moduleSource(playbooks: ReadonlyMap<string, LoadedPlaybook>, widget: WidgetName, part?: string, locale?: string): string {
  const languages = [...playbooks.keys()];
  const first = playbooks.get(languages[0] ?? '');
  if (!first) throw new Error('There is no content to build in: content/<locale>/playbook.yaml is missing.');
  const asked = playbooks.get(locale ?? '') ?? first;
  if (part === 'content') {
    const content = publish(asked);
    return dataModule(widget === 'phrase-picker' ? withLeanPhrasings(content.phrases) : content[widgets[widget].file]);
  }
  if (part === 'wording') return dataModule(wordingOf(asked, widget));
  if (part === 'schema') {
    return dataModule(rulesOf(z.toJSONSchema(publishedFiles[widgets[widget].file], { io: 'input', reused: 'inline' })));
  }
  const loaders = (kind: string, of: readonly string[]) =>
    `{${of.map((language) => `${literal(language)}: () => import(${literal(`built-in:${widget}/${kind}/${language}`)})`).join(', ')}}`;
  return `export default {
  language: ${literal(first.settings.language)},
  address: ${literal(first.settings.address)},
  wordings: ${loaders('wording', languages)},
  contents: ${loaders('content', languages)},
  schema: () => import(${literal(`built-in:${widget}/schema`)}),
};`;
}

/** The Vite plugin that makes the modules. */
export function builtInContent(): Plugin {
  let playbooks: Promise<Map<string, LoadedPlaybook>> | undefined;
  return {
    name: 'closing-playbook-built-in-content',
    resolveId(id) {
      return id.startsWith('built-in:') ? `\0${id}` : undefined;
    },
    async load(id) {
      if (!id.startsWith('\0built-in:')) return undefined;
      const [widget, part, locale] = id.slice('\0built-in:'.length).split('/');
      if (!isWidget(widget)) throw new Error(`There is no widget called "${String(widget)}".`);
      playbooks ??= loadAll();
      return moduleSource(await playbooks, widget, part, locale);
    },
  };
}
