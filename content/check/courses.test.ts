import { describe, expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const file = 'courses/first-course.yaml';

describe('in a course, what cannot work is told at its line', () => {
  test('a quiz that does not exist, with the nearest that does', async () => {
    expect(await reportOn({ [file]: ['quiz: practice', 'quiz: practise'] })).toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:8:15  quiz 'practise' is not known. Did you mean 'practice'?
          If it was taken out of the playbook, take it out here, too.

      1 problem in 1 file."
    `);
  });

  test('a pass mark of 120', async () => {
    expect(await reportOn({ [file]: ['minutes: 5', 'minutes: 5\npassMark: 120'] })).toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:4:11  'passMark' should be at most 100
          Per cent of right answers, over all quizzes of the course, that pass it (0 to 100). In the course it goes before the pass mark of a quiz.

      1 problem in 1 file."
    `);
  });

  test('no title', async () => {
    expect(await reportOn({ [file]: ['title: First course\n', ''] })).toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:1:1  'title' is missing
          The title: learners read it in the list of their courses.

      1 problem in 1 file."
    `);
  });

  test('a part that is two things, or none', async () => {
    expect(await reportOn({ [file]: ['- guide: first-guide\n', '- guide: first-guide\n        checklist: routine\n'] }))
      .toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:7:9  'parts': a part of a course is one thing: "guide: …", "checklist: …", "quiz: …" or "practice: …"

      1 problem in 1 file."
    `);
    expect(await reportOn({ [file]: ['- guide: first-guide\n', '- {}\n'] })).toContain('a part of a course is one thing');
  });

  test('the same part twice', async () => {
    expect(await reportOn({ [file]: ['- quiz: practice', '- quiz: practice\n      - quiz: practice'] })).toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:9:15  quiz 'practice' stands twice in this course: also at content/en/courses/first-course.yaml:8:15
          Take one of them out.

      1 problem in 1 file."
    `);
  });

  test('completion by a quiz where there is none', async () => {
    expect(await reportOn({ [file]: ['      - quiz: practice\n', 'complete: quizzes\n'] })).toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:8:11  'complete: quizzes' needs a quiz, and this course has none: it could never be finished
          Write "complete: every-part", or add a part "quiz: …".

      1 problem in 1 file."
    `);
  });

  test('another language than that of its folder', async () => {
    expect(await reportOn({ [file]: ['minutes: 5', 'minutes: 5\nlanguage: de'] })).toMatchInlineSnapshot(`
      "content/en/courses/first-course.yaml:4:11  the course is said to be in 'de', and this playbook is written in 'en'
          Leave the line out, or write the course in the folder of its language.

      1 problem in 1 file."
    `);
  });
});

describe('a course is allowed', () => {
  test('a title with any character', async () => {
    expect(await reportOn({ [file]: ['title: First course', `title: "Ça & là: <b>\\"1\\" < 2</b> 終わり"`] })).toContain('no problem');
  });

  test('a variety of its language', async () => {
    expect(await reportOn({ [file]: ['minutes: 5', 'minutes: 5\nlanguage: en-GB'] })).toContain('no problem');
  });

  test('to be left out altogether', async () => {
    expect(await reportOn({ [file]: undefined })).toContain('no problem');
  });
});
