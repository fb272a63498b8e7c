import { wording } from './wording.ts';

/** Every string of the accessibility page around the report. The criteria and their remarks stand in the code, in English. */
export const accessibility = wording({
  title: 'Name of the page.',
  summary: 'What the page holds.',
  statement: 'Heading over the statement.',
  aim: 'Which standard the playbook is made for, and how it was looked at.',
  gaps: 'What is not met in full, before a list.',
  people: 'What only people can judge and nobody has judged yet.',
  tell: 'Whom to tell of a barrier. {owner} and {contact} are the owner of the playbook.',
  report: 'Heading over the report.',
  reportHow: 'How to read the report: VPAT 2.5, EN 301 549, names of tests.',
  supports: 'Result: the criterion is met.',
  partly: 'Result: the criterion is met in part.',
  not: 'Result: the criterion is not met.',
  none: 'Result: there is nothing that the criterion applies to.',
  how: 'Before how something was looked at.',
  axe: 'How: by a machine, with axe.',
  keyboard: 'How: by a script that uses the keyboard alone.',
  spoken: 'How: by the log of a virtual screen reader.',
  measured: 'How: measured in a browser.',
  read: 'How: by reading pages and code.',
  heldBy: 'Before the names of test files.',
  unjudged: 'Before what nobody has judged yet.',
  other: 'Heading over the other chapters of EN 301 549.',
  otherHow: 'Why the chapters 5 to 8, 10 and 11 do not apply, and what chapter 12 finds.',
});
