import { wordsIn } from '../read/count-words.ts';
import { textsOfLesson } from '../read/lesson-texts.ts';
import { shown } from '../read/problem.ts';
import type { Rule } from './rule.ts';

/** Protects whoever writes a lesson that no course would show: a course shows the first that stands for a guide. */
export const lessonsStandForOneGuide: Rule = (playbook) =>
  playbook.lessons.flatMap(({ id, guide }) => {
    const first = playbook.lessons.find((lesson) => lesson.guide === guide);
    if (!first || first.id === id) return [];
    return [
      {
        ...playbook.locate('lessons', id, ['guide']),
        message: `'${first.id}' is the lesson for the guide '${guide}' already (${shown(playbook.locate('lessons', first.id, ['guide']))})`,
        hint: 'Make one of the two, or name another guide.',
      },
    ];
  });

/** More than two minutes of reading, and a lesson is a guide again. */
const longest = 450;

/** Protects learners from a page that is not read to its end. */
export const lessonsAreShort: Rule = (playbook) =>
  playbook.lessons.flatMap((lesson) => {
    const words = textsOfLesson(playbook, lesson).reduce((sum, text) => sum + wordsIn(text), 0);
    if (words <= longest) return [];
    return [
      {
        ...playbook.locate('lessons', lesson.id, []),
        message: `this lesson has ${words} words, with the lines and conversations that it shows`,
        hint: `Keep it to ${longest}: what is left out stands in the guide.`,
      },
    ];
  });
