import type { LoadedPlaybook } from '../read/index.ts';
import type { ChecklistsFile, GuidesFile, PhrasesFile, QuizzesFile, RolePlaysFile, SituationsFile } from '../schema/published.ts';

export interface Published {
  phrases: PhrasesFile;
  situations: SituationsFile;
  checklists: ChecklistsFile;
  quizzes: QuizzesFile;
  guides: GuidesFile;
  'role-plays': RolePlaysFile;
}

/** Where a guide's page stands, relative to the base address of the playbook's site. */
const guideUrl = (id: string) => `guides/${id}/`;

/** Pages, search, courses and the kit all ask for it, and a playbook does not change once it is loaded. */
const madeBefore = new WeakMap<LoadedPlaybook, Published>();

/** The open data of a playbook, in the shapes of `schema/published.ts`. References that lead nowhere are left out. Made once, and shared. */
export function publish(playbook: LoadedPlaybook): Readonly<Published> {
  const published = madeBefore.get(playbook) ?? openData(playbook);
  madeBefore.set(playbook, published);
  return published;
}

function openData(playbook: LoadedPlaybook): Published {
  const head = { version: 1 as const, language: playbook.settings.language };
  const phrases = new Map(playbook.phrases.map((phrase) => [phrase.id, phrase]));
  const questions = new Map(playbook.questions.map((question) => [question.id, question]));
  const quizzes = playbook.quizzes.map((quiz) => ({ ...quiz, questions: known(questions, quiz.questions) }));
  const readAfter = (entries: readonly { guide?: string | undefined }[]) => {
    const ids = new Set(entries.map((entry) => entry.guide));
    return playbook.guides
      .filter((guide) => ids.has(guide.id))
      .map(({ id, title, lang }) => ({ id, title, url: guideUrl(id), ...inLanguage(lang) }));
  };

  return {
    phrases: {
      ...head,
      contexts: playbook.contexts,
      situations: playbook.situations.map(({ id, label, when, group, phrasings, lang }) => ({
        id,
        label,
        when,
        group,
        phrasings,
        ...inLanguage(lang),
      })),
      situationGroups: playbook.situationGroups,
      steps: playbook.steps,
      tones: playbook.tones,
      placeholders: playbook.placeholders,
      phrases: playbook.phrases,
      sequences: playbook.sequences,
    },
    situations: { ...head, groups: playbook.situationGroups, situations: playbook.situations },
    checklists: {
      ...head,
      steps: playbook.steps.map(named),
      checklists: playbook.checklists.map((checklist) => ({
        ...checklist,
        items: checklist.items.map(({ phrases: examples, ...item }) => ({
          ...item,
          say: known(phrases, examples).map(({ id, text, lang }) => ({ id, text, ...inLanguage(lang) })),
        })),
      })),
    },
    quizzes: {
      ...head,
      mistakes: playbook.mistakes.map(named),
      guides: readAfter(quizzes.flatMap((quiz) => quiz.questions)),
      quizzes,
    },
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
      guides: readAfter(playbook.rolePlays),
      rolePlays: playbook.rolePlays,
    },
  };
}

const named = ({ id, label, lang }: { id: string; label: string; lang?: string | undefined }) => ({ id, label, ...inLanguage(lang) });

/** A key without a value would be one in the data, too. */
const inLanguage = (lang: string | undefined) => (lang === undefined ? {} : { lang });

const known = <Item>(items: ReadonlyMap<string, Item>, ids: readonly string[]): Item[] =>
  ids.flatMap((id) => {
    const item = items.get(id);
    return item === undefined ? [] : [item];
  });
