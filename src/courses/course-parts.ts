/** Lists the parts of a course for its page and its packages, each with what the playbook says about it. */
import type { Course, Practice, Quiz } from '../../content/schema/index.ts';
import { entryOf, type Playbook } from '../playbook/playbook.ts';
import { lessonOf } from './lesson.ts';

export interface Part {
  kind: 'guide' | 'checklist' | 'quiz' | 'practice';
  /** The identifier of the guide, checklist, quiz or practice. */
  id: string;
  /** The anchor of the part on the course's page. */
  anchor: string;
  title: string;
  /** The language that the entry is in, where it is not translated. */
  lang?: string | undefined;
  /**
   * The weight in the score: of a quiz the number of questions that it asks at a time, of a practice with a pass mark the number of its
   * moves and mistakes.
   */
  questions?: number | undefined;
  /** The number of the section, from 1, and its heading. */
  section: number;
  sectionTitle: string;
}

/** Returns the parts of a course, in their order. */
export function partsOf(playbook: Playbook, course: Course): Part[] {
  return course.sections.flatMap(({ title: sectionTitle, parts }, index) =>
    parts.map((part): Part => {
      const { kind, entry, questions } = entryIn(playbook, course, part);
      const { id, title, lang } = entry;
      return { kind, id, anchor: `${kind}-${id}`, title, lang, questions, section: index + 1, sectionTitle };
    }),
  );
}

type ListedPart = Course['sections'][number]['parts'][number];

/** Returns the entry of a part, and its weight in the score. */
function entryIn(
  playbook: Playbook,
  course: Course,
  { guide, checklist, quiz, practice }: ListedPart,
): Pick<Part, 'kind' | 'questions'> & { entry: Pick<Part, 'id' | 'title' | 'lang'> } {
  if (guide) {
    const { lang, title } = lessonOf(playbook, guide) ?? entryOf(playbook.guides, guide);
    return { kind: 'guide', entry: { id: guide, title, lang } };
  }
  if (checklist) return { kind: 'checklist', entry: entryOf(playbook.checklists, checklist) };
  if (practice) {
    const entry = entryOf(playbook.practices, practice);
    return { kind: 'practice', entry, questions: weightOf(entry) };
  }
  const entry = entryOf(playbook.quizzes, quiz ?? '');
  return { kind: 'quiz', entry, questions: questionsOf(entry, course.draw) };
}

/** Counts what can be done right in a call. A practice without a pass mark is not scored. */
const weightOf = ({ passMark, moves, mistakes }: Practice): number | undefined =>
  passMark === undefined ? undefined : moves.length + mistakes.length;

/** Returns how many questions a quiz asks: what the course says, otherwise the quiz itself. */
function questionsOf(quiz: Quiz, draw = quiz.draw): number {
  return Math.min(draw ?? quiz.questions.length, quiz.questions.length);
}

/** A part that an element of the kit shows. */
export type WidgetPart = Part & { kind: 'checklist' | 'practice' | 'quiz' };

/** Returns the kit's elements that a course uses, sorted by name. */
export function widgetsOf(course: Course): WidgetPart['kind'][] {
  const parts = course.sections.flatMap((section) => section.parts);
  return (['checklist', 'practice', 'quiz'] as const).filter((widget) => parts.some((part) => part[widget] !== undefined));
}

/** Returns the per cent that pass a course; `undefined` where nothing is scored: no quiz, and no practice with a pass mark. */
export function passMarkOf(playbook: Playbook, course: Course): number | undefined {
  return partsOf(playbook, course).some(({ questions }) => questions !== undefined) ? course.passMark : undefined;
}

/** Returns the language that a course is registered under, as a language tag (BCP 47). */
export const languageOf = (playbook: Playbook, course: Course): string => course.language ?? playbook.settings.language;
