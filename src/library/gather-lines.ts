/**
 * Filters the lines of a library across its pages: those that fit and stand on other pages are fetched from there, into the lists of this
 * one.
 */
import type { CataloguePage } from './catalogue.ts';
import { describeTools } from './describe-tools.ts';
import { documentAt } from './document-at.ts';
import { loadCatalogue } from './load-catalogue.ts';

/** Tells whether a line is wanted, by its tones and situations as its element has them. */
type Fits = (tones: string, situations: string) => boolean;

/** The most lines of a move on the overview: its own page has all. */
const mostOfMove = 10;

/**
 * Brings the lines that fit into the lists of this page, in their order, and takes away those brought before.
 *
 * @param fits left out where nothing is filtered any more
 * @returns for each list how many fit, on all pages; undefined where nothing is filtered
 */
export async function gatherLines(fits: Fits | undefined): Promise<Map<Element, number> | undefined> {
  const turn = ++latest;
  const pages = fits && (await loadCatalogue());
  const lists = [...document.querySelectorAll<HTMLElement>('[data-lines] [data-step]')];
  const wanted = new Map(
    lists.map((list) => {
      const all = (pages ?? []).filter(({ step }) => step === list.dataset['step']).flatMap(linesOfPage);
      return [list, { all, fitting: all.filter(([, , tones, situations]) => fits?.(tones, situations)) }];
    }),
  );
  const shown = (list: HTMLElement) => wanted.get(list)?.fitting.slice(0, list.dataset['all'] === undefined ? mostOfMove : Infinity) ?? [];
  const missing = lists.flatMap((list) => shown(list).filter(([id]) => !list.querySelector(`[id="${id}"]:not([data-brought])`)));
  const documents = await documentsAt(new Set(missing.map(([, address]) => address)));
  // Somebody chose something else meanwhile.
  if (turn !== latest) return new Map();
  for (const brought of document.querySelectorAll('[data-brought]')) brought.remove();
  for (const list of lists) {
    const take = new Map(shown(list).map(([id, address]) => [id, address]));
    let before: Element | undefined;
    for (const [id] of wanted.get(list)?.all ?? []) {
      // An identifier may begin with a digit, which no selector of `#` takes.
      const here = list.querySelector(`[id="${id}"]`);
      const address = take.get(id);
      const line = here ?? (address === undefined ? undefined : made(documents.get(address)?.getElementById(id)));
      if (!here && line) {
        if (before) before.after(line);
        else list.prepend(line);
      }
      before = line ?? before;
    }
  }
  document.dispatchEvent(new CustomEvent('closing-fill'));
  return fits && new Map([...wanted].map(([list, { fitting }]) => [list, fitting.length]));
}

let latest = 0;

type Row = [id: string, address: string, tones: string, situations: string];

const linesOfPage = ({ address, entries }: CataloguePage): Row[] =>
  entries.map(([id, tones = '', situations = '']) => [id, address, tones, situations]);

/** A line of another page, with buttons that work here. */
function made(found: Element | null | undefined): Element | undefined {
  if (!found) return undefined;
  const line = document.importNode(found, true);
  line.setAttribute('data-brought', '');
  for (const button of line.querySelectorAll<HTMLButtonElement>('button')) button.disabled = false;
  describeTools([line]);
  return line;
}

async function documentsAt(addresses: Set<string>): Promise<Map<string, Document | null>> {
  const found = [...addresses].map(async (address) => [address, await documentAt(address)] as const);
  return new Map(await Promise.all(found));
}
