/**
 * Writes a large playbook as a layer over the standard edition: 10,000 lines, 60 situations, 1,000 guides. It is made of the standard's own
 * sentences in new company, so that words are as frequent as in a real one. The same seed gives the same files.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLayered } from '../../../content/layers/load-layered.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { randomFrom } from '../../random/seeded.ts';

export const size = { phrases: 10_000, situations: 60, guides: 1000 } as const;
/** So many lines of a file. */
const linesOfFile = 400;
const wordsOfGuide = 600;
const phrasingsOfSituation = 90;

export interface GeneratedGuide {
  id: string;
  title: string;
  summary: string;
  body: string;
}

/**
 * Writes the layer.
 *
 * @param folder is emptied
 * @returns the guides
 */
export async function generate(folder: string, seed = 16): Promise<GeneratedGuide[]> {
  const random = randomFrom(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const standard = fileURLToPath(new URL('../../../content', import.meta.url));
  const { playbook } = await loadLayered('en', [{ name: 'standard edition', folder: standard }]);
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write('playbook.yaml', 'locales: [en]\n');

  const situations = Array.from({ length: size.situations - playbook.situations.length }, (_, at) => {
    const { id: _id, phrasings: _phrasings, near: _near, ...like } = one(playbook.situations);
    const id = `large-situation-${at}`;
    const half = (text: string, end: boolean) =>
      text
        .split(' ')
        .slice(...(end ? [-3] : [0, 3]))
        .join(' ');
    const phrasings = Array.from({ length: phrasingsOfSituation }, (_, number) => {
      const some = () => one(one(playbook.situations).phrasings);
      return `${half(some(), false)} ${half(some(), true)} ${number}`.replace(/\s+/g, ' ').slice(0, 80).trim();
    });
    write(
      `en/situations/${id}.yaml`,
      json({ ...like, label: `${like.label.slice(0, 40)}, case ${at}`, order: 9000 + at, phrasings: [...new Set(phrasings)] }),
    );
    return id;
  });

  // A line with another one's last sentence: as long as lines are, and no two alike.
  const all = [...playbook.situations.map(({ id }) => id), ...situations];
  const lines = Array.from({ length: size.phrases - playbook.phrases.length }, (_, at) => {
    const { lang: _lang, ...line } = one(playbook.phrases);
    const { text } = one(playbook.phrases);
    const end = /[^.!?]+[.!?]$/.exec(text)?.[0].trim() ?? text;
    return {
      ...line,
      id: `large-line-${at}`,
      text: `${line.text} ${end}`,
      situations: [...new Set([one(all), ...line.situations.slice(0, 2)])],
      verbatim: undefined,
    };
  });
  for (let from = 0; from < lines.length; from += linesOfFile)
    write(`en/phrases/large-${from / linesOfFile}.yaml`, json(lines.slice(from, from + linesOfFile)));

  const paragraphs = playbook.guides.flatMap(proseOf);
  const guides = Array.from({ length: size.guides - playbook.guides.length }, (_, at): GeneratedGuide => {
    const parts: string[] = [];
    for (let words = 0; words < wordsOfGuide; words += (parts.at(-1) ?? '').split(/\s+/).length)
      parts.push(...(parts.length % 4 === 0 ? [`## ${headingFrom(one(paragraphs))} ${parts.length}`] : []), one(paragraphs));
    const title = `${one(playbook.guides).title.slice(0, 40)}, part ${at}`;
    return { id: `large-guide-${at}`, title, summary: `How it is done in case ${at} of many.`, body: parts.join('\n\n') };
  });
  const { part } = playbook.guides[0] ?? { part: '' };
  for (const [at, { id, title, summary, body }] of guides.entries())
    write(
      `en/guides/${id}.mdx`,
      `---\n${JSON.stringify({ title, summary, part, order: 9000 + at, situations: [one(all)] })
        .slice(1, -1)
        .replace(/,(?="(?:summary|part|order|situations)":)/g, '\n')
        .replace(/^"(\w+)":/gm, '$1: ')}\n---\n\n${body}\n`,
    );
  return guides;
}

/** JSON is YAML. An entry a line, so that problems name one. */
const json = (data: object): string =>
  Array.isArray(data)
    ? `${data.map((entry) => `- ${JSON.stringify(entry)}`).join('\n')}\n`
    : Object.entries(data)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
        .join('');

/** The paragraphs of a guide that are words alone: no components, lists or links. */
const proseOf = ({ text }: LoadedPlaybook['guides'][number]): string[] =>
  text.split(/\n{2,}/).filter((paragraph) => /^[A-Z]/.test(paragraph) && !/[<{[\]]/.test(paragraph) && paragraph.length > 80);

const headingFrom = (paragraph: string): string =>
  paragraph
    .split(/\s+/)
    .slice(0, 4)
    .join(' ')
    .replace(/[^\p{L} ’'-]/gu, '');
