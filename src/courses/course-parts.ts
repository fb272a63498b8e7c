/** A course as its page and its packages see it: one row of parts, each with what the playbook says of it. */
import type { Course, Practice, Quiz } from '../../content/schema/index.ts';
import { entryOf, type Playbook } from '../playbook/playbook.ts';

export interface Part {
  kind: 'guide' | 'checklist' | 'quiz' | 'practice';
  /** The identifier of the guide, checklist, quiz or practice. */
  id: string;
  /** Its anchor on the course's page. */
  anchor: string;
  title: string;
  /** Its weight in the score. Of a quiz: how many questions it asks at a time; of a practice with a pass mark: its moves and mistakes. */
  questions?: number | undefined;
  /** The number of its section, from 1, and that section's heading. */
  section: number;
  sectionTitle: string;
}

/** The parts of a course, in their order. */
export function partsOf(playbook: Playbook, course: Course): Part[] {
  return course.sections.flatMap(({ title: sectionTitle, parts }, index) =>
    parts.map((part): Part => {
      const { kind, entry, questions } = entryIn(playbook, course, part);
      return { kind, id: entry.id, anchor: `${kind}-${entry.id}`, title: entry.title, questions, section: index + 1, sectionTitle };
    }),
  );
}

type ListedPart = Course['sections'][number]['parts'][number];

/** What a part of a course is, and how much it weighs in the score. */
function entryIn(
  playbook: Playbook,
  course: Course,
  { guide, checklist, quiz, practice }: ListedPart,
): Pick<Part, 'kind' | 'questions'> & { entry: { id: string; title: string } } {
  if (guide) return { kind: 'guide', entry: entryOf(playbook.guides, guide) };
  if (checklist) return { kind: 'checklist', entry: entryOf(playbook.checklists, checklist) };
  if (practice) {
    const entry = entryOf(playbook.practices, practice);
    return { kind: 'practice', entry, questions: weightOf(entry) };
  }
  const entry = entryOf(playbook.quizzes, quiz ?? '');
  return { kind: 'quiz', entry, questions: questionsOf(entry, course.draw) };
}

/** What can be done right in a call; one without a pass mark is only to be played. */
const weightOf = ({ passMark, moves, mistakes }: Practice): number | undefined =>
  passMark === undefined ? undefined : moves.length + mistakes.length;

/** How many questions a quiz asks: what the course says, or the quiz itself. */
function questionsOf(quiz: Quiz, draw = quiz.draw): number {
  return Math.min(draw ?? quiz.questions.length, quiz.questions.length);
}

/** A part that an element of the kit shows. */
export type WidgetPart = Part & { kind: 'checklist' | 'practice' | 'quiz' };

/** The kit's elements that a course uses, sorted by name. */
export function widgetsOf(course: Course): WidgetPart['kind'][] {
  const parts = course.sections.flatMap((section) => section.parts);
  return (['checklist', 'practice', 'quiz'] as const).filter((widget) => parts.some((part) => part[widget] !== undefined));
}

/** Per cent that pass a course; `undefined` where it has nothing that is scored: no quiz, and no call with a pass mark. */
export function passMarkOf(playbook: Playbook, course: Course): number | undefined {
  return partsOf(playbook, course).some(({ questions }) => questions !== undefined) ? course.passMark : undefined;
}

/** The language that a course is registered under, as a BCP 47 tag. */
export const languageOf = (playbook: Playbook, course: Course): string => course.language ?? playbook.settings.language;
