/** Lists the texts of a playbook for translators, in the order in which readers meet them. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { pluralForms } from '../language/numbers.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { optionFor } from '../read/schema-at.ts';
import { guideComponents, type GuideComponent } from '../schema/guide-components.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { mayBeLeftOut } from '../schema/left-out.ts';
import { keysOfLanguage, keysOfPlaybook } from '../schema/playbook-settings.ts';
import { proses } from '../schema/text.ts';

/** A text to translate. A list of texts is one unit with an item on each line, because another language may need more items or fewer. */
export interface Unit {
  /** The key by which a translation is taken back: `phrases/chatty-thank-time/why`. */
  key: string;
  type: ContentTypeName;
  id: string;
  path: readonly (string | number)[];
  source: string;
  /** The description in the schema. */
  note: string;
  /** The most characters that fit, per line where it has several. Left out where there is no limit. */
  longest?: number;
}

/** Texts that are translated together: those of an entry, or one text of the interface. */
export interface Group {
  /** `phrases/chatty-thank-time`, `siteWording/guides`. */
  key: string;
  type: ContentTypeName;
  id: string;
  units: readonly Unit[];
  /** A hash of the texts. It changes when one of them does. */
  fingerprint: string;
}

/** The types in the order of translation: first what every reader sees, last what only trainers and administrators see. */
const readingOrder: readonly ContentTypeName[] = [
  'playbook',
  'siteWording',
  'searchWording',
  'callDeskWording',
  'situationGroups',
  'situations',
  'contexts',
  'steps',
  'tones',
  'placeholders',
  'phrases',
  'sequences',
  'notes',
  'messages',
  'guideParts',
  'guides',
  'transcripts',
  'evidenceWording',
  'evidence',
  'mistakes',
  'widgetsWording',
  'phrasePickerWording',
  'checklistWording',
  'checklists',
  'quizWording',
  'quizzes',
  'questions',
  'courseWording',
  'courses',
  'lessons',
  'practices',
  'rolePlaysWording',
  'rolePlays',
  'coursesWording',
  'embedWording',
  'hostingWording',
];

/** Matches a line of a counted text: the plural form, and the text for it. */
const formLine = (form: string, text: string) => `${form}: ${text}`;

/**
 * Returns everything that is to be translated, with its source text.
 *
 * @param language the language to translate into. It decides which plural forms a counted text has.
 */
export function groupsOf(original: LoadedPlaybook, language: string): Group[] {
  // A type that is not in the list comes last.
  const others = namedTypes.map(({ name }) => name).filter((name) => !readingOrder.includes(name) && name !== 'points');
  return [...readingOrder, ...others].flatMap((type) =>
    inOrder(original, type).flatMap(([id, value]): Group[] => {
      const texts = [...textsIn(contentTypes[type].schema, value, language), ...bodyOf(original, type, id)];
      const units = texts.map((text): Unit => ({
        ...text,
        type,
        id,
        key: [type, id, ...text.path].filter((step) => step !== '').join('/'),
      }));
      if (contentTypes[type].layout !== 'single') return grouped([type, id].join('/'), type, id, units);
      // Each text of the wording and the settings is a group of its own.
      const keys = [...new Set(units.map(({ path: [key] }) => String(key)))];
      return keys.flatMap((key) =>
        grouped(
          `${type}/${key}`,
          type,
          id,
          units.filter(({ path }) => path[0] === key),
        ),
      );
    }),
  );
}

function grouped(key: string, type: ContentTypeName, id: string, units: readonly Unit[]): Group[] {
  if (units.length === 0) return [];
  const whole = JSON.stringify(units.map(({ path, source }) => [path, source]));
  return [{ key, type, id, units, fingerprint: createHash('sha256').update(whole).digest('hex').slice(0, 12) }];
}

/**
 * Returns the entries of a type as they are written, in the order of pages; phrases are sorted by the situation that they are written for.
 */
function inOrder(playbook: LoadedPlaybook, type: ContentTypeName): [id: string, value: unknown][] {
  const written = playbook.written(type);
  if (contentTypes[type].layout === 'single') {
    return [...written].map(([id, value]) => [
      id,
      type === 'playbook' ? withoutKeys(value, [...keysOfLanguage, ...keysOfPlaybook]) : value,
    ]);
  }
  const entries: readonly { id: string; situations?: readonly string[] }[] = playbook[type as 'phrases'];
  const situations = playbook.situations.map(({ id }) => id);
  const rank = ({ situations: of = [] }: (typeof entries)[number]) => (type === 'phrases' ? situations.indexOf(of[0] ?? '') : 0);
  return entries.toSorted((a, b) => rank(a) - rank(b)).map(({ id }) => [id, written.get(id)]);
}

const withoutKeys = (value: unknown, keys: readonly string[]): unknown =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : value;

type Text = Pick<Unit, 'path' | 'source' | 'note' | 'longest'>;

/** Returns the description of a text and its limit, by its schema. */
function described(schema: z.ZodString, note: string): Pick<Text, 'note' | 'longest'> {
  const { maxLength } = schema;
  return maxLength === null ? { note } : { note: `${note} At most ${maxLength} characters.`, longest: maxLength };
}

/** Finds the texts in a value by its schema. */
function textsIn(schema: unknown, value: unknown, language: string, path: Unit['path'] = [], note = ''): Text[] {
  const about = schema instanceof z.ZodType ? (schema.description ?? note) : note;
  if (mayBeLeftOut(schema)) return textsIn(schema.unwrap(), value, language, path, about);
  if (typeof value === 'string')
    return schema instanceof z.ZodString && proses.has(schema) ? [{ path, source: value, ...described(schema, about) }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (schema instanceof z.ZodArray) {
    const items: unknown[] = Array.isArray(value) ? value : [];
    const { element } = schema;
    if (!(element instanceof z.ZodString)) return items.flatMap((item, index) => textsIn(element, item, language, [...path, index], about));
    return proses.has(element) && items.length > 0
      ? [{ path, source: items.map(String).join('\n'), ...described(element, `${about} One to a line.`) }]
      : [];
  }
  if (schema instanceof z.ZodRecord)
    return Object.entries(value).flatMap(([key, inner]) => textsIn(schema.valueType, inner, language, [...path, key], about));
  if (schema instanceof z.ZodDiscriminatedUnion) return textsIn(optionFor(schema, value), value, language, path, about);
  if (!(schema instanceof z.ZodObject)) return [];
  if (isCounted(schema)) {
    const texts = value as Record<string, string>;
    const formText: unknown = schema.shape['other'];
    if (!(formText instanceof z.ZodString)) return [];
    const forms = [...new Set([...pluralForms(language), 'other'])].sort();
    const lines = forms.map((form) => formLine(form, texts[form] ?? texts['other'] ?? ''));
    return [{ path, source: lines.join('\n'), ...described(formText, `${about} Each plural form on a line.`) }];
  }
  const shape: Record<string, unknown> = schema.shape;
  return Object.entries(value).flatMap(([key, inner]) =>
    Object.hasOwn(shape, key) ? textsIn(shape[key], inner, language, [...path, key], about) : [],
  );
}

const isCounted = (schema: z.ZodObject) => 'other' in schema.shape && 'many' in schema.shape;

/** Matches a part of a guide that is only a component. Components refer to other entries and mostly hold no text. */
const component = /^<[A-Z][^>]*\/>$/;
const attributes = Object.values<GuideComponent>(guideComponents).flatMap(({ uses }) => uses.flatMap((use) => Object.entries(use)));
/** Matches the attributes of components that hold text. */
const worded = new RegExp(
  `\\b(?:${[...new Set(attributes.flatMap(([key, kind]) => (typeof kind === 'string' ? [key] : [])))].join('|')})=`,
);

/** Matches the blank lines between the parts of a guide. */
const partBreak = /\n[ \t]*\n+/;

/** Returns the parts of a guide's text by their number. */
function bodyOf(playbook: LoadedPlaybook, type: ContentTypeName, id: string): Text[] {
  if (type !== 'guides') return [];
  return partsOf(playbook.guideSources.get(id)?.text ?? '').flatMap((source, index) =>
    component.test(source) && !worded.test(source) ? [] : [{ path: ['text', index], source, note: 'A part of a guide, in Markdown.' }],
  );
}

export const partsOf = (text: string): string[] => text.split(partBreak).filter((part) => part.trim() !== '');

/** Returns the value that an entry gets for a translation: a list, plural forms, or the text. */
export function valueOf(unit: Unit, before: unknown, translation: string): unknown {
  const lines = translation.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (Array.isArray(before)) return lines.map((line) => line.trim());
  if (typeof before !== 'object' || before === null) return translation.trim();
  return Object.fromEntries(
    lines.map((line): [string, string] => {
      const [, form = '', text = ''] = /^\s*([a-z]+)\s*:\s*(.*)$/.exec(line) ?? [];
      return [form || `?${unit.key}`, text];
    }),
  );
}
