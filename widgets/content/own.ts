/** Content and wording that a page brings itself. A chunk of its own, because most pages bring none. */
import { languageTag } from '../../content/language/tag.ts';
import { checkContent, type Checked, type Schema } from './check.ts';

export interface OwnContent {
  /** What the page's script set, if it did. */
  content?: unknown;
  /** Address of a JSON file. */
  src?: string;
  /** The text of a JSON child. */
  json?: string;
}

/** Makes a whole file of a shorter form that is allowed too; passes everything else on. */
export type CompleteContent = (raw: Record<string, unknown>) => Record<string, unknown> | Promise<Record<string, unknown>>;

async function read({ content, src, json }: OwnContent): Promise<unknown> {
  if (json !== undefined) return JSON.parse(json) as unknown;
  if (src === undefined) return content;
  const { href } = new URL(src, document.baseURI);
  const response = await fetch(href).catch((error: unknown) => {
    throw new NotLoaded(`${href} could not be loaded: ${String(error)}`);
  });
  if (!response.ok) throw new NotLoaded(`${href} answered ${response.status} ${response.statusText}`.trim());
  const copy = response.clone();
  try {
    return await response.json();
  } catch (error) {
    // A gateway that wants a person to sign in answers with its own page, mostly as if that were the file.
    if (/^\s*</.test(await copy.text())) throw new NotLoaded(`${href} answered with a page in place of JSON: perhaps a sign-in page`);
    throw error;
  }
}

/** The content that was asked for could not be had. */
class NotLoaded extends Error {}

/** The language that content says of itself, in whatever spelling, else that of the page, else none (`und`). What is no text the check tells. */
function languageOf(told: unknown, language: string): unknown {
  return (told === undefined || typeof told === 'string' ? languageTag(told) || languageTag(language) : told) || 'und';
}

/**
 * Reads and checks it. Never throws.
 *
 * @param language the page's, in whatever spelling: content that names none stands in it
 */
export async function loadOwnContent<File>(
  own: OwnContent,
  schema: Schema,
  language: string,
  complete: CompleteContent,
): Promise<Checked<File>> {
  try {
    const raw = await read(own);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return checkContent<File>(schema, raw);
    // A shorter form may carry the head of a file (version, language) as well.
    const { version = 1, language: told, ...rest } = raw as Record<string, unknown>;
    return checkContent<File>(schema, { version, language: languageOf(told, language), ...(await complete(rest)) });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { content: undefined, problems: [{ path: '', message }], notLoaded: error instanceof NotLoaded };
  }
}

function merge<Words extends object>(words: Words, own: unknown): Words {
  if (typeof own !== 'object' || own === null) return words;
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(words));
  for (const [key, text] of Object.entries(own) as [string, unknown][]) {
    if (!Object.hasOwn(words, key) || typeof text !== typeof merged[key]) continue;
    const isCounted = typeof text === 'object' && text !== null && 'other' in text && typeof text.other === 'string';
    if (typeof text === 'string' || isCounted) merged[key] = text;
  }
  return merged as Words;
}

/**
 * The wording with a page's own laid over it. A string of the wrong shape (a text where the widget counts, or the reverse) and a
 * key that the widget does not have are left out. Never throws.
 *
 * @param json wording in a JSON child
 * @param own wording that a script set; it goes before the child's
 */
export function withOwnWording<Words extends object>(words: Words, json: string, own: unknown): Words {
  let child: unknown;
  try {
    child = JSON.parse(json || 'null');
  } catch {
    // JSON that cannot be read counts as none.
  }
  return merge(merge(words, child), own);
}
