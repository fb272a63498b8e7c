/** The smallest playbook without a problem, as files. */
import { stringify } from 'yaml';
import { z } from 'zod';
import { contentTypes } from '../schema/index.ts';

/** File under `content/en/` → what it holds. */
type Files = Record<string, string>;

/** Valid wording for whatever keys the schemas have: each text is the name of its key. */
function wordingFiles(): Files {
  const files: Files = {};
  for (const { schema, path: file } of Object.values<{ schema: z.ZodType; path: string }>(contentTypes)) {
    if (!file.startsWith('wording/') || !(schema instanceof z.ZodObject)) continue;
    const texts = Object.entries(schema.shape).map(([key, text]) => {
      const plain = text instanceof z.ZodType && text.safeParse(key).success;
      return [key, plain ? key : { one: key, other: `{count} ${key}` }];
    });
    files[file] = stringify(Object.fromEntries(texts));
  }
  return files;
}

export const minimalPlaybook: Files = {
  'playbook.yaml': `name: A playbook
summary: What it is.
language: en
languageName: English
address: https://playbook.example.com
owner:
  name: Its owner
  contact: A desk
accent:
  light: "#0b5a4c"
  dark: "#7fd1bd"
`,
  'contexts/support.yaml': 'label: Support\nwhen: They need help.\n',
  'situation-groups.yaml': '- id: runs-on\n  label: It runs on\n  when: The talking goes on.\n',
  'situations/chatty.yaml': `label: They keep talking
when: The work is done.
group: runs-on
notice: [They begin a new story.]
do: [Wait for a breath.]
dont: [Interrupt.]
guide: first-guide
checklist: routine
quiz: practice
phrasings: [they keep talking]
`,
  'steps/goodbye.yaml': 'label: Goodbye\nwhen: At the end.\nphrasings: [how do I say goodbye]\n',
  'tones.yaml': '- id: warm\n  label: Warm\n  when: For people.\n',
  'placeholders.yaml': '- id: name\n  label: Name\n  example: Ms Okafor\n  kind: name\n',
  'phrases/chatty.yaml': ['Thank you, {name}.', 'It was good to talk.', 'Goodbye for now.']
    .map(
      (text, index) => `- id: line-${index + 1}
  text: "${text}"
  contexts: [support]
  situations: [chatty]
  step: goodbye
  tones: [warm]
  why: It is kind.
  notWhen: They are in a hurry.
`,
    )
    .join(''),
  'sequences/support.yaml': `- id: whole-close
  label: A whole close
  context: support
  situation: chatty
  tone: warm
  phrases: [line-1, line-2, line-3]
`,
  'notes/after.yaml': `- id: first-note
  title: First note
  when: After every call.
  contexts: [support]
  situations: [chatty]
  lines: [They called for company., "Said goodbye to {name}."]
  diary: Call {name}.
`,
  'messages/after.yaml': `- id: first-message
  title: First message
  when: After every call.
  contexts: [support]
  situations: [chatty]
  subject: Our call
  lines: ["Hello {name},", It was good to talk.]
`,
  'checklists/routine.yaml': `title: Routine close
summary: For every call.
contexts: [support]
items:
  - id: thank
    text: Thank them.
    why: They gave time.
    step: goodbye
    phrases: [line-1]
`,
  'mistakes.yaml': `- id: too-fast
  label: Too fast
  looksLike: You hang up.
  heardAs: You do not care.
  instead: Wait.
  dont: Bye.
  do: Goodbye for now.
  guide: first-guide
`,
  'questions/too-fast.yaml': `- id: first-question
  kind: single
  prompt: Which is better?
  mistake: too-fast
  guide: first-guide
  options:
    - text: Bye.
      feedback: Too short.
    - text: Goodbye for now.
      right: true
      feedback: That is it.
`,
  'quizzes/practice.yaml': 'title: Practice\nsummary: To begin with.\nquestions: [first-question]\n',
  'courses/first-course.yaml':
    'title: First course\nsummary: To begin with.\nminutes: 5\nsections:\n  - title: Reading\n    parts:\n      - guide: first-guide\n      - quiz: practice\n',
  'role-plays/first-card.yaml': `title: First card
context: support
situation: chatty
scene: The work is done.
caller:
  who: Ms Okafor.
  wants: Company.
  behaves: She tells stories.
  says: [That reminds me., Where was I?]
  endsWhen: Somebody asks for a yes or a no.
agent:
  who: Sam.
  knows: The order is placed.
  goal: A friendly end.
listenFor: [Was it kind?, Was it short?, Was it one goodbye?]
guide: first-guide
`,
  'practices/first-call.yaml': `title: First call
summary: End it kindly.
context: support
situations: [chatty]
mistakes: [too-fast]
moves: [goodbye]
guide: first-guide
agent: { name: Sam, who: You. }
caller: { name: Ms Okafor, who: A caller. }
scene: { about: An order., settled: The order., open: Nothing., feels: In good spirits. }
seconds: 60
begin: story
moments:
  - id: story
    situation: chatty
    says: And that reminds me of my sister.
    choices:
      - say: It was good to talk to you.
        feels: warmer
        why: It is kind.
        to: last
      - phrase: line-1
        fill: { name: Ms Okafor }
        why: It is short.
        to: last
      - say: Bye.
        feels: cooler
        mistake: too-fast
        why: It is too fast.
        instead: Goodbye for now.
        to: cut-off
  - id: last
    says: Well then.
    choices:
      - say: Goodbye.
        moves: [goodbye]
        why: It ends.
        to: friends
      - say: So, what else?
        why: It begins again.
        to: runs-on
endings:
  - { id: friends, title: As friends, quality: good, remembers: A kind voice., tells: They were kind. }
  - { id: runs-on, title: It runs on, quality: mixed, remembers: A long call., tells: We talked. }
  - { id: cut-off, title: Cut off, quality: poor, remembers: A click., tells: They hung up. }
`,
  'guide-parts.yaml': '- id: basics\n  label: Basics\n  when: Start here.\n',
  'guides/first-guide.mdx': `---
title: First guide
summary: What it says.
part: basics
situations: [chatty]
---

Read this first.

## The last line

<Phrases ids="line-1, line-2" />

<Evidence ids="first-source" />
`,
  'evidence/sources.yaml': `- id: first-source
  finding: People remember an end.
  citation: A. Author 2020, A Journal
  setting: A laboratory.
  sure: one-study
  advice: End it well.
  reviewed: 2026-01-05
`,
  'transcripts/short.yaml': `- id: short-call
  title: A short call
  verdict: good
  speakers: { agent: Sam, caller: Ms Okafor }
  lines:
    - { who: agent, says: Goodbye for now. }
    - { who: caller, says: Goodbye. }
`,
  ...wordingFiles(),
};
