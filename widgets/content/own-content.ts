/** Content that a page brings itself. A chunk of its own, because most pages show what is built in. */
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
  const address = new URL(src, document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.href} answered ${response.status} ${response.statusText}`.trim());
  return response.json();
}

/**
 * Reads and checks it. Never throws.
 *
 * @param language the page's: content that names none stands in it
 */
export async function loadOwnContent<File>(
  own: OwnContent,
  schema: Schema,
  language: string,
  complete: CompleteContent,
): Promise<Checked<File>> {
  try {
    const raw = await read(own);
    const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
    return checkContent<File>(schema, isObject ? { version: 1, language: language || 'und', ...(await complete({ ...raw })) } : raw);
  } catch (error) {
    return { content: undefined, problems: [{ path: '', message: error instanceof Error ? error.message : String(error) }] };
  }
}
