import type { LoadedPlaybook, Problem } from '../read/index.ts';
import type { Course } from '../schema/index.ts';
import { shown } from '../read/problem.ts';
import type { Rule } from './rule.ts';

/** Protects learners from a course that cannot be finished, and trainers from a setting that does nothing. */
export const coursesCanBeFinished: Rule = (playbook) =>
  playbook.courses.flatMap((course) => [
    ...partsListedTwice(playbook, course),
    ...settingsWithoutQuiz(playbook, course),
    ...anotherLanguage(playbook, course),
  ]);

/** A learner's progress is kept by the identifier of the part, so a course can hold each only once. */
function partsListedTwice(playbook: LoadedPlaybook, course: Course): Problem[] {
  const first = new Map<string, (string | number)[]>();
  return course.sections.flatMap(({ parts }, section) =>
    parts.flatMap((part, index): Problem[] => {
      const [kind, id] = Object.entries(part)[0] ?? [];
      if (kind === undefined || id === undefined) return [];
      const at = ['sections', section, 'parts', index, kind];
      const earlier = first.get(`${kind} ${id}`);
      if (!earlier) {
        first.set(`${kind} ${id}`, at);
        return [];
      }
      return [
        {
          ...playbook.locate('courses', course.id, at),
          message: `${kind} '${id}' stands twice in this course: also at ${shown(playbook.locate('courses', course.id, earlier))}`,
          hint: 'Take one of them out.',
        },
      ];
    }),
  );
}

function settingsWithoutQuiz(playbook: LoadedPlaybook, course: Course): Problem[] {
  if (course.complete === 'every-part' || course.sections.some(({ parts }) => parts.some((part) => part.quiz !== undefined))) return [];
  return [
    {
      ...playbook.locate('courses', course.id, ['complete']),
      message: `'complete: ${course.complete}' needs a quiz, and this course has none: it could never be finished`,
      hint: 'Write "complete: every-part", or add a part "quiz: …".',
    },
  ];
}

function anotherLanguage(playbook: LoadedPlaybook, course: Course): Problem[] {
  const [own] = playbook.settings.language.split('-');
  if (course.language === undefined || course.language.split('-')[0] === own) return [];
  return [
    {
      ...playbook.locate('courses', course.id, ['language']),
      message: `the course is said to be in '${course.language}', and this playbook is written in '${playbook.settings.language}'`,
      hint: 'Leave the line out, or write the course in the folder of its language.',
    },
  ];
}
