/** A course as its page and its packages see it: one row of parts, each with what the playbook says of it. */
import type { Course, Quiz } from '../../content/schema/index.ts';
import { entryOf, type Playbook } from '../playbook/playbook.ts';

export interface Part {
  kind: 'guide' | 'checklist' | 'quiz';
  /** The identifier of the guide, checklist or quiz. */
  id: string;
  /** Its anchor on the course's page. */
  anchor: string;
  title: string;
  /** Of a quiz: how many questions it asks at a time. */
  questions?: number | undefined;
  /** The number of its section, from 1, and that section's heading. */
  section: number;
  sectionTitle: string;
}

/** The parts of a course, in their order. */
export function partsOf(playbook: Playbook, course: Course): Part[] {
  return course.sections.flatMap(({ title: sectionTitle, parts }, index) =>
    parts.map(({ guide, checklist, quiz }): Part => {
      const [kind, entry] = guide
        ? (['guide', entryOf(playbook.guides, guide)] as const)
        : checklist
          ? (['checklist', entryOf(playbook.checklists, checklist)] as const)
          : (['quiz', entryOf(playbook.quizzes, quiz ?? '')] as const);
      const questions = quiz === undefined ? undefined : questionsOf(entryOf(playbook.quizzes, quiz), course.draw);
      return { kind, id: entry.id, anchor: `${kind}-${entry.id}`, title: entry.title, questions, section: index + 1, sectionTitle };
    }),
  );
}

/** How many questions a quiz asks: what the course says, or the quiz itself. */
function questionsOf(quiz: Quiz, draw = quiz.draw): number {
  return Math.min(draw ?? quiz.questions.length, quiz.questions.length);
}

/** The kit's elements that a course uses, sorted by name. */
export function widgetsOf(course: Course): ('checklist' | 'quiz')[] {
  const parts = course.sections.flatMap((section) => section.parts);
  return (['checklist', 'quiz'] as const).filter((widget) => parts.some((part) => part[widget] !== undefined));
}

/** Per cent that pass a course; `undefined` where it has no quiz. */
export function passMarkOf(course: Course): number | undefined {
  return widgetsOf(course).includes('quiz') ? course.passMark : undefined;
}

/** The language that a course is registered under, as a BCP 47 tag. */
export const languageOf = (playbook: Playbook, course: Course): string => course.language ?? playbook.settings.language;
