/**
 * Search as a reader meets it, on the home page, the search page and in the dialog: lines by situation at once,
 * guides and calls to play by full text as soon as that has loaded.
 */
import { HoldStill } from 'closing-playbook-widgets/search';
import { digitOf } from '../../content/browser/digit-keys.ts';
import { atRest, restBeforeShowing } from '../../content/browser/rest.ts';
import { deskOf } from '../desk/desk.ts';
import { showAddress } from '../scripts/address.ts';
import { element } from '../scripts/element.ts';
import { dropDrawing, finishDrawing } from '../../content/browser/draw-in-steps.ts';
import { findPages } from './pages.ts';
import { loadIndex, loadLines, type Lines } from './lines.ts';
import { moveByKeys, type KeyReader } from './move-by-keys.ts';
import { lineToSay, showLines, showFailure, showPages, withFields } from './results.ts';

/** More than anybody types in a call; what is longer is cut, and said to be. */
const longestQuery = 300;

/** So many letters say something; fewer, in writing that has a sign for a word. */
const isEnough = (query: string) =>
  (query.match(/[\p{L}\p{N}]/gu) ?? []).length >= (/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/u.test(query) ? 1 : 3);

/** What the form tells as `closing-lines`, once its lines are there, to whatever on the page builds on them. */
export interface SearchReady {
  lines: Lines;
  lineToSay: typeof lineToSay;
  withFields: typeof withFields;
  keyOf: KeyReader;
  digitOf: typeof digitOf;
}

/** Loads what a form needs for its first line, before somebody opens it. Where that fails, the form tries again, and says if it fails, too. */
export function bring(form: HTMLFormElement): void {
  loadIndex(form.dataset['index'] ?? '').catch(() => undefined);
}

/** Makes a search form answer while somebody types. */
export function enhance(form: HTMLFormElement, keyOf: KeyReader): void {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  const region = form.parentElement?.querySelector<HTMLElement>('[data-search-results]');
  const status = form.querySelector<HTMLElement>('[data-search-status]');
  // While the dialog is open, all around it is silent; so it has a place of its own for what is to be spoken.
  const spoken = (form.closest('dialog') ?? document).querySelector('[data-announce]');
  if (!field || !region || !status) return;
  // Until now it said that search does not work here.
  status.textContent = '';
  const search = form.closest<HTMLElement>('search');
  const browse = form.parentElement?.querySelector<HTMLElement>('[data-search-browse]');
  const link = document.querySelector<HTMLElement>('[data-copy-link]');
  const filters = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const slots = { lines: document.createElement('div'), guides: document.createElement('div'), practices: document.createElement('div') };
  region.append(slots.lines, slots.guides, slots.practices);
  if (search) {
    // Who goes on through the lines by arrow keys would be at one that is about to be taken away.
    const drawAll = (event: KeyboardEvent) => keyOf(event).startsWith('Arrow') && finishDrawing(slots.lines);
    search.addEventListener('keydown', drawAll, { capture: true });
    moveByKeys(search, keyOf);
  }
  const onSearchPage = form.action === location.href.replace(/[?#].*$/, '') && !form.closest('dialog');
  // Without its address, nothing is searched but lines.
  const { pagefind } = form.dataset;
  let lines: Lines | undefined;
  let latest = 0;
  /** The announcement of the results, and the last one made: typing on does not repeat it. */
  let [toSay, said] = ['', ''];
  const speak = atRest(() => {
    if (spoken && toSay !== said) spoken.textContent = toSay;
    said = toSay;
  });
  /** Whether something else was said since the last key, such as that a line was copied: the results do not speak over it. */
  let isSpokenOver = false;
  const keepAddress = atRest(() => remember(field.value.trim().slice(0, longestQuery)));
  const typed = () => field.value.trim().slice(0, longestQuery);

  const hold = new HoldStill();
  const settle = atRest(() => show(true), restBeforeShowing);

  /**
   * Shows what fits the words in the field. The same words show the same lines, however they came there.
   *
   * @param isSure whether typing rests
   */
  function show(isSure: boolean): void {
    settle.cancel();
    const query = typed();
    if (!lines || !region || !status || !isEnough(query)) return;
    const { words } = lines;
    const found = lines.search(query, chosen(filters));
    if (!lines.isWhole) {
      // The first line is final where it is settled, and nothing is to be filtered by. The others follow with all lines, below it.
      const [group] = found.groups;
      const { context, tone } = deskOf();
      const isFinal = found.settled && found.confident && !context && !tone;
      if (!group || !isFinal || !hold.takes(found, isSure)) {
        region.dataset['stale'] = '';
        return;
      }
      delete region.dataset['stale'];
      const firstAlone = { ...found, groups: [{ ...group, phrases: group.phrases.slice(0, 1) }] };
      showLines(slots.lines, lines, firstAlone, { query, isSure: false, isAtOnce: isSure, furtherLines: 0 });
      return;
    }
    if (!hold.takes(found, isSure)) {
      region.dataset['stale'] = '';
      settle.soon();
      return;
    }
    delete region.dataset['stale'];
    const { summary, spoken } = showLines(slots.lines, lines, found, { query, isSure, furtherLines: pagefind === undefined ? 0 : 2 });
    const isTooLong = field?.value.trim() !== query;
    if (!isSpokenOver) {
      status.textContent = isTooLong ? words.tooLong : summary;
      toSay = isTooLong ? words.tooLong : spoken;
      speak.soon();
    }
    if (isSure) showFurther(query, words);
    else settle.soon();
  }

  function showFurther(query: string, words: Lines['words']): void {
    if (pagefind === undefined) return;
    const turn = ++latest;
    const isWanted = () => turn === latest;
    // Both are shown at the same time, so that neither moves the other; without a network there may be the one and not the other.
    void Promise.allSettled([findPages(pagefind, query, 'guide', isWanted), findPages(pagefind, query, 'practice', isWanted)]).then(
      ([guides, practices]) => {
        if (!isWanted()) return;
        if (guides.status === 'fulfilled') showPages(slots.guides, words.guides, guides.value);
        else showFailure(slots.guides, words.guidesFailed);
        showPages(slots.practices, words.practices, practices.status === 'fulfilled' ? practices.value : []);
      },
    );
  }

  /** @param isSure whether the words came at once: pasted, dictated, from a link, or were there before the lines */
  const answer = (isSure: boolean) => {
    const query = typed();
    // Pages that were found for what stood there before would come below lines that they don't belong to.
    latest++;
    if (onSearchPage) keepAddress.soon();
    region.hidden = query === '';
    region.toggleAttribute('data-part', lines?.isWhole === false);
    if (browse) browse.hidden = query !== '';
    if (onSearchPage && link) link.hidden = query === '';
    if (isEnough(query)) {
      show(isSure);
      return;
    }
    settle.cancel();
    region.dataset['stale'] = '';
    toSay = '';
    speak.soon();
    if (query !== '') return;
    hold.clear();
    status.textContent = '';
    for (const slot of Object.values(slots)) {
      dropDrawing(slot);
      slot.replaceChildren();
      delete slot.dataset['names'];
    }
  };

  /** Whether the best line is to be copied once it is known. */
  let isToCopy = false;
  /** Copies the best line, as in the picker. What still stands there of other words is not it. */
  const copyAsked = () => {
    const copy = region.dataset['stale'] === undefined ? region.querySelector<HTMLElement>('[data-copy]') : null;
    if (!isToCopy || !copy) return;
    isToCopy = false;
    // Who has left the field meanwhile may have copied something else.
    if (document.activeElement === field) copy.click();
  };

  let isFailed = false;
  /** Brings the lines; where that fails, the next letter tries again. */
  const bringLines = () => {
    isFailed = false;
    const { first, whole } = loadLines(form.dataset['index'] ?? '');
    first.then(
      (loaded) => {
        lines ??= loaded;
        if (field.value !== '') answer(true);
        copyAsked();
      },
      () => undefined,
    );
    whole.then(
      (loaded) => {
        lines = loaded;
        const { context, tone } = deskOf();
        for (const filter of filters) {
          const isTone = filter.dataset['filter'] === 'tones';
          filter.append(...(isTone ? loaded.tones : loaded.index.contexts).map(({ id, label }) => new Option(label, id)));
          filter.disabled = false;
          // What the desk says of the reader's calls; an identifier that is gone chooses nothing.
          const told = isTone ? tone : context;
          if (told && [...filter.options].some(({ value }) => value === told)) filter.value = told;
        }
        if (status.textContent === form.dataset['failed']) status.textContent = '';
        if (field.value !== '') {
          answer(true);
          // Nobody types: all of it together moves what stands below once.
          if (document.activeElement !== field) finishDrawing(slots.lines);
        }
        copyAsked();
        form.dispatchEvent(
          new CustomEvent<SearchReady>('closing-lines', { detail: { lines: loaded, lineToSay, withFields, keyOf, digitOf } }),
        );
      },
      () => {
        isFailed = true;
        status.textContent = toSay = form.dataset['failed'] ?? '';
        speak.soon();
      },
    );
  };
  bringLines();

  /** The reader asks anew: the results speak again. Lines that come later have not been asked for anew. */
  const ask = (isSure: boolean) => {
    isToCopy = false;
    isSpokenOver = false;
    if (isFailed) bringLines();
    answer(isSure);
  };
  let length = 0;
  field.addEventListener('input', () => {
    const came = Math.abs(field.value.length - length);
    length = field.value.length;
    ask(came > 1);
  });
  for (const filter of filters) filter.addEventListener('change', () => ask(true));
  form.addEventListener('reset', (event) => {
    // The filters stay as they are.
    event.preventDefault();
    field.value = '';
    length = 0;
    ask(true);
    field.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask(true);
    isToCopy = true;
    copyAsked();
  });
  // What is said of a line that was copied is read beside the field, too: the line may be anywhere.
  const hear = () => {
    if (!spoken || spoken.textContent === said || form.closest('dialog')?.open === false) return;
    speak.cancel();
    isSpokenOver = true;
    // In one row: what stands below holds still.
    status.replaceChildren(element('span', { class: 'heard' }, [spoken.textContent ?? '']));
  };
  if (spoken) new MutationObserver(hear).observe(spoken, { childList: true });
  // Who was faster than this script has asked for something else meanwhile.
  if (onSearchPage && field.value === '') field.value = new URLSearchParams(location.search).get('q') ?? searchIn(history.state);
}

/** Returns the values of the filters, like `{tones: ['warm']}`. */
function chosen(filters: readonly HTMLSelectElement[]): Record<string, string[]> {
  return Object.fromEntries(filters.filter(({ value }) => value !== '').map(({ dataset, value }) => [dataset['filter'] ?? '', [value]]));
}

/**
 * Keeps what is typed for a reload and for the way back to the page. It is not in the address: browsers keep addresses in their history, and
 * offer them to whoever types next. The link is made when somebody copies it (scripts/copy-link.ts).
 */
function remember(query: string): void {
  const address = new URL(location.href);
  address.searchParams.delete('q');
  showAddress(address, { search: query });
}

const searchIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'search' in state && typeof state.search === 'string' ? state.search : '';
