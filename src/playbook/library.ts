/**
 * The pages of a phrase library: an overview (`/phrases/support/`), a page for each move (`/phrases/support/recap/`) and one for the whole
 * closes. A long one goes on under a number (`/phrases/support/recap/2/`), because a page of some hundred lines takes seconds to load.
 *
 * Pages are by move and not by situation: every situation has a page of its own with its lines. One with very many lines is an overview of
 * them, too, and has pages for each move (`/situations/chatty/recap/`).
 */
import { fillText } from '../../content/language/numbers.ts';
import type { Phrase, Sequence, Situation, Step } from '../../content/schema/index.ts';
import { linesByStep, linesFor, linesOf } from './lines.ts';
import type { Playbook } from './playbook.ts';

/** The most of a page; lines have some 1,200 bytes and 20 elements each, closes 2,200 and 40. Limits: 150 KB, 3,000 elements. */
const mostLines = 80;
const mostCloses = 40;
/** The most on the page of a situation before it is an overview: with more, a page to open during a call is over its budget of 20 KB. */
const mostOfSituation = 36;
/** The most on such an overview: as many have room there beside the whole closes. "Another wording" brings the others. */
const mostOfOverview = 22;
/** The lines of a move that stand on the overview of a library. */
const shownOfLibrary = 3;

/** The last folder of the address of the closes; the second one where a move is named so, because identifiers have no two hyphens in a row. */
const foldersOfCloses = ['whole-closes', 'whole--closes'];

export interface LibraryPage<Entry> {
  /** As content writes it. */
  address: string;
  entries: readonly Entry[];
}

export interface Library {
  /** The number of lines of a move that stand on the overview. */
  shown: number;
  moves: readonly { step: Step; phrases: readonly Phrase[]; pages: readonly LibraryPage<Phrase>[] }[];
  closes: readonly LibraryPage<Sequence>[];
}

const known = new WeakMap<Playbook, Map<string, Library>>();

/** Returns the pages of the library of a kind of call. */
export function libraryOf(playbook: Playbook, contextId: string): Library {
  let libraries = known.get(playbook);
  if (!libraries) known.set(playbook, (libraries = new Map()));
  let library = libraries.get(contextId);
  if (!library) libraries.set(contextId, (library = madeOf(playbook, contextId)));
  return library;
}

function madeOf(playbook: Playbook, contextId: string): Library {
  const folder = `/phrases/${contextId}/`;
  const closes = foldersOfCloses.find((name) => !playbook.steps.some(({ id }) => id === name)) ?? '';
  return {
    shown: shownOfLibrary,
    moves: movesIn(playbook, folder, linesFor(playbook, contextId)),
    closes: pagesOf(
      `${folder}${closes}/`,
      playbook.sequences.filter(({ context }) => context === contextId),
      mostCloses,
    ),
  };
}

const movesIn = (playbook: Playbook, folder: string, lines: readonly Phrase[]): Library['moves'] =>
  linesByStep(playbook, lines).map(({ step, phrases }) => ({
    step,
    phrases,
    pages: pagesOf(`${folder}${step.id}/`, phrases, mostLines),
  }));

const knownOfSituations = new WeakMap<Playbook, Map<string, Library | undefined>>();

/** Returns the pages of a situation with very many lines, its own ones first in each move; undefined where its own page has all of them. */
export function libraryOfSituation(playbook: Playbook, situation: Situation): Library | undefined {
  let libraries = knownOfSituations.get(playbook);
  if (!libraries) knownOfSituations.set(playbook, (libraries = new Map()));
  if (!libraries.has(situation.id)) libraries.set(situation.id, madeOfSituation(playbook, situation));
  return libraries.get(situation.id);
}

function madeOfSituation(playbook: Playbook, situation: Situation): Library | undefined {
  const { own, further } = linesOf(playbook, situation);
  if (own.length + further.length <= mostOfSituation) return undefined;
  const moves = movesIn(playbook, `/situations/${situation.id}/`, [...own, ...further]);
  return { shown: Math.max(1, Math.floor(mostOfOverview / moves.length)), moves, closes: [] };
}

/** Divides entries into as few pages as hold them, each with as many as the others. */
export function pagesOf<Entry>(address: string, entries: readonly Entry[], most: number): LibraryPage<Entry>[] {
  const count = Math.ceil(entries.length / most);
  const each = Math.ceil(entries.length / count);
  return Array.from({ length: count }, (_, at) => ({
    address: at === 0 ? address : `${address}${at + 1}/`,
    entries: entries.slice(at * each, (at + 1) * each),
  }));
}

/** Returns what comes after the overview in the address of a page: `recap/2`. */
export const belowOverview = ({ address }: LibraryPage<unknown>): string => address.split('/').slice(3, -1).join('/');

/** Returns the title of a page: after the first one, with its number. */
export function nameOfPage(playbook: Playbook, name: string, pages: readonly LibraryPage<unknown>[], page: LibraryPage<unknown>): string {
  const number = pages.findIndex(({ address }) => address === page.address) + 1;
  if (number <= 1) return name;
  return `${name}, ${fillText(playbook.wording.site.pageOf, { page: String(number), pages: String(pages.length) })}`;
}

/** Returns the address of every page of a library but the overview. */
export const addressesIn = ({ moves, closes }: Library): string[] =>
  [...moves.flatMap(({ pages }) => pages), ...closes].map(({ address }) => address);

/** Matches the address of something in a library, as content writes it. */
const inLibrary = /^(\/phrases\/([^/]+)\/)#(.+)$/;

/**
 * Returns the address of the page that has what the address of a library names, so that links lead there without a script:
 * `/phrases/support/#chatty-signal-queue` becomes `/phrases/support/signal/#chatty-signal-queue`. Other addresses are returned as they are.
 */
export function pageInLibrary(playbook: Playbook, address: string): string {
  const [, , context = '', anchor = ''] = inLibrary.exec(address) ?? [];
  if (anchor === '') return address;
  const { moves } = libraryOf(playbook, context);
  const move = moves.find(({ step }) => anchor === `step-${step.id}`);
  if (move) return move.pages[0]?.address ?? address;
  const page = pagesByPhrase(playbook, context).get(anchor);
  return page === undefined ? address : `${page}#${anchor}`;
}

const pages = new WeakMap<Library, Map<string, string>>();

/** Identifier of a phrase → the address of its page. */
function pagesByPhrase(playbook: Playbook, contextId: string): Map<string, string> {
  const library = libraryOf(playbook, contextId);
  let found = pages.get(library);
  if (!found) {
    found = new Map(
      library.moves.flatMap((move) =>
        move.pages.flatMap(({ address, entries }) => entries.map(({ id }): [string, string] => [id, address])),
      ),
    );
    pages.set(library, found);
  }
  return found;
}

/** Returns the address of a phrase, as content writes it: in the library of its first context. */
export const phraseAddress = (playbook: Playbook, phrase: Phrase): string =>
  pageInLibrary(playbook, `/phrases/${phrase.contexts[0] ?? ''}/#${phrase.id}`);
