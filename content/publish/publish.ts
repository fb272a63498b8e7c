import { fillLine, textOf } from '../line/fill.ts';
import { severalCallsFirst } from '../line/lead-line.ts';
import { exampleFor } from '../line/placeholder.ts';
import { placeholdersIn, splitLine } from '../line/split.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import type { Practice, Quiz } from '../schema/index.ts';
import type { PhrasesFile, Published, PublishedPractice, QuizzesFile } from '../schema/published.ts';
import { placeholdersOf } from './single.ts';

/** Returns the address of a guide's page, relative to the base address of the playbook's site. */
const guideUrl = (id: string) => `guides/${id}/`;

/** Cached, because pages, search, courses and the kit all ask for it, and a loaded playbook does not change. */
const madeBefore = new WeakMap<LoadedPlaybook, Published>();

/**
 * Returns the open data of a playbook, in the shapes of `schema/published.ts`. References that lead nowhere are left out. The result is
 * shared: do not change it.
 */
export function publish(playbook: LoadedPlaybook): Readonly<Published> {
  const published = madeBefore.get(playbook) ?? openData(playbook);
  madeBefore.set(playbook, published);
  return published;
}

function openData(playbook: LoadedPlaybook): Published {
  const head = { version: 1 as const, language: playbook.settings.language };
  const phrases = new Map(playbook.phrases.map((phrase) => [phrase.id, phrase]));
  const checklists = playbook.checklists.map((checklist) => ({
    ...checklist,
    items: checklist.items.map(({ phrases: examples, ...item }) => ({
      ...item,
      say: known(phrases, examples).map(({ id, text, lang, verbatim }) => ({
        id,
        text,
        ...(verbatim && { verbatim }),
        ...inLanguage(lang),
      })),
    })),
  }));
  return {
    phrases: {
      ...head,
      contexts: playbook.contexts,
      situations: playbook.situations.map(({ id, label, when, group, near, phrasings, lang }) => ({
        id,
        label,
        when,
        group,
        ...(near && { near: near.filter((other) => playbook.situations.some((each) => each.id === other)) }),
        phrasings,
        ...inLanguage(lang),
        ...practiceFor(playbook, id),
      })),
      situationGroups: playbook.situationGroups,
      steps: playbook.steps,
      tones: playbook.tones,
      placeholders: playbook.placeholders,
      phrases: severalCallsFirst(playbook.phrases),
      sequences: playbook.sequences,
      ...(playbook.settings.feedback && { feedback: playbook.settings.feedback }),
      // Those of another language would be read for words of this one.
      abbreviations: playbook.abbreviations.filter(({ lang }) => lang === undefined),
      otherSubjects: playbook.otherSubjects.filter(({ lang }) => lang === undefined),
    },
    situations: { ...head, groups: playbook.situationGroups, situations: playbook.situations },
    checklists: {
      ...head,
      steps: playbook.steps.map(named),
      placeholders: gapsOf(playbook, placeholdersOf(checklists)),
      checklists,
    },
    notes: {
      ...head,
      contexts: playbook.contexts.map(named),
      situations: playbook.situations.map(named),
      placeholders: gapsOf(playbook, gapsIn(playbook.notes.flatMap(({ lines, diary = '' }) => [...lines, diary]))),
      notes: playbook.notes,
    },
    messages: {
      ...head,
      contexts: playbook.contexts.map(named),
      situations: playbook.situations.map(named),
      placeholders: gapsOf(playbook, gapsIn(playbook.messages.flatMap(({ subject, lines }) => [subject, ...lines]))),
      messages: playbook.messages,
    },
    quizzes: quizzesFile(playbook, openQuizzes(playbook)),
    guides: {
      ...head,
      guides: playbook.guides.map(({ id, title, summary, part, order, situations, text, lang }) => ({
        id,
        title,
        summary,
        part,
        order,
        situations,
        url: guideUrl(id),
        text,
        ...inLanguage(lang),
      })),
    },
    'role-plays': {
      ...head,
      contexts: playbook.contexts.map(named),
      situations: playbook.situations.map(named),
      guides: pagesOfGuides(playbook, playbook.rolePlays),
      rolePlays: playbook.rolePlays,
    },
    practices: {
      ...head,
      contexts: playbook.contexts.map(named),
      situations: playbook.situations.map(named),
      steps: playbook.steps.map(named),
      mistakes: playbook.mistakes.map(named),
      guides: pagesOfGuides(playbook, playbook.practices),
      checklists: playbook.checklists
        .filter(({ id }) => playbook.practices.some(({ checklist }) => checklist === id))
        .map(({ id, title }) => ({ id, title, url: `checklists/${id}/` })),
      practices: playbook.practices.map((practice) => spelledOut(practice, playbook)),
    },
    sources: { ...head, sources: playbook.evidence.map((source) => ({ ...source, ...lastReview(playbook, source.id) })) },
  };
}

/** Returns the placeholders in texts. */
const gapsIn = (texts: readonly string[]) => new Set(texts.flatMap(placeholdersIn));

/** Returns what filling in takes of the placeholders that are used. */
function gapsOf({ placeholders }: LoadedPlaybook, used: ReadonlySet<string>) {
  return placeholders
    .filter(({ id }) => used.has(id))
    .map((placeholder) => ({
      ...named(placeholder),
      kind: placeholder.kind,
      ...(placeholder.autocomplete && { autocomplete: placeholder.autocomplete }),
      ...(placeholder.ifEmpty !== undefined && { ifEmpty: placeholder.ifEmpty }),
    }));
}

/** Returns the day on which somebody last looked a source up; an empty object where nobody has said. */
function lastReview({ care }: LoadedPlaybook, source: string): { reviewed?: string } {
  const { reviewed } = care.get(`evidence/${source}`) ?? {};
  return reviewed === undefined ? {} : { reviewed };
}

/** Returns the quizzes that anybody may take: an exam is kept for its courses. */
export const openQuizzes = ({ quizzes }: Pick<LoadedPlaybook, 'quizzes'>): Quiz[] => quizzes.filter(({ exam }) => !exam);

/** Returns quizzes with their questions written out, in the shape of the open data; for a course, an exam too. */
export function quizzesFile(playbook: LoadedPlaybook, listed: readonly Quiz[]): QuizzesFile {
  const questions = new Map(playbook.questions.map((question) => [question.id, question]));
  const quizzes = listed.map((quiz) => ({ ...quiz, questions: known(questions, quiz.questions) }));
  return {
    version: 1,
    language: playbook.settings.language,
    mistakes: playbook.mistakes.map(named),
    guides: pagesOfGuides(
      playbook,
      quizzes.flatMap((quiz) => quiz.questions),
    ),
    quizzes,
  };
}

/** Returns the pages of the guides that entries name. */
function pagesOfGuides({ guides }: LoadedPlaybook, entries: readonly { guide?: string | undefined }[]) {
  const ids = new Set(entries.map(({ guide }) => guide));
  return guides.filter(({ id }) => ids.has(id)).map(({ id, title, lang }) => ({ id, title, url: guideUrl(id), ...inLanguage(lang) }));
}

/** Returns the page of the practice that is about a situation, otherwise of one in which it goes on; an empty object where there is none. */
function practiceFor({ practices }: LoadedPlaybook, situation: string): Pick<PhrasesFile['situations'][number], 'practice'> {
  const all = practices.filter(({ situations }) => situations.includes(situation));
  const one = all.find(({ situations: [about] }) => about === situation) ?? all[0];
  return one ? { practice: { id: one.id, title: one.title, url: `practice/${one.id}/`, ...inLanguage(one.lang) } } : {};
}

/** Writes out the lines of the playbook that a practice's choices refer to, filled in. */
export function spelledOut(practice: Practice, { phrases, placeholders, settings }: LoadedPlaybook): PublishedPractice {
  // The content check asks for every value; an owner who changes a line does not know which practices are to fill it in.
  const mustBeFilled = placeholders.filter(({ optional, ifEmpty }) => !optional && ifEmpty === undefined);
  const lineOf = (id: string | undefined, values: Record<string, string>) => {
    const { text = '', contexts = [] } = phrases.find((phrase) => phrase.id === id) ?? {};
    const examples = Object.fromEntries(mustBeFilled.map((placeholder) => [placeholder.id, exampleFor(placeholder, contexts)]));
    return textOf(fillLine(splitLine(text), placeholders, { ...examples, ...values }, settings.language));
  };
  return {
    ...practice,
    moments: practice.moments.map((moment) => ({
      ...moment,
      choices: moment.choices.map(({ say, phrase, fill, ...choice }) => ({
        ...choice,
        say: say ?? lineOf(phrase, fill),
        ...(phrase !== undefined && { phrase }),
      })),
    })),
  };
}

const named = ({ id, label, lang }: { id: string; label: string; lang?: string | undefined }) => ({ id, label, ...inLanguage(lang) });

/** Leaves the key out where there is no value: JSON would otherwise hold an empty one. */
const inLanguage = (lang: string | undefined) => (lang === undefined ? {} : { lang });

const known = <Item>(items: ReadonlyMap<string, Item>, ids: readonly string[]): Item[] =>
  ids.flatMap((id) => {
    const item = items.get(id);
    return item === undefined ? [] : [item];
  });
