import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { parse } from 'yaml';
import { standardEdition } from '../folder.ts';
import { loadPlaybook, type LoadedPlaybook } from '../read/index.ts';
import { all, elements } from '../testing/xml-elements.ts';
import { qtiFiles, qtiOf } from './qti.ts';
import { espansoOf, textExpanderOf } from './text-expansion.ts';

let playbook: LoadedPlaybook;
beforeAll(async () => {
  playbook = await loadPlaybook(path.join(standardEdition, 'en'));
});

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

describe('QTI 2.1', () => {
  /** What is wrong with a file by the schema of the part of QTI that is written. */
  async function invalid(...files: readonly { fileName: string; contents: string }[]): Promise<string[]> {
    const contents = readFileSync(new URL('qti-written.xsd', import.meta.url), 'utf8');
    const xml =
      '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xs:attribute name="lang" type="xs:language"/></xs:schema>';
    const { errors } = await validateXML({
      xml: [...files],
      schema: { fileName: 'qti-written.xsd', contents },
      preload: [{ fileName: 'xml.xsd', contents: xml }],
    });
    return errors.map(({ rawMessage }) => rawMessage);
  }

  // No npm package brings the official imsqti_v2p1.xsd, or reads QTI 2.1. On 2026-11-30 all items and tests of both languages were valid
  // against it, and of 1,625 files with a part taken out, doubled, moved, or called differently, it took all that this schema took.
  it('every item and every test has the structure that QTI asks for, and this check can fail', async () => {
    const files = [...qtiFiles(playbook)].map(([fileName, contents]) => ({ fileName: fileName.replace('/', '-'), contents })).slice(1);
    expect(await invalid(...files)).toEqual([]);
    const item = files.find(({ contents }) => contents.includes('<orderInteraction'))?.contents ?? '';
    const slips: [RegExp, string][] = [
      [/<itemBody>[^]*<\/itemBody>/, ''],
      [/ cardinality="ordered"/, ''],
      [/ adaptive="false"/, ' adaptive="no"'],
      [/(<responseDeclaration[^]*<\/responseDeclaration>)([^]*)(<itemBody>)/, '$2$1$3'],
      [/<prompt>/, '<prompt><img src="x.png"/>'],
      [/identifier="c1"/, 'identifier="1"'],
    ];
    const wrong = slips.map(([find, put], at) => ({ fileName: `wrong-${at}.xml`, contents: item.replace(find, put) }));
    for (const each of wrong) expect([each.fileName, (await invalid(each)).length > 0]).toEqual([each.fileName, true]);
  });
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
