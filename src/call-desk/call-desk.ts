/**
 * The call desk: search, three lines, the moves of the close as boxes that tick themselves, and what is written afterwards, for one call at
 * a time. Lines, gaps and copying are those of every page; see `search/search.ts`, `scripts/placeholders.ts` and `scripts/copy-lines.ts`.
 *
 * It imports nothing that the script of every page imports, too: that would be a request more on each of them.
 */
import { fillText } from '../../content/language/numbers.ts';
import { element } from '../scripts/element.ts';
import type { Line } from '../search/lines.ts';
import type { SearchReady } from '../search/search.ts';
import { readAddress, type FromAddress } from './address.ts';
import { keepBeside } from './beside.ts';
import { callIn, fillIn } from './fill-in.ts';
import type { TextsFile } from './texts-file.ts';
import { writeUp } from './write-up.ts';

/** How many lines are shown of a move. */
const shownLines = 3;

/** The move in which what was agreed is said again. */
const recapMove = 'recap';

export function startDesk(desk: HTMLElement): void {
  const find = <Found extends HTMLElement>(name: string) => desk.querySelector<Found>(`[data-${name}]`);
  const form = desk.querySelector<HTMLFormElement>('form[data-search]');
  const field = form?.querySelector<HTMLInputElement>('[name=q]');
  const [list, moves, texts] = [find('desk-lines'), find('desk-moves'), find('desk-texts')];
  const [another, next, write, told] = [
    find<HTMLButtonElement>('other-wordings'),
    find<HTMLButtonElement>('next-call'),
    find<HTMLButtonElement>('write-up'),
    find('desk-told'),
  ];
  if (!form || !field || !list || !moves || !texts || !another || !next || !write || !told) return;

  const first = { situation: desk.dataset['situation'] ?? '', step: desk.dataset['step'] ?? '' };
  /** Where the call stands. */
  let now = { ...first };
  const done = new Set<string>();
  /** What is filled in, by placeholder. */
  const filled = new Map<string, string>();
  /** How many lines of the move were shown before those that are. */
  let turned = 0;
  let ready: SearchReady | undefined;
  let file: TextsFile | undefined;
  let writing: ReturnType<typeof writeUp> | undefined;

  const context = () => form.querySelector<HTMLSelectElement>('[data-filter=contexts]')?.value ?? '';
  const tone = () => form.querySelector<HTMLSelectElement>('[data-filter=tones]')?.value ?? '';

  /** The lines of a move in a situation: those written for it first, and of these the ones that suit the reader's calls. */
  function linesOf(step: string): Line[] {
    const rank = (line: Line) =>
      Number(line.situations[0] === now.situation) * 4 +
      Number(!context() || line.contexts.includes(context())) * 2 +
      Number(!tone() || line.tones.includes(tone()));
    return (ready?.lines.phrases ?? [])
      .filter((line) => line.step === step && line.situations.includes(now.situation))
      .sort((a, b) => rank(b) - rank(a));
  }

  /** What is known of a situation; undefined where there is none of that name, which may be anything: an address gives it. */
  const factsOf = (situation: string) => (file && Object.hasOwn(file.situations, situation) ? file.situations[situation] : undefined);

  const movesNow = (situation = now.situation): string[] => factsOf(situation)?.moves ?? [];

  function showLines(): void {
    if (!ready || !file || !list || !another) return;
    const { lines, lineToSay } = ready;
    const all = linesOf(now.step);
    const from = all.length > 0 ? turned % all.length : 0;
    const three = [...all.slice(from), ...all.slice(0, from)].slice(0, shownLines);
    list.replaceChildren(
      ...(three.length > 0
        ? three.map((line) => lineToSay(lines, line, [], now.situation))
        : [element('li', { class: 'know' }, [file.words.noLines])]),
    );
    another.hidden = all.length <= shownLines;
    fill();
  }

  /** Fills the fields that were made anew. */
  function fill(): void {
    document.dispatchEvent(new Event('closing-fill'));
    // Where the browser keeps nothing, as in a sandbox.
    if (Object.keys(callIn(window)).length === 0 && filled.size > 0) fillIn(desk, Object.fromEntries(filled));
  }

  /** Shows which situation and move it is, and which moves are done. */
  function showMoves(): void {
    if (!ready || !file || !moves) return;
    const { index } = ready.lines;
    const situation = index.situations.find(({ id }) => id === now.situation);
    const name = find('desk-situation');
    if (name) name.textContent = situation?.label ?? '';
    const { words } = file;
    moves.replaceChildren(
      ...movesNow().map((step, at) => {
        const { label = step } = index.steps.find(({ id }) => id === step) ?? {};
        const box = element('input', { type: 'checkbox', 'data-done': step, 'aria-label': fillText(words.isDone, { move: label }) });
        box.checked = done.has(step);
        const button = element('button', { type: 'button', 'data-move': step }, [element('b', {}, [String(at + 1)]), ` ${label}`]);
        if (step === now.step) button.setAttribute('aria-current', 'step');
        return element('li', {}, [box, button]);
      }),
    );
  }

  /** Lets the script of the page end the call when it ends in another tab, even while no gap is filled in. */
  function beginCall(): void {
    find('follow-call')?.click();
  }

  /** Marks the moves without making them anew: who is at one of them stays there. */
  function markMoves(): void {
    for (const box of moves?.querySelectorAll<HTMLInputElement>('[data-done]') ?? []) box.checked = done.has(box.dataset['done'] ?? '');
    for (const button of moves?.querySelectorAll('[data-move]') ?? []) {
      if ((button as HTMLElement).dataset['move'] === now.step) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
    }
  }

  /** Shows what is written afterwards, once it is known when not to say the recap: a second row of that would move what is below. */
  function showTexts(): void {
    const show = () => {
      if (!ready || !writing) return;
      const [recap] = linesOf(recapMove);
      writing.show({
        situation: now.situation,
        context: context(),
        recap: recap && ready.lineToSay(ready.lines, recap, [], now.situation),
      });
      fill();
    };
    const [recap] = linesOf(recapMove);
    if (ready && recap) void ready.lines.notWhen(recap.id).then(show, show);
    else show();
  }

  /** Goes to a situation and a move of it; left out, to the first that it needs. */
  function goTo(situation: string, step?: string): void {
    const facts = factsOf(situation);
    const isOther = situation !== now.situation;
    now = { situation, step: step ?? facts?.moves[facts.first] ?? facts?.moves[0] ?? '' };
    turned = 0;
    if (isOther) {
      showMoves();
      showTexts();
    } else markMoves();
  }

  /** Shows the lines of a move in the place of what was searched for. */
  function showMove(situation: string, step?: string): void {
    goTo(situation, step);
    emptyField();
    showLines();
    setWriting(false);
    list?.querySelector<HTMLElement>('[data-copy]')?.focus();
  }

  function emptyField(): void {
    if (!field || field.value === '') return;
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** The move that many places further on; a line may make a move that the situation does not need. */
  function moveBy(places: number): string | undefined {
    const all = movesNow();
    const order = ready?.lines.index.steps.map(({ id }) => id) ?? [];
    const at = all.indexOf(now.step);
    if (at >= 0) return all[at + places];
    const after = all.findIndex((step) => order.indexOf(step) > order.indexOf(now.step));
    return all[places > 0 ? after : (after < 0 ? all.length : after) - 1];
  }

  function goBy(places: number): boolean {
    const step = moveBy(places);
    if (step !== undefined) showMove(now.situation, step);
    return step !== undefined;
  }

  /** A line was said or copied: its move is done, and the call is where that line is. */
  function tick(row: HTMLElement | null | undefined): void {
    const { step, situation } = row?.dataset ?? {};
    if (step === undefined || situation === undefined) return;
    done.add(step);
    beginCall();
    // The recap among the texts is no other place in the call.
    if (!texts?.contains(row ?? null)) {
      const isElsewhere = situation !== now.situation || step !== now.step;
      goTo(situation, step);
      if (isElsewhere) showLines();
    }
    markMoves();
  }

  function setWriting(isOpen: boolean): void {
    write?.setAttribute('aria-expanded', String(isOpen));
    desk.toggleAttribute('data-writing', isOpen);
  }

  desk.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const row = target.closest<HTMLElement>('.say[data-step]');
    const move = target.closest<HTMLElement>('[data-move]');
    const link = target.closest<HTMLAnchorElement>('.say h2 a, [data-search-results] li > a');
    if (target.matches('[data-copy]')) {
      tick(row);
      // Enter in the field copied it: from here the arrows go on.
      if (document.activeElement === field) (target as HTMLElement).focus();
    } else if (target.matches('[data-said]')) {
      tick(row);
      if (!goBy(1)) (target as HTMLElement).focus();
    } else if (move) showMove(now.situation, move.dataset['move']);
    else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      const [, situation] = /\/situations\/([a-z0-9-]+)\/$/.exec(link.pathname) ?? [];
      if (situation === undefined || !factsOf(situation)) return;
      event.preventDefault();
      showMove(situation);
    }
  });
  // Copied by hand; what somebody copies out of a gap is no line.
  desk.addEventListener('copy', ({ target }) => {
    if (target instanceof Element && !target.matches('input')) tick(target.closest<HTMLElement>('.say[data-step]'));
  });
  moves.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { done: step = '' } = target.dataset;
    beginCall();
    if (target.checked) done.add(step);
    else done.delete(step);
  });
  another.addEventListener('click', () => {
    turned += shownLines;
    showLines();
  });
  find('begin-next')?.addEventListener('click', () => next.click());
  write.addEventListener('click', () => setWriting(!desk.hasAttribute('data-writing')));
  desk.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset['placeholder']) filled.set(target.dataset['placeholder'], target.value);
    writing?.count();
  });
  document.addEventListener('closing-fill', () => writing?.count());
  form.addEventListener('submit', (event) => {
    // Before search has loaded, the form would lead to the page of search, away from the call.
    event.preventDefault();
    // With nothing to search for, the line that is shown is the best one.
    if (field.value.trim() === '') list.querySelector<HTMLElement>('[data-copy]')?.click();
  });
  form.addEventListener('change', () => {
    showLines();
    showTexts();
  });
  // What is typed is searched for: the lines come into sight again.
  field.addEventListener('input', () => {
    if (field.value !== '') setWriting(false);
  });

  document.addEventListener('closing-next-call', () => {
    done.clear();
    filled.clear();
    emptyField();
    now = { situation: '', step: '' };
    goTo(first.situation);
    showLines();
    setWriting(false);
    told.textContent = '';
    field.focus();
  });

  // Keys of one letter act within the desk, and never while somebody types (WCAG 2.1.4).
  desk.tabIndex = -1;
  desk.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!ready || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const isEmptyField = target === field && field.value === '';
    if (!isEmptyField && target.matches('input:not([type=checkbox]), select, textarea')) return;
    const key = ready.keyOf(event);
    const along = document.documentElement.dir === 'rtl' ? -1 : 1;
    // With Shift, arrows select text.
    const step = event.shiftKey ? 0 : key === 'ArrowRight' ? along : key === 'ArrowLeft' ? -along : 0;
    if (step !== 0) goBy(step);
    else if (isEmptyField) return;
    else if (key === 'n') next.click();
    else if (key === 'Enter' && target === desk) list.querySelector<HTMLElement>('[data-copy]')?.click();
    else {
      const move = movesNow()[ready.digitOf(event) - 1];
      if (move === undefined) return;
      showMove(now.situation, move);
    }
    event.preventDefault();
  });

  // In a page of somebody else's, the focus is theirs.
  if (!desk.hasAttribute('data-embedded')) field.focus();
  addSaidButtons(desk);
  /** Goes to the situation that the address names, as soon as the lines are there. */
  const arrive = ({ situation, step, done: isDone }: FromAddress) => {
    if (situation === undefined || !factsOf(situation)) return;
    for (const each of isDone) done.add(each);
    showMove(situation, movesNow(situation).includes(step ?? '') ? step : undefined);
  };
  keepBeside(desk, told, () => ({ ...now, done: [...done] }), arrive);
  const address = readAddress(desk, next, arrive);

  form.addEventListener('closing-lines', (event) => {
    const detail = (event as CustomEvent<SearchReady>).detail;
    ready = detail;
    void fetch(desk.dataset['texts'] ?? '')
      .then(async (response) => {
        const texts = response.ok ? ((await response.json()) as Partial<TextsFile> | null) : null;
        // A gateway whose session has ended may answer in JSON, with status 200.
        if (!texts?.situations) throw new Error(String(response.status));
        file = texts as TextsFile;
      })
      .then(
        () => {
          if (!file) return;
          writing = writeUp(texts, detail, file, fill);
          write.hidden = false;
          for (const button of desk.querySelectorAll<HTMLButtonElement>('button:disabled')) button.disabled = false;
          const { situation, unknown } = address;
          const isKnown = situation !== undefined && factsOf(situation) !== undefined;
          const names = [...unknown, ...(situation === undefined || isKnown ? [] : [`situation=${situation}`])];
          if (names.length > 0) told.textContent = fillText(file.words.unknownInAddress, { names: names.join(', ') });
          const wanted = isKnown ? situation : first.situation;
          // A line that was said meanwhile has told where the call is.
          if (done.size === 0) goTo(wanted, movesNow(wanted).includes(address.step ?? '') ? address.step : undefined);
          for (const each of address.done) done.add(each);
          // It has shown the first lines from the start.
          const stays = now.situation === first.situation && now.step === first.step && !context() && !tone();
          showMoves();
          showTexts();
          if (!stays) showLines();
          else another.hidden = linesOf(now.step).length <= shownLines;
        },
        () => {
          told.textContent = desk.dataset['failed'] ?? '';
        },
      );
  });
  addEventListener('hashchange', () => {
    // Taking it out of the address is no news.
    if (location.hash !== '') readAddress(desk, next, arrive);
  });
}

/** Puts "Said" beside "Copy" in every line that comes into the desk, wherever it was found. */
function addSaidButtons(desk: HTMLElement): void {
  const add = () => {
    for (const copy of desk.querySelectorAll('.say[data-step] [data-copy]')) {
      if (copy.nextElementSibling?.matches('[data-said]')) continue;
      const lineId = copy.getAttribute('aria-describedby') ?? '';
      copy.after(element('button', { type: 'button', 'data-said': '', 'aria-describedby': lineId }, [desk.dataset['said'] ?? '']));
    }
  };
  new MutationObserver(add).observe(desk, { childList: true, subtree: true });
}
