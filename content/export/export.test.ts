import path from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import sax from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { standardEdition } from '../folder.ts';
import { loadPlaybook, type LoadedPlaybook } from '../read/index.ts';
import { moodleOf } from './moodle.ts';
import { qtiFiles, qtiOf } from './qti.ts';
import { espansoOf, textExpanderOf } from './text-expansion.ts';

let playbook: LoadedPlaybook;
beforeAll(async () => {
  playbook = await loadPlaybook(path.join(standardEdition, 'en'));
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  inner: Element[];
  text: string;
}

/** Parses XML strictly: what is not well formed fails. */
function elements(xml: string): Element {
  const root: Element = { name: '', attributes: {}, inner: [], text: '' };
  const open = [root];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, inner: [], text: '' };
    open.at(-1)?.inner.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    for (const element of open) element.text += text;
  };
  parser.onclosetag = () => open.pop();
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return root.inner[0] ?? root;
}
const all = (element: Element, name: string): Element[] =>
  element.inner.flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);

describe('lines in programs that write them', () => {
  it('espanso asks for every placeholder of a line in a form', () => {
    const { matches } = parse(espansoOf(playbook)) as {
      matches: { trigger: string; replace?: string; form?: string; form_fields?: Record<string, unknown> }[];
    };
    expect(matches).toHaveLength(playbook.phrases.length);
    for (const [index, { id, text }] of playbook.phrases.entries()) {
      const { trigger, replace, form = '', form_fields = {} } = matches[index] ?? { trigger: '' };
      expect(trigger).toBe(`:${id}`);
      // As espanso finds its fields.
      const fields = [...form.matchAll(/\[\[\s*(\w+)(?:\.\w+)?\s*\]\]/g)].map(([, name = '']) => name);
      expect(new Set(fields)).toEqual(new Set(Object.keys(form_fields)));
      expect((replace ?? form).replace(/\[\[(\w+)\]\]/g, (_, name: string) => `{${name.replaceAll('_', '-')}}`)).toBe(text);
    }
  });
  it('TextExpander asks for them by their labels', () => {
    const { data } = Papa.parse<string[]>(textExpanderOf(playbook).trim());
    expect(data).toHaveLength(playbook.phrases.length);
    for (const [index, { id, text }] of playbook.phrases.entries()) {
      const [abbreviation, content = ''] = data[index] ?? [];
      expect(abbreviation).toBe(`;${id}`);
      expect(content.match(/%filltext:name=[^:%]+(?::default=[^:%]+)?%/g) ?? []).toHaveLength(text.match(/\{/g)?.length ?? 0);
      expect(content).not.toContain('{');
    }
  });
});

/** The fractions of a grade that Moodle knows. */
const moodleFractions = [100, 50, 33.33333, 25, 20, 16.66667, 14.28571, 12.5, 0];

it('Moodle gets every question of every kind, with grades that it knows', () => {
  const quiz = elements(moodleOf(playbook));
  const questions = quiz.inner.filter(({ attributes }) => attributes['type'] !== 'category');
  expect(questions.map((each) => all(each, 'idnumber')[0]?.text)).toEqual(playbook.questions.map(({ id }) => id));
  for (const [index, { kind, prompt }] of playbook.questions.entries()) {
    const question = questions[index] ?? quiz;
    expect(question.attributes['type']).toBe(kind === 'order' ? 'ordering' : 'multichoice');
    expect(all(question, 'single')[0]?.text).toBe(kind === 'order' ? undefined : String(kind !== 'several'));
    // A text of HTML is well formed, too.
    expect(elements(`<x>${all(question, 'questiontext')[0]?.text ?? ''}</x>`).text).toContain(prompt.replace(/\s+/g, ' '));
    const fractions = question.inner.filter(({ name }) => name === 'answer').map(({ attributes }) => Number(attributes['fraction']));
    expect(fractions.length).toBeGreaterThan(1);
    if (kind === 'order') expect(fractions).toEqual(fractions.map((_, at) => at + 1));
    else {
      for (const fraction of fractions) expect(moodleFractions).toContain(Math.abs(fraction));
      expect(fractions.filter((each) => each > 0).reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 3);
    }
  }
  expect(new Set(playbook.questions.map(({ kind }) => kind)).size).toBe(4);
});

describe('QTI 2.1', () => {
  // All items and tests were valid against the official imsqti_v2p1.xsd when this was written; no npm package has that schema.
  it('every item asks what its question asks, and its right answer is among its choices', () => {
    const files = qtiFiles(playbook);
    for (const { id, kind } of playbook.questions) {
      const item = elements(files.get(`items/${id}.xml`) ?? '');
      const choices = all(item, 'simpleChoice').map(({ attributes }) => attributes['identifier']);
      const right = all(all(item, 'correctResponse')[0] ?? item, 'value').map(({ text }) => text);
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices).toEqual(expect.arrayContaining(right));
      expect(kind === 'order' ? right : right.length).toEqual(kind === 'order' ? choices : kind === 'several' ? right.length : 1);
      const [declared] = all(item, 'responseDeclaration');
      expect(declared?.attributes['cardinality']).toBe(kind === 'order' ? 'ordered' : kind === 'several' ? 'multiple' : 'single');
      expect(all(item, kind === 'order' ? 'orderInteraction' : 'choiceInteraction')).toHaveLength(1);
    }
  });
  it('the manifest comes first and lists every file, and every quiz finds its questions', () => {
    const names = Object.keys(unzipSync(qtiOf(playbook)));
    expect(names[0]).toBe('imsmanifest.xml');
    const files = qtiFiles(playbook);
    const manifest = elements(files.get('imsmanifest.xml') ?? '');
    expect(all(manifest, 'file').map(({ attributes }) => attributes['href'])).toEqual(names.slice(1));
    const resources = new Set(all(manifest, 'resource').map(({ attributes }) => attributes['identifier']));
    for (const { attributes } of all(manifest, 'dependency')) expect(resources).toContain(attributes['identifierref']);
    for (const { id, questions, always = [] } of playbook.quizzes) {
      const items = all(elements(files.get(`tests/${id}.xml`) ?? ''), 'assessmentItemRef').map(({ attributes }) => attributes);
      const asked = items.map(({ href }) => href);
      expect(items.filter(({ required }) => required === 'true')).toHaveLength(always.length);
      expect(asked).toEqual(questions.map((question) => `../items/${question}.xml`));
      for (const href of asked) expect(names).toContain(href?.replace('../', ''));
    }
  });
});
