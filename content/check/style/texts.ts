import type { LoadedPlaybook, Place } from '../../read/index.ts';
import type { ContentTypeName } from '../../schema/index.ts';
import { entriesOfKinds, pathInContent } from '../../schema/question-entries.ts';
import { entriesOf } from '../../schema/question-kinds.ts';
import type { Path } from '../../read/yaml.ts';
import type { MdastNode } from 'satteri';
import { unsaidWordsFor } from '../unsaid-words.ts';
import { placeInGuide, textOf, visit, type GuideSource } from '../../read/guide-source.ts';

/** A text of the playbook that is read or heard. */
export interface Text {
  text: string;
  /** The type of the entry that it stands in; `prose` for the body of a guide. */
  from: ContentTypeName | 'prose';
  /**
   * `said`: a line meant to be said aloud; `told`: prose for the reader, where what is quoted is shown and not said; `overheard`: what the
   * other person says, or what shows a mistake. It is no model, and still has to be what people say; `promised`: what a line of a practice
   * promised, as the person repeats it.
   */
  use: 'said' | 'told' | 'overheard' | 'promised';
  /** Finds the place of the text, or of a part of it. */
  place: (part?: string) => Place;
  /** The tones, where the text is a phrase. */
  tones?: readonly string[];
  /** Words that its situations keep out of it, where the text is a phrase. */
  unsaid?: readonly string[];
}

/** Cached, because many rules read all texts of a playbook. */
const gathered = new WeakMap<LoadedPlaybook, Text[]>();

/** Collects every text. */
export function textsOf(playbook: LoadedPlaybook): Text[] {
  const texts = gathered.get(playbook) ?? gather(playbook);
  gathered.set(playbook, texts);
  return texts;
}

function gather(playbook: LoadedPlaybook): Text[] {
  const texts: Text[] = [];
  const from = (type: ContentTypeName, id: string) => {
    const add = (use: Text['use'], path: Path, text: string | undefined, ofPhrase: Pick<Text, 'tones' | 'unsaid'> = {}) => {
      if (text === undefined) return;
      texts.push({
        text,
        from: type,
        use,
        place: (part) => playbook.locate(type, id, path, part && asTyped(part)),
        ...ofPhrase,
      });
    };
    return {
      said: (path: Path, text: string | undefined, ofPhrase?: Pick<Text, 'tones' | 'unsaid'>) => {
        add('said', path, text, ofPhrase);
      },
      told: (path: Path, text: string | undefined) => {
        add('told', path, text);
      },
      overheard: (path: Path, text: string | undefined) => {
        add('overheard', path, text);
      },
      promised: (path: Path, text: string | undefined) => {
        add('promised', path, text);
      },
      listed: (key: string, list: readonly string[]) => {
        list.forEach((text, index) => {
          add('told', [key, index], text);
        });
      },
    };
  };
  for (const type of ['contexts', 'steps', 'tones', 'situationGroups', 'guideParts'] as const) {
    for (const { id, when } of playbook[type]) from(type, id).told(['when'], when);
  }
  for (const type of ['guides', 'checklists', 'quizzes', 'courses'] as const) {
    for (const { id, title, summary } of playbook[type]) {
      const entry = from(type, id);
      entry.told(['title'], title);
      entry.told(['summary'], summary);
    }
  }
  for (const { id, when, notice, do: toDo, dont } of playbook.situations) {
    const entry = from('situations', id);
    entry.told(['when'], when);
    entry.listed('notice', notice);
    entry.listed('do', toDo);
    entry.listed('dont', dont);
  }
  for (const { id, text, why, notWhen, tones, situations } of playbook.phrases) {
    const entry = from('phrases', id);
    entry.said(['text'], text, { tones, unsaid: unsaidWordsFor(playbook, { situations }).map(({ word }) => word) });
    entry.told(['why'], why);
    entry.told(['notWhen'], notWhen);
  }
  for (const type of ['notes', 'messages'] as const) {
    for (const { id, when, lines } of playbook[type]) {
      const entry = from(type, id);
      entry.told(['when'], when);
      if (type !== 'messages') continue;
      entry.listed('lines', lines);
      // What is written to a person is no line to say, and still reads as people write.
      lines.forEach((line, index) => {
        entry.overheard(['lines', index], line);
      });
    }
  }
  for (const { id, items } of playbook.checklists) {
    const entry = from('checklists', id);
    items.forEach((item, index) => {
      entry.told(['items', index, 'text'], item.text);
      entry.told(['items', index, 'why'], item.why);
    });
  }
  for (const { id, looksLike, heardAs, instead, do: better, dont } of playbook.mistakes) {
    const entry = from('mistakes', id);
    entry.told(['looksLike'], looksLike);
    entry.told(['heardAs'], heardAs);
    entry.told(['instead'], instead);
    entry.said(['do'], better);
    entry.overheard(['dont'], dont);
  }
  for (const question of playbook.questions) {
    const { said, told, overheard } = from('questions', question.id);
    told(['prompt'], question.prompt);
    const { isExample } = entriesOfKinds[question.kind];
    entriesOf(question).forEach((entry, index) => {
      const path = (part: Parameters<typeof pathInContent>[2]) => pathInContent(question, index, part);
      if (isExample(entry)) said(path('text'), entry.text);
      else if (entry.spoken || entry.who) overheard(path('text'), entry.text);
      told(path('feedback'), entry.feedback);
      told(path('heard'), entry.heard);
      said(path('instead'), entry.instead);
    });
  }
  for (const { id, title, opening, points, ownCall, goal } of playbook.lessons) {
    const { told } = from('lessons', id);
    told(['title'], title);
    told(['opening'], opening);
    points.forEach(({ heading, text, list, after }, point) => {
      told(['points', point, 'heading'], heading);
      text.forEach((paragraph, index) => told(['points', point, 'text', index], paragraph));
      list.forEach((item, index) => told(['points', point, 'list', index], item));
      after.forEach((paragraph, index) => told(['points', point, 'after', index], paragraph));
    });
    told(['ownCall'], ownCall);
    told(['goal'], goal);
  }
  for (const { id, scene, caller, agent, listenFor } of playbook.rolePlays) {
    const entry = from('rolePlays', id);
    entry.told(['scene'], scene);
    for (const key of ['wants', 'behaves', 'endsWhen'] as const) entry.told(['caller', key], caller[key]);
    caller.says.forEach((text, index) => {
      entry.overheard(['caller', 'says', index], text);
    });
    for (const key of ['knows', 'goal'] as const) entry.told(['agent', key], agent[key]);
    entry.listed('listenFor', listenFor);
  }
  for (const { id, title, summary, scene, moments, endings } of playbook.practices) {
    const { said, told, overheard, promised } = from('practices', id);
    told(['title'], title);
    told(['summary'], summary);
    for (const key of ['about', 'settled', 'open', 'feels'] as const) told(['scene', key], scene[key]);
    moments.forEach(({ says, saysWhen, choices }, moment) => {
      overheard(['moments', moment, 'says'], says);
      saysWhen.forEach((other, index) => {
        overheard(['moments', moment, 'saysWhen', index, 'says'], other.says);
      });
      choices.forEach((choice, index) => {
        const at = ['moments', moment, 'choices', index];
        // A line that cools the other person, or that is a mistake, is shown and not recommended.
        const isModel = choice.mistake === undefined && !choice.feels.endsWith('cooler');
        (isModel ? said : overheard)([...at, 'say'], choice.say);
        told([...at, 'why'], choice.why);
        promised([...at, 'promises'], choice.promises);
        told([...at, 'heard'], choice.heard);
        said([...at, 'instead'], choice.instead);
      });
    });
    endings.forEach(({ remembers }, index) => told(['endings', index, 'remembers'], remembers));
  }
  for (const { id, finding, advice } of playbook.evidence) {
    const { told } = from('evidence', id);
    told(['finding'], finding);
    told(['advice'], advice);
  }
  for (const { id, verdict, lines } of playbook.transcripts) {
    const { said, told, overheard } = from('transcripts', id);
    lines.forEach(({ who, says, note }, index) => {
      (who === 'agent' && verdict === 'good' ? said : overheard)(['lines', index, 'says'], says);
      told(['lines', index, 'note'], note);
    });
  }
  for (const source of playbook.guideSources.values()) {
    for (const { text, place } of guideProse(source))
      texts.push({ text, from: 'prose', use: 'told', place: (part) => place(part && asTyped(part)) });
    texts.push(...sidesBySide(source));
  }
  return [...texts, ...texts.flatMap(quotedIn)];
}

/** Collects the two lines that a guide sets side by side: what not to say, and what to say. */
function sidesBySide(source: GuideSource): Text[] {
  const texts: Text[] = [];
  if (!source.tree) return texts;
  visit(source.tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'DoDont') return;
    for (const { name, value } of node.attributes.filter((attribute) => attribute.type === 'mdxJsxAttribute')) {
      if ((name === 'do' || name === 'dont') && typeof value === 'string')
        texts.push({ text: value, from: 'prose', use: 'overheard', place: (part) => placeInGuide(source, node, part) });
    }
  });
  return texts;
}

/** Matches what prose quotes, if it is long enough to be something that somebody says. */
const quotation = /["“«]([^"”»]{12,})["”»]/gu;

/** Collects what a text for the reader quotes, as said by somebody. */
const quotedIn = ({ text, use, from, place }: Text): Text[] =>
  use === 'told' ? [...text.matchAll(quotation)].map(([, quoted = '']) => ({ text: quoted, from, use: 'overheard', place })) : [];

/** Writes quotation marks and apostrophes as owners type them, because texts are typeset when they are read. */
const asTyped = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

export interface Paragraph {
  text: string;
  place: (part?: string) => Place;
}

/**
 * Collects the prose of a guide: its paragraphs, those in lists and quotations included. Headings, tables, code and components are left
 * out.
 */
export function guideProse(source: GuideSource): readonly Paragraph[] {
  const prose = proses.get(source) ?? (source.tree ? proseOf(source, source.tree) : []);
  proses.set(source, prose);
  return prose;
}

/** Cached, because several rules read the prose of every guide. */
const proses = new WeakMap<GuideSource, Paragraph[]>();

/** The same of one node of a guide. */
export function proseOf(source: GuideSource, within: MdastNode): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const visit = (node: MdastNode): void => {
    if (node.type === 'paragraph') {
      const text = textOf(node).replace(/\s+/g, ' ').trim();
      if (text !== '') paragraphs.push({ text, place: (part) => placeInGuide(source, node, part) });
    } else if (node.type !== 'table' && 'children' in node) node.children.forEach(visit);
  };
  visit(within);
  return paragraphs;
}
