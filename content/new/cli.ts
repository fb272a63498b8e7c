/** `npm run new -- <kind>` asks for what an entry of that kind needs, and writes a valid file: into the own folder if there is one. */
import path from 'node:path';
import { z } from 'zod';
import { commandLine } from '../command.ts';
import { contentFolder } from '../folder.ts';
import { layersOf } from '../layers/layers.ts';
import { loadLayered } from '../layers/load-layered.ts';
import { localesOf } from '../layers/locales.ts';
import { shownPath } from '../read/files.ts';
import { asIdentifier, freeIdentifier, isIdentifier } from '../read/identifiers.ts';
import { suggestion } from '../read/nearest.ts';
import { contentTypes, listedTypes } from '../schema/index.ts';
import { asking } from './ask.ts';
import { askKeys } from './fields.ts';
import { writeEntry } from './write.ts';

/** What a kind is called on the command line → its content type. The name is the noun of the type: `role-play-card`. */
const kinds = new Map(listedTypes.map(({ name, noun: [one] = [name] }) => [asIdentifier(one), name]));

const help = `${commandLine('new', '<kind>')}: asks for what an entry needs, and writes it into your own folder where there is one

  kinds: ${[...kinds.keys()].join(', ')}
  --locale de       the language; the first, if left out
  --id my-line      its identifier; proposed from its text, if left out
  --<key> "…"       the answer to a question, by the name that the question has: --text "…", --situations chatty,upset
  --items "[…]"     several things of several keys, in YAML`;

/** Reads every `--key value`. Which keys are valid, the schema says. */
function readOptions(words: readonly string[]): { given: Record<string, string>; rest: string[] } {
  const given: Record<string, string> = {};
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [, key, inline] = /^--([^=]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (key === undefined) rest.push(word);
    else if (inline !== undefined) given[key] = inline;
    else given[key] = words[(at += 1)] ?? '';
  }
  return { given, rest };
}

async function run(): Promise<void> {
  const { given, rest } = readOptions(process.argv.slice(2));
  const [kind = '', ...more] = rest;
  if (kind === '' || 'help' in given || kind === '-h') {
    console.log(help);
    return;
  }
  const type = kinds.get(kind);
  if (!type)
    throw new Error(`There is no kind "${kind}". ${suggestion(kind, kinds.keys()) ?? `There is: ${[...kinds.keys()].join(', ')}.`}`);
  if (more.length > 0) throw new Error(`"${more.join(' ')}" says nothing. Put an answer of several words in quotes.`);
  const layers = layersOf(contentFolder());
  const locales = localesOf(layers);
  const locale = given['locale'] ?? locales[0] ?? 'en';
  if (!locales.includes(locale)) throw new Error(`--locale is "${locale}". There is: ${locales.join(', ')}.`);
  const { playbook } = await loadLayered(locale, layers);
  const questions = asking(given);
  try {
    const schema: z.ZodType = contentTypes[type].schema;
    const variant = await chosen(schema, questions);
    refuseStrange(Object.keys(given), variant, kind);
    const entry = await askKeys('', variant, questions, { of: (named) => playbook.identifiers(named) });
    const text = String(entry['text'] ?? entry['title'] ?? entry['label'] ?? entry['prompt'] ?? kind);
    const taken = playbook.identifiers(type);
    const id = await questions.ask({
      option: 'id',
      text: 'Its identifier, by which others name it',
      proposal: freeIdentifier(asIdentifier(text.split(/\s+/).slice(0, 5).join(' ')), taken),
      refuse: (written) =>
        !isIdentifier(written) ? `write ${asIdentifier(written)}` : taken.has(written) ? 'that one is taken' : undefined,
    });
    const { error } = schema.safeParse({ ...(contentTypes[type].layout === 'document' ? {} : { id }), ...entry });
    if (error)
      throw new Error(`Nothing was written: ${error.issues.map(({ path: at, message }) => `${at.join('.')} ${message}`).join('; ')}`);
    const own = layers.at(-1)?.folder ?? contentFolder();
    const file = writeEntry(path.join(own, locale), type, id, entry);
    console.log(`Wrote ${kind} ${id} into ${shownPath(file, process.cwd())}. ${commandLine('check')} says whether it goes with the rest.`);
  } finally {
    questions.close();
  }
}

/** @throws {Error} for an option that answers no question: what it says would be lost */
function refuseStrange(options: readonly string[], { shape }: z.ZodObject, kind: string): void {
  const known = ['id', 'locale', ...Object.keys(shape)];
  const strange = options.find((option) => !known.includes(option.split('.')[0] ?? ''));
  if (strange === undefined) return;
  const told = suggestion(strange, known) ?? `There is: ${known.join(', ')}.`;
  throw new Error(`--${strange} says nothing of a ${kind}. ${told} What else an entry may have is written into its file.`);
}

/** Chooses among the variants of a type, like the kinds of question. */
async function chosen(schema: z.ZodType, questions: ReturnType<typeof asking>): Promise<z.ZodObject> {
  if (schema instanceof z.ZodObject) return schema;
  const options = schema instanceof z.ZodDiscriminatedUnion ? schema.options.filter((option) => option instanceof z.ZodObject) : [];
  const kindOf = (option: z.ZodObject): string => {
    const kind: unknown = option.shape['kind'];
    return kind instanceof z.ZodLiteral ? String([...kind.values][0]) : '';
  };
  const names = options.map(kindOf);
  const name = await questions.ask({
    option: 'kind',
    text: `Which kind – ${names.join(', ')}`,
    ...(names[0] ? { proposal: names[0] } : {}),
    refuse: (written) => (names.includes(written) ? undefined : `write one of ${names.join(', ')}`),
  });
  const found = options[names.indexOf(name)];
  if (!found) throw new Error(`There is no kind "${name}".`);
  return found;
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
