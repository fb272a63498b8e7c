/**
 * What another program knows of a call, in the fragment of the desk's address: `#name=Ms%20Okafor&reference=RX-4417&situation=upset`.
 * Browsers send no fragment to a server.
 */
import { fillIn } from './fill-in.ts';

/** A value that is longer is cut. */
const longest = 200;

export interface FromAddress {
  /** By placeholder. */
  values: Record<string, string>;
  /** The identifier of a situation; whether there is one of that name, the reader of it sees to. */
  situation: string | undefined;
  /** Where a desk in another window was: the move, and the moves that are done. */
  step: string | undefined;
  done: string[];
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
  const read: FromAddress = { values: {}, situation: undefined, step: undefined, done: [], unknown: [] };
  for (const [name, written] of new URLSearchParams(hash.replace(/^#/, ''))) {
    const value = written
      // Joiners stay: names in Persian, Hindi or Sinhala are written with them.
      .replace(/(?:(?!\p{Join_Control})[\p{Cc}\p{Cf}\p{Zl}\p{Zp}])+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, longest);
    if (name === 'situation' || name === 'step') read[name] = value;
    else if (name === 'done') read.done = value.split(' ');
    else if (!placeholders.includes(name)) read.unknown.push(name);
    else if (value !== '') read.values[name] = value;
  }
  return read;
}

/** Writes what {@link readFragment} reads. */
export const fragmentOf = (values: Readonly<Record<string, string>>): string => `#${new URLSearchParams(values).toString()}`;

/**
 * Takes what another program knows of a call from the address, which then holds it no more. It is a new call: nothing of the one before
 * stays.
 *
 * @param arrived called once the values are filled in; at once, where there is none
 * @returns what it says
 */
export function readAddress(desk: HTMLElement, next: HTMLElement, arrived: (read: FromAddress) => void): FromAddress {
  const { hash, search, pathname } = location;
  const read = readFragment(hash, (desk.dataset['placeholders'] ?? '').split(' '));
  // Pages of the site name the situation alone, which says nothing of a caller.
  read.situation ??= new URLSearchParams(search).get('situation') ?? undefined;
  try {
    if (hash + search !== '') history.replaceState(null, '', pathname);
  } catch {
    // The browser's limit is reached; see scripts/address.ts.
  }
  if (Object.keys(read.values).length > 0) {
    const fill = () => {
      fillIn(desk, read.values);
      // Nothing is gone that this reader has seen.
      document.querySelector('[data-announce]')?.replaceChildren();
      arrived(read);
    };
    document.addEventListener('closing-next-call', () => setTimeout(fill), { once: true });
    // Until the script of the page has run, nobody hears the button.
    if (document.readyState === 'complete') next.click();
    else addEventListener('load', () => next.click(), { once: true });
  } else arrived(read);
  return read;
}
