/** Reads broken content files as the check does, and says what of it should not be. */
import { adviceOn, checkPlaybook } from '../../content/check/check.ts';
import type { ContentFile } from '../../content/read/files.ts';
import { contentOf, makePlaybook } from '../../content/read/load-playbook.ts';
import type { LoadedPlaybook, Problem } from '../../content/read/index.ts';
import { sourceText } from '../../content/read/source-text.ts';
import { namedTypes } from '../../content/schema/index.ts';
import { randomFrom } from '../random/seeded.ts';
import { mutate, type Mutant } from './mutate.ts';

export interface Fault {
  seed: number;
  file: string;
  how: string;
  fault: string;
}

export interface Figures {
  mutants: number;
  told: number;
  faults: Fault[];
  /** The longest that one took, in milliseconds, and which one. */
  slowest: { milliseconds: number; seed: number; file: string; how: string };
}

/**
 * Breaks the files of a playbook, one file and one way at a time.
 *
 * @param alone whether each broken file is read by itself, because reading a large playbook whole takes seconds
 */
export function breakFiles(
  files: readonly ContentFile[],
  count: number,
  { alone, firstSeed = 1 }: { alone: boolean; firstSeed?: number },
): Figures {
  const figures: Figures = { mutants: 0, told: 0, faults: [], slowest: { milliseconds: 0, seed: 0, file: '', how: '' } };
  const before = new Map<ContentFile | undefined, LoadedPlaybook>();
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const random = randomFrom(seed);
    const file = files[Math.floor(random() * files.length)];
    if (!file) throw new Error('There is no file to break.');
    const mutant = mutate(file.source.text, random);
    const name = file.source.file;
    const key = alone ? file : undefined;
    const whole = before.get(key) ?? read(alone ? [file] : files, alone).playbook;
    before.set(key, whole);
    const broken: ContentFile = { ...file, source: sourceText(mutant.text, name) };
    const tell = (fault: string) => figures.faults.push({ seed, file: name, how: mutant.how, fault });
    const start = performance.now();
    figures.mutants += 1;
    try {
      const { playbook, problems, advice } = read(alone ? [broken] : files.map((each) => (each === file ? broken : each)), alone);
      if (problems.length > 0) figures.told += 1;
      for (const fault of unclear([...problems, ...advice], name, mutant)) tell(fault);
      if (problems.length === 0) for (const lost of lostEntries(whole, playbook, file, mutant)) tell(`lost without a word: ${lost}`);
    } catch (error) {
      tell(`thrown: ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error)}`);
    }
    const milliseconds = performance.now() - start;
    if (milliseconds > figures.slowest.milliseconds) figures.slowest = { milliseconds, seed, file: name, how: mutant.how };
  }
  return figures;
}

function read(files: readonly ContentFile[], alone: boolean) {
  const content = contentOf(files);
  // Of the files that are not there nothing is known, so that references to them are not told.
  if (alone) for (const { name } of namedTypes) if (!files.some(({ type }) => type === name)) content.unread.add(name);
  const playbook = makePlaybook(content, 'content/en', '');
  // Advice asks for a playbook that has its settings.
  return { playbook, problems: alone ? playbook.problems : checkPlaybook(playbook), advice: alone ? [] : adviceOn(playbook) };
}

/** What should stand in no message for people who write. */
const technical =
  /undefined|\[object |\bNaN\b|Zod|TypeError|RangeError|SyntaxError|Cannot read|is not a function|\n\s+at |node_modules|\.ts:\d/;

function unclear(problems: readonly Problem[], file: string, { text, how }: Mutant): string[] {
  const faults: string[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  const seen = new Set<string>();
  for (const problem of problems) {
    const { message, hint = '', line, column } = problem;
    const whole = `${message} ${hint}`;
    if (message.trim() === '') faults.push('an empty message');
    // What the file itself says may be quoted.
    if (technical.test(whole) && !technical.test(text) && !technical.test(how)) faults.push(`not for people: ${whole.slice(0, 200)}`);
    if (whole.length > 900) faults.push(`too long (${whole.length}): ${whole.slice(0, 120)}`);
    if (problem.file === file && (line < 1 || column < 1 || line > lines.length || column > (lines[line - 1]?.length ?? 0) + 1))
      faults.push(`no such place ${line}:${column}: ${message.slice(0, 100)}`);
    const key = `${problem.file}:${line}:${column} ${message}`;
    if (seen.has(key)) faults.push(`told twice: ${key.slice(0, 200)}`);
    seen.add(key);
  }
  return faults;
}

/** Returns the entries of the file that nothing was done to, and that are not there, or not as they were. */
function lostEntries(before: LoadedPlaybook, after: LoadedPlaybook, file: ContentFile, { from, to }: Mutant): string[] {
  const { type, source } = file;
  const firstLine = source.placeAt(from).line;
  const lastLine = source.placeAt(to).line;
  const starts = [...before.written(type).keys()]
    .map((id) => ({ id, place: before.locate(type, id) }))
    .filter(({ place }) => place.file === source.file)
    .map(({ id, place }) => ({ id, line: place.line }))
    .sort((a, b) => a.line - b.line);
  return starts.flatMap(({ id, line }, index) => {
    const end = starts[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const isTouched = firstLine <= end && lastLine >= line - 1;
    if (isTouched) return [];
    const [was, is] = [before, after].map((playbook) => JSON.stringify(playbook.written(type).get(id)));
    return was === is ? [] : [id];
  });
}
