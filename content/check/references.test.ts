import { describe, expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

describe('an identifier that names nothing is told, with the nearest that does', () => {
  test.for<[string, string, [string, string]]>([
    ['a guide of a context', 'contexts/support.yaml', ['when:', 'guide: first-gide\nwhen:']],
    ['a group of a situation', 'situations/chatty.yaml', ['group: runs-on', 'group: run-on']],
    ['a guide of a situation', 'situations/chatty.yaml', ['guide: first-guide', 'guide: elephant']],
    ['a checklist of a situation', 'situations/chatty.yaml', ['checklist: routine', 'checklist: routin']],
    ['a quiz of a situation', 'situations/chatty.yaml', ['quiz: practice', 'quiz: practise']],
    ['a context of a phrase', 'phrases/chatty.yaml', ['[support]', '[suport]']],
    ['a situation of a phrase', 'phrases/chatty.yaml', ['[chatty]', '[chaty]']],
    ['a step of a phrase', 'phrases/chatty.yaml', ['step: goodbye', 'step: good-bye']],
    ['a tone of a phrase', 'phrases/chatty.yaml', ['tones: [warm]', 'tones: [warm, wram]']],
    ['a context of a sequence', 'sequences/support.yaml', ['context: support', 'context: elephant']],
    ['a situation of a sequence', 'sequences/support.yaml', ['situation: chatty', 'situation: chaty']],
    ['a tone of a sequence', 'sequences/support.yaml', ['tone: warm', 'tone: war']],
    ['a phrase of a sequence', 'sequences/support.yaml', ['line-3', 'line-33']],
    ['a context of a checklist', 'checklists/routine.yaml', ['[support]', '[suport]']],
    ['a situation of a checklist', 'checklists/routine.yaml', ['contexts:', 'situations: [chaty]\ncontexts:']],
    ['a step of an item', 'checklists/routine.yaml', ['step: goodbye', 'step: goodby']],
    ['a phrase of an item', 'checklists/routine.yaml', ['phrases: [line-1]', 'phrases: [lin-1]']],
    ['a guide of a mistake', 'mistakes.yaml', ['guide: first-guide', 'guide: first']],
    ['a mistake of a question', 'questions/too-fast.yaml', ['mistake: too-fast', 'mistake: too-fats']],
    ['a guide of a question', 'questions/too-fast.yaml', ['guide: first-guide', 'guide: firstguide']],
    ['a situation of a question', 'questions/too-fast.yaml', ['kind: single', 'kind: single\n  situations: [chaty]']],
    ['a question of a quiz', 'quizzes/practice.yaml', ['[first-question]', '[first-question, first-questoin]']],
    ['a guide of a course', 'courses/first-course.yaml', ['guide: first-guide', 'guide: first-gide']],
    ['a checklist of a course', 'courses/first-course.yaml', ['guide: first-guide', 'checklist: rotine']],
    ['a quiz of a course', 'courses/first-course.yaml', ['quiz: practice', 'quiz: practise']],
    ['a context of a role-play card', 'role-plays/first-card.yaml', ['context: support', 'context: suport']],
    ['a situation of a role-play card', 'role-plays/first-card.yaml', ['situation: chatty', 'situation: chaty']],
    ['a guide of a role-play card', 'role-plays/first-card.yaml', ['guide: first-guide', 'guide: first-gide']],
    ['a part of a guide', 'guides/first-guide.mdx', ['part: basics', 'part: basic']],
    ['a situation of a guide', 'guides/first-guide.mdx', ['situations: [chatty]', 'situations: [chaty]']],
  ])('%s', async ([, file, change]) => {
    const text = await reportOn({ [file]: change });
    expect(text).toContain(`content/en/${file}:`);
    expect(text).toMatch(/ is not known\. (?:Did you mean|One of these is known)/);
  });

  test('at its line and column', async () => {
    expect(await reportOn({ 'phrases/chatty.yaml': ['situations: [chatty]', 'situations: [chatty, chaty]'] })).toMatchInlineSnapshot(`
      "content/en/phrases/chatty.yaml:4:24  situation 'chaty' is not known. Did you mean 'chatty'?
          If it was taken out of the playbook, take it out here, too.

      1 problem in 1 file."
    `);
  });
  test('at its line in the front matter of a guide', async () => {
    expect(await reportOn({ 'guides/first-guide.mdx': ['part: basics', 'part: elephant'] })).toMatchInlineSnapshot(`
      "content/en/guides/first-guide.mdx:4:7  guide part 'elephant' is not known. One of these is known: 'basics'.
          If it was taken out of the playbook, take it out here, too.

      1 problem in 1 file."
    `);
  });
});

test.each([
  ['always: [second-question]', "question 'second-question' is not known"],
  ['always: [first-question, first-question]\ndraw: 1', 'names more questions than are drawn'],
])('what every draw of a quiz has is among its questions, and no more than are drawn: %s', async (always, expected) => {
  expect(await reportOn({ 'quizzes/practice.yaml': ['title: Practice\n', `title: Practice\n${always}\n`] })).toContain(expected);
});

test('an identifier that is listed twice in one list is told', async () => {
  expect(await reportOn({ 'quizzes/practice.yaml': ['[first-question]', '[first-question, first-question]'] })).toMatchInlineSnapshot(`
    "content/en/quizzes/practice.yaml:3:29  question 'first-question' is listed twice here
        Take one of them out.

    1 problem in 1 file."
  `);
});

test('in an entry with another problem as well: all that is wrong is told in one run', async () => {
  const text = await reportOn({ 'phrases/chatty.yaml': ['situations: [chatty]', 'situations: [chaty]\n  colour: red'] });
  expect(text).toContain("situation 'chaty' is not known");
  expect(text).toContain("the key 'colour' is not known here");
});

describe('what is named in several places and known in none is told once', () => {
  test('with the places, and what to do about an entry that was taken out', async () => {
    expect(await reportOn({ 'questions/too-fast.yaml': undefined, 'quizzes/practice.yaml': ['[first-question]', '[gone]'] })).toContain(
      "question 'gone' is not known",
    );
    expect(await reportOn({ 'phrases/chatty.yaml': ['id: line-3', 'id: other-words'] })).toMatchInlineSnapshot(`
      "content/en/sequences/support.yaml:6:29  phrase 'line-3' is not known. Did you mean 'line-1'?
          If it was taken out of the playbook, take it out here, too.

      1 problem in 1 file."
    `);
  });
  test('with the name that it has now, if it was renamed', async () => {
    expect(await reportOn({ 'phrases/chatty.yaml': ['id: line-1', 'id: line-1-again'] })).toMatchInlineSnapshot(`
      "content/en/checklists/routine.yaml:9:15  phrase 'line-1' is not known, and 4 places name it
          If it was taken out of the playbook, take it out of these places, too. If it is called 'line-1-again' now (content/en/phrases/chatty.yaml:1:3), write that in each.
          Also at content/en/guides/first-guide.mdx:12:15, content/en/practices/first-call.yaml:22:17, content/en/sequences/support.yaml:6:13.

      1 problem in 1 file."
    `);
  });
  test('while a file of its type cannot be read, nothing is said of what it holds', async () => {
    expect(await reportOn({ 'tones.yaml': undefined })).toMatchInlineSnapshot(`
      "content/en/tones.yaml:1:1  this file is missing: every playbook has one
          Copy it from another playbook, and change it.

      1 problem in 1 file."
    `);
  });
});
