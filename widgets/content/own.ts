/** Loads content and wording that a page brings itself. It is a chunk of its own, because most pages bring none. */
import { languageTag } from '../../content/language/tag.ts';
import { checkContent, type Checked, type Schema } from './check.ts';

export interface OwnContent {
  /** The property that the page's script set. */
  content?: unknown;
  /** The address of a JSON file. */
  src?: string;
  /** The text of a JSON child. */
  json?: string;
}

/** What came of loading content. */
export interface Loaded<File> extends Checked<File> {
  /** For content that names no language: returns it in that of a page. */
  inLanguageOf?: (page: string) => File;
}

/** Completes a shorter form of the content that a widget accepts; returns everything else unchanged. */
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
    // A gateway that asks for a sign-in answers with its own page, mostly with status 200.
    if (/^\s*</.test(await copy.text())) throw new NotLoaded(`${href} answered with a page in place of JSON: perhaps a sign-in page`);
    throw error;
  }
}

/** The content could not be loaded. */
class NotLoaded extends Error {}

/**
 * Returns the language that the content names, otherwise that of the page, otherwise `und`. A value that is no text is reported by the
 * check.
 */
function languageOf(told: unknown, language: string): unknown {
  return (told === undefined || typeof told === 'string' ? languageTag(told) || languageTag(language) : told) || 'und';
}

/**
 * Loads and checks content. Never throws.
 *
 * @param language the language of the page in any spelling, for content that names none
 */
export async function loadOwnContent<File>(
  own: OwnContent,
  schema: Schema,
  language: string,
  complete: CompleteContent,
): Promise<Loaded<File>> {
  try {
    const raw = await read(own);
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return checkContent<File>(schema, raw);
    // A shorter form may have the head of a file (version, language) as well.
    const { version = 1, language: told, ...rest } = raw as Record<string, unknown>;
    const result = checkContent<File>(schema, { version, language: languageOf(told, language), ...(await complete(rest)) });
    const { content } = result;
    if (content === undefined || languageOf(told, '') !== 'und') return result;
    return { ...result, inLanguageOf: (page) => ({ ...content, language: languageOf(told, page) }) };
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
 * Lays a page's own wording over that of a widget. Strings of the wrong shape (a text where the widget counts, or the reverse) and unknown
 * keys are left out. Never throws.
 *
 * @param json wording in a JSON child
 * @param own wording that a script set, which goes before the child's
 */
export function withOwnWording<Words extends object>(words: Words, json: string, own: unknown): Words {
  let child: unknown;
  try {
    child = JSON.parse(json || 'null');
  } catch {
    // Invalid JSON counts as none.
  }
  return merge(merge(words, child), own);
}
