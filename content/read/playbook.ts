import type { z } from 'zod';
import {
  contentTypes,
  type Checklist,
  type Context,
  type ContentTypeName,
  type Course,
  type Entry,
  type Guide,
  type GuidePart,
  type Mistake,
  type Phrase,
  type Placeholder,
  type PlaybookSettings,
  type Point,
  type Question,
  type Quiz,
  type RolePlay,
  type Sequence,
  type Situation,
  type SituationGroup,
  type Step,
  type Tone,
  type Transcript,
} from '../schema/index.ts';
import { identifier } from '../schema/text.ts';
import { readFiles, shownPath } from './files.ts';
import { readGuide, type GuideSource, type Heading } from './guide-source.ts';
import { excerpt, type Place, type Problem } from './problem.ts';
import { typesetter } from './typeset.ts';
import { validate } from './validate.ts';
import { parseYaml, type Path, type YamlSource } from './yaml.ts';

export interface LoadedGuide extends Guide {
  /** The guide as it was written, in MDX, without its front matter. */
  text: string;
  headings: Heading[];
}

/** Everything in one locale's folder. Entries with problems of their own are left out. */
export interface LoadedPlaybook {
  /** The folder's name. */
  locale: string;
  settings: PlaybookSettings;
  contexts: Context[];
  situationGroups: SituationGroup[];
  situations: Situation[];
  steps: Step[];
  tones: Tone[];
  placeholders: Placeholder[];
  phrases: Phrase[];
  sequences: Sequence[];
  checklists: Checklist[];
  mistakes: Mistake[];
  questions: Question[];
  quizzes: Quiz[];
  courses: Course[];
  rolePlays: RolePlay[];
  guideParts: GuidePart[];
  guides: LoadedGuide[];
  transcripts: Transcript[];
  points: Point[];
  wording: {
    site: Entry<'siteWording'>;
    search: Entry<'searchWording'>;
    widgets: Entry<'widgetsWording'>;
    checklist: Entry<'checklistWording'>;
    phrasePicker: Entry<'phrasePickerWording'>;
    quiz: Entry<'quizWording'>;
    embed: Entry<'embedWording'>;
    course: Entry<'courseWording'>;
    courses: Entry<'coursesWording'>;
    hosting: Entry<'hostingWording'>;
    rolePlays: Entry<'rolePlaysWording'>;
  };
  /** `phrases/<identifier>` (or the type's name alone, where it has one entry) → its file, relative to the project. */
  sources: Map<string, string>;
  /** Guides as parsed, by identifier. */
  guideSources: Map<string, GuideSource>;
  /** What is wrong within single files. The rules between files are in `content/check/`. */
  problems: Problem[];
  /** Every entry of a type that has an identifier, as it was written: unchecked, those with problems included. */
  written(type: ContentTypeName): ReadonlyMap<string, unknown>;
  /** Every identifier that the files declare, those of entries with problems included. */
  identifiers(type: ContentTypeName): ReadonlySet<string>;
  /**
   * Where a value of an entry stands.
   *
   * @param id   the entry; leave it empty where the type has one entry
   * @param path the value in the entry
   * @param part a piece of the value's text to point at
   */
  locate(type: ContentTypeName, id: string, path?: Path, part?: string): Place;
}

const keyOf = (type: ContentTypeName, id: string) => (contentTypes[type].layout === 'single' ? type : `${type}/${id}`);

/** The identifiers in a list that does not parse, so that references to them are not told as well. */
const declaredIds = (text: string) => Array.from(text.matchAll(/^\s*(?:-\s+)?id:\s*["']?([a-z0-9-]+)/gm), (match) => match[1] ?? '');

/**
 * Reads a locale's folder. Never throws for bad content: everything that is wrong is told in `problems`, all of it at once.
 *
 * @param folder  the locale's folder, like `content/en`
 * @param project the folder that the files' names in messages start from
 */
export async function loadPlaybook(folder: string, project = process.cwd()): Promise<LoadedPlaybook> {
  const { files, problems } = await readFiles(folder, project);
  const entries = new Map<ContentTypeName, Map<string, unknown>>();
  const written = new Map<ContentTypeName, Map<string, unknown>>();
  const declared = new Map<ContentTypeName, Set<string>>();
  const sources = new Map<string, string>();
  const guideSources = new Map<string, GuideSource>();
  const places = new Map<string, { yaml: YamlSource; base: Path }>();
  for (const type of Object.keys(contentTypes) as ContentTypeName[]) {
    entries.set(type, new Map());
    written.set(type, new Map());
    declared.set(type, new Set());
  }

  /** Checks and keeps one entry; `named` entries have their identifier from the file's name. */
  function take(type: ContentTypeName, value: unknown, yaml: YamlSource, base: Path, named?: string): void {
    const schema: z.ZodType = contentTypes[type].schema;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (named !== undefined && isObject && Object.hasOwn(value, 'id')) {
      problems.push({
        ...yaml.placeOfKey([...base, 'id']),
        message: `the file's name is the identifier here ('${named}'): no key 'id' is needed`,
        hint: 'Take this line out.',
      });
    }
    const hasIdKey = named !== undefined && contentTypes[type].layout === 'entry-per-file';
    const whole = isObject && hasIdKey ? { ...value, id: named } : value;
    const result = validate({ schema, value: whole, source: yaml, base, named: named !== undefined });
    const found = named ?? (isObject && 'id' in value && typeof value.id === 'string' ? value.id : undefined);
    if (found !== undefined) {
      const earlier = places.get(keyOf(type, found));
      if (earlier) {
        const first = earlier.yaml.placeOf(earlier.base);
        problems.push({
          ...yaml.placeOf([...base, 'id']),
          message: `the identifier '${found}' stands twice in ${contentTypes[type].path}: also in ${first.file}:${first.line}:${first.column}`,
          hint: 'Every identifier is used once: give one of the two another.',
        });
        if ('problems' in result) problems.push(...result.problems);
        return;
      }
      declared.get(type)?.add(found);
      written.get(type)?.set(found, whole);
    }
    const id = found ?? '';
    if (found !== undefined || contentTypes[type].layout === 'single') places.set(keyOf(type, id), { yaml, base });
    if ('problems' in result) problems.push(...result.problems);
    else {
      entries.get(type)?.set(id, result.entry);
      sources.set(keyOf(type, id), yaml.file);
    }
  }

  for (const { type, file, name, text } of files) {
    const { layout } = contentTypes[type];
    const named = layout === 'entry-per-file' || layout === 'document' ? name : undefined;
    if (named !== undefined && !identifier.safeParse(named).success) {
      problems.push({
        file,
        line: 1,
        column: 1,
        message: `the file's name is the identifier, and ${excerpt(named)} is not one: lower-case words joined by hyphens, like "call-waiting", at most 60 characters`,
        hint: `Rename the file, for example to ${slugOf(named)}${layout === 'document' ? '.mdx' : '.yaml'}.`,
      });
    }
    const guide = layout === 'document' ? readGuide(text, file) : undefined;
    const yaml = parseYaml(guide ? guide.frontMatter : text, file);
    problems.push(...(guide?.problems ?? []), ...yaml.problems);
    if (guide && named !== undefined) guideSources.set(named, guide);
    const readable = yaml.problems.length === 0 && !(guide && guide.frontMatter === '');
    if (!readable) {
      for (const id of named !== undefined ? [named] : declaredIds(text)) declared.get(type)?.add(id);
      continue;
    }
    const isList = layout === 'list' || layout === 'lists-in-folder';
    if (yaml.value === null || yaml.value === undefined) {
      if (named !== undefined) declared.get(type)?.add(named);
      problems.push({ file, line: 1, column: 1, message: guide ? 'nothing stands between the lines "---"' : 'this file is empty' });
    } else if (isList && !Array.isArray(yaml.value)) {
      for (const id of declaredIds(text)) declared.get(type)?.add(id);
      problems.push({
        ...yaml.placeOf([]),
        message: 'this file should be a list of entries',
        hint: 'Every entry begins with a dash: "- id: …", and its other keys stand two spaces in.',
      });
    } else if (isList && Array.isArray(yaml.value)) {
      yaml.value.forEach((value: unknown, index) => {
        take(type, value, yaml, [index]);
      });
    } else {
      take(type, yaml.value, yaml, [], named);
    }
  }

  // The one place where the names of types meet the shapes of their entries, which `validate` has checked.
  const raw = <Name extends ContentTypeName>(type: Name) => [...(entries.get(type)?.values() ?? [])] as Entry<Name>[];
  const settings = raw('playbook')[0] ?? unnamedPlaybook(folderName(folder));
  const typeset = typesetter(settings.language);
  const all = <Name extends ContentTypeName>(type: Name) => raw(type).map(typeset);
  const collator = new Intl.Collator(settings.language);
  const rank = (list: readonly { id: string }[]) => {
    const ranks = new Map(list.map((entry, index) => [entry.id, index]));
    return (id: string) => ranks.get(id) ?? list.length;
  };
  const byOrder = <Item extends { order: number; label?: string; title?: string }>(a: Item, b: Item) =>
    a.order - b.order || collator.compare(a.label ?? a.title ?? '', b.label ?? b.title ?? '');

  const situationGroups = all('situationGroups');
  const guideParts = all('guideParts');
  const groupRank = rank(situationGroups);
  const partRank = rank(guideParts);
  const guides = [...(entries.get('guides') as Map<string, Entry<'guides'>>)].map(([id, guide]) => ({
    id,
    ...typeset(guide),
    text: guideSources.get(id)?.text ?? '',
    headings: guideSources.get(id)?.headings ?? [],
  }));

  return {
    locale: folderName(folder),
    settings,
    contexts: all('contexts').sort(byOrder),
    situationGroups,
    // Family by family, because that is how readers meet them.
    situations: all('situations').sort((a, b) => groupRank(a.group) - groupRank(b.group) || byOrder(a, b)),
    steps: all('steps').sort(byOrder),
    tones: all('tones'),
    placeholders: all('placeholders'),
    phrases: all('phrases'),
    sequences: all('sequences'),
    checklists: all('checklists').sort(byOrder),
    mistakes: all('mistakes'),
    questions: all('questions'),
    quizzes: all('quizzes').sort(byOrder),
    courses: all('courses').sort(byOrder),
    rolePlays: all('rolePlays').sort(byOrder),
    guideParts,
    guides: guides.sort((a, b) => partRank(a.part) - partRank(b.part) || byOrder(a, b)),
    transcripts: all('transcripts'),
    points: all('points'),
    wording: {
      site: all('siteWording')[0] ?? keysAsWording('siteWording'),
      search: all('searchWording')[0] ?? keysAsWording('searchWording'),
      widgets: all('widgetsWording')[0] ?? keysAsWording('widgetsWording'),
      checklist: all('checklistWording')[0] ?? keysAsWording('checklistWording'),
      phrasePicker: all('phrasePickerWording')[0] ?? keysAsWording('phrasePickerWording'),
      quiz: all('quizWording')[0] ?? keysAsWording('quizWording'),
      embed: all('embedWording')[0] ?? keysAsWording('embedWording'),
      course: all('courseWording')[0] ?? keysAsWording('courseWording'),
      courses: all('coursesWording')[0] ?? keysAsWording('coursesWording'),
      hosting: all('hostingWording')[0] ?? keysAsWording('hostingWording'),
      rolePlays: all('rolePlaysWording')[0] ?? keysAsWording('rolePlaysWording'),
    },
    sources,
    guideSources,
    problems,
    written: (type) => written.get(type) ?? new Map(),
    identifiers: (type) => declared.get(type) ?? new Set(),
    locate(type, id, at = [], part) {
      const known = places.get(keyOf(type, id));
      if (!known) return { file: shownPath(folder, project), line: 1, column: 1 };
      return known.yaml.placeOf([...known.base, ...at], part);
    },
  };
}

const folderName = (folder: string) =>
  folder
    .replace(/[\\/]+$/, '')
    .split(/[\\/]/)
    .at(-1) ?? folder;

const slugOf = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'a-name';

/** Stands in while `playbook.yaml` has a problem, so that a preview can still show the rest. */
function unnamedPlaybook(locale: string): PlaybookSettings {
  const settings = contentTypes.playbook.schema.safeParse({
    name: 'Playbook',
    summary: 'Playbook',
    language: locale,
    languageName: locale,
    address: 'https://playbook.example.com',
    owner: { name: '–', contact: '–' },
    accent: { light: '#000000', dark: '#ffffff' },
  });
  if (settings.success) return settings.data;
  return unnamedPlaybook('en');
}

/** Stands in while a wording file has a problem: every text is the name of its key. */
function keysAsWording<Name extends Extract<ContentTypeName, `${string}Wording`>>(name: Name): Entry<Name> {
  const schema = contentTypes[name].schema;
  const texts = Object.keys(schema.shape).map((key): [string, unknown] => [key, key]);
  const plain = schema.safeParse(Object.fromEntries(texts));
  if (plain.success) return plain.data as Entry<Name>;
  const counted = new Set(plain.error.issues.map((issue) => issue.path[0]));
  return schema.parse(Object.fromEntries(texts.map(([key, text]) => [key, counted.has(key) ? { other: text } : text]))) as Entry<Name>;
}
