/** A language in which every text of the playbook ends on what an attacker would write: each field of each form of content is tried. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { checkLayers } from '../../content/check/check.ts';
import { layersOf } from '../../content/layers/layers.ts';
import type { LoadedPlaybook, Problem } from '../../content/read/index.ts';
import { standingOf } from '../../content/translate/standing.ts';
import { takeBack } from '../../content/translate/take-back.ts';
import { groupsOf, type Unit } from '../../content/translate/units.ts';
import { writeFiles } from '../../content/write/write-files.ts';
import { payloads } from './payloads.ts';

export interface HostileLanguage {
  /** How many texts there are, and how many of them end on a payload. In the others the check takes none of those that were tried. */
  texts: number;
  hostile: number;
}

/** How many payloads are tried for a text. The check refuses most of them in lines to say, which hold words alone. */
const tries = 12;

/** Puts a payload behind a text, as far as there is room. A list of texts has one in each. */
function poisoned({ source, path: at, longest = 100_000, note }: Unit, payload: string): string {
  // What belongs to search alone is shown nowhere.
  if (at.includes('phrasings') || at.includes('sharedPhrasings')) return source;
  return source
    .split('\n')
    .map((line) => (line === '' || line.length + payload.length + 1 > longest ? line : `${line} ${payload}`))
    .slice(0, note.includes('Each plural form on a line.') ? undefined : 200)
    .join('\n');
}

/**
 * Writes the standard edition and a second, hostile language to a folder, from which a site can be built.
 *
 * @param content the folder to write, like `.cache/hostile/content`
 * @param own a folder of the owner's that is laid over it
 * @param locale the folder and the language of the texts
 */
export async function writeHostileLanguage(content: string, own: string, locale: string): Promise<HostileLanguage> {
  rmSync(content, { recursive: true, force: true });
  cpSync('content/en', path.join(content, 'en'), { recursive: true });
  const folder = path.join(content, locale);
  mkdirSync(folder);
  const { offered: _, ...settings } = parse(readFileSync('content/playbook.yaml', 'utf8')) as Record<string, unknown>;
  writeFileSync(path.join(content, 'playbook.yaml'), stringify({ ...settings, locales: ['en', locale] }));
  const bare = stringify({ language: locale, languageName: locale });
  writeFileSync(path.join(folder, 'playbook.yaml'), bare);

  const layers = layersOf(content, own);
  const { playbooks } = await checkLayers(layers, process.cwd());
  const [original, second] = playbooks;
  if (!original || !second) throw new Error('There are not two languages.');
  const units = groupsOf(original, locale).flatMap((group) => group.units);
  const tried = new Map<string, number>();
  // Entries that cannot be hostile: in a practice, for example, longer lines take the time in which other moments are reached.
  const plain = new Set<string>();
  const entryOf = ({ type, id }: Unit) => `${type}/${id}`;
  const hostileText = (unit: Unit, index: number): string => {
    const count = tried.get(unit.key) ?? 0;
    return count >= tries || plain.has(entryOf(unit)) ? unit.source : poisoned(unit, payloads[(index + count) % payloads.length] ?? '');
  };
  for (;;) {
    const texts = new Map(units.map((unit, index) => [unit.key, hostileText(unit, index)]));
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'playbook.yaml'), bare);
    const { refused, files } = takeBack(texts, standingOf(second, original, {}), { playbook: second, original, folder });
    writeFiles(files);
    const { playbooks: now, problems } = await checkLayers(layers, process.cwd());
    const wrong = new Set([
      ...refused.map((sentence) => sentence.split(':')[0] ?? ''),
      ...(now[1] ? unitsOf(units, now[1], problems) : []),
    ]);
    if (wrong.size === 0) return { texts: units.length, hostile: units.filter(({ key, source }) => texts.get(key) !== source).length };
    for (const unit of units.filter(({ key }) => wrong.has(key))) {
      const count = tried.get(unit.key) ?? 0;
      if (count > tries && plain.has(entryOf(unit)))
        throw new Error(`${unit.key} cannot be written: ${JSON.stringify(problems.slice(0, 3))}`);
      if (count >= tries) plain.add(entryOf(unit));
      tried.set(unit.key, count + 1);
    }
  }
}

/**
 * Returns the keys of the texts that problems are about: the last text that begins before the place of a problem. Of the body of a guide
 * the place of each part is not known, so a problem there is about all of them.
 */
function unitsOf(units: readonly Unit[], playbook: LoadedPlaybook, problems: readonly Problem[]): string[] {
  const isBody = ({ type, path: [key] }: Unit) => type === 'guides' && key === 'text';
  const places = units.map((unit) => ({
    unit,
    ...playbook.locate(unit.type, unit.id, isBody(unit) ? [] : unit.path.filter((step) => step !== '')),
  }));
  return problems.flatMap(({ file, line, message }) => {
    const inFile = places.filter((place) => place.file === file);
    const before = inFile.filter((place) => !isBody(place.unit) && place.line <= line).sort((one, other) => one.line - other.line);
    const last = before.at(-1);
    if (!last) throw new Error(`${file}:${line} ${message}`);
    const isBelow = before.length === inFile.filter((place) => !isBody(place.unit)).length && file.endsWith('.mdx');
    const found = isBelow ? inFile.filter((place) => isBody(place.unit)) : before.filter((place) => place.line === last.line);
    return found.map(({ unit }) => unit.key);
  });
}
