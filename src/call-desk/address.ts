/**
 * What another program knows of a call, in the fragment of the desk's address: `#name=Ms%20Okafor&reference=RX-4417&situation=upset`.
 * Browsers send no fragment to a server.
 */

/** A value that is longer is cut. */
const longest = 200;

export interface FromAddress {
  /** By placeholder. */
  values: Record<string, string>;
  /** The identifier of a situation; whether there is one of that name, the reader of it sees to. */
  situation: string | undefined;
  /** Names that are no placeholder. */
  unknown: string[];
}

/**
 * Reads a fragment. A value is one line of text: signs that control something are taken out, and nothing of it is ever read as markup.
 *
 * @param hash with its `#`
 * @param placeholders the identifiers that are known
 */
export function readFragment(hash: string, placeholders: readonly string[]): FromAddress {
  const read: FromAddress = { values: {}, situation: undefined, unknown: [] };
  for (const [name, written] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const value = written
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longest);
    if (name === 'situation') read.situation = value;
    else if (!placeholders.includes(name)) read.unknown.push(name);
    else if (value !== '') read.values[name] = value;
  }
  return read;
}

/** Writes what {@link readFragment} reads. */
export const fragmentOf = (values: Readonly<Record<string, string>>): string => `#${new URLSearchParams(values).toString()}`;
