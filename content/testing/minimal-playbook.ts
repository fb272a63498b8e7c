/** For tests: the smallest playbook without a problem, and a way to write it, changed, to a folder of its own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { contentTypes } from '../schema/index.ts';
import { adviceRules, checkContent } from '../check/check.ts';
import { styleRules } from '../check/style/index.ts';
import { report } from '../check/report.ts';
import type { Rule } from '../check/rule.ts';
import { loadPlaybook, type LoadedPlaybook } from '../read/index.ts';

/** File under `content/en/` → what it holds. */
export type Files = Record<string, string>;

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

/** A change of one file: what to put in place of a text in it, the whole new file, or undefined to leave the file out. */
export type Change = string | [find: string, put: string] | undefined;

/**
 * Writes the minimal playbook with changes to a temporary folder, gone when the test is.
 *
 * @param changes file under `content/en/` → change; `../de/…` for another locale
 * @returns the folder that holds `content/`
 */
export async function writePlaybook(changes: Record<string, Change> = {}, locales: readonly string[] = ['en']): Promise<string> {
  const project = await mkdtemp(path.join(tmpdir(), 'playbook-'));
  onTestFinished(() => rm(project, { recursive: true, force: true }));
  const files: Record<string, string | undefined> = {};
  for (const locale of locales) for (const [file, text] of Object.entries(minimalPlaybook)) files[`${locale}/${file}`] = text;
  for (const [file, change] of Object.entries(changes)) {
    const name = path.posix.normalize(`en/${file}`);
    if (!Array.isArray(change)) files[name] = change;
    else {
      const [find, put] = change;
      const text = files[name];
      if (!text?.includes(find)) throw new Error(`${name} does not hold ${JSON.stringify(find)}`);
      files[name] = text.replace(find, put);
    }
  }
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) continue;
    const file = path.join(project, 'content', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return project;
}

/** The minimal playbook with changes, as read. */
export async function loadChanged(changes: Record<string, Change> = {}): Promise<LoadedPlaybook> {
  const project = await writePlaybook(changes);
  return loadPlaybook(path.join(project, 'content/en'), project);
}

/** What the check prints for the minimal playbook with changes, advice among the problems. */
export async function reportOn(changes: Record<string, Change> = {}, locales?: readonly string[]): Promise<string> {
  const project = await writePlaybook(changes, locales);
  const { playbooks, problems } = await checkContent(path.join(project, 'content'), project);
  // How the texts read is tested rule by rule: the made-up texts of a test say something else.
  const others = Object.entries(adviceRules).filter(([name]) => !(name in styleRules) && name !== 'missing-wordings');
  const [original] = playbooks;
  const advice = playbooks.flatMap((playbook) =>
    others.flatMap(([, rule]) => rule(playbook, playbook === original ? undefined : original)),
  );
  return report(playbooks, [...problems, ...advice]);
}

/** What one rule has to say of the minimal playbook with changes, as the check prints it. */
export async function ruleReportOn(rule: Rule, changes: Record<string, Change> = {}): Promise<string> {
  const playbook = await loadChanged(changes);
  return report([playbook], [...playbook.problems, ...rule(playbook)]);
}
