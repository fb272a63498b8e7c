/**
 * The situation page as one screen: a row of moves, by keys or by hand, puts the line of another move in the place of the first; another
 * wording of the same move comes in the same place. The lines are those that stand further down on the page; where that is an overview, the
 * others of a move come from its page.
 *
 * Nothing in here is imported by the script of every page: what both import would be a request more on each of them.
 */
import { digitOf } from '../../content/browser/digit-keys.ts';
import { deskOf } from '../desk/desk.ts';

/** What else can be done with a line is loaded when somebody does it. */
const loadPowers = () => import('../lines/line-powers.ts');

interface Move {
  id: string;
  button: HTMLButtonElement;
  name: string;
  /** The lines that make it, the likeliest first. */
  lines: HTMLElement[];
  /** Which of them is shown. */
  at: number;
  /** The link to the page that has its other lines, until they are fetched. */
  more: HTMLAnchorElement | null;
}

export function startCockpit(): void {
  const cockpit = document.querySelector<HTMLElement>('[data-cockpit]');
  const say = cockpit?.querySelector<HTMLElement>('.say');
  const tools = say?.querySelector('.line-tools');
  if (!cockpit || !say || !tools) return;
  const another = tools.querySelector<HTMLButtonElement>('[data-another]');
  const said = tools.querySelector<HTMLButtonElement>('[data-said]');
  const then = cockpit.querySelector<HTMLElement>('[data-then]');
  const nameOfMove = cockpit.querySelector<HTMLElement>('[data-move-name]');
  const announce = document.querySelector('[data-announce]');
  const moves = [...cockpit.querySelectorAll<HTMLAnchorElement>('a[data-move]')].map(asMove);
  let current = Math.max(
    moves.findIndex(({ button }) => button.hasAttribute('aria-current')),
    0,
  );
  if (moves.length === 0) return;
  /** The phrase that is shown: its line further down has its identifier. */
  const phrase = () => {
    const move = moves[current];
    return move?.lines[move.at]?.querySelector('[data-line]')?.id.replace(/^line--/, '') ?? '';
  };
  const why = tools.querySelector('details');
  const offerPowers = async () => {
    const powers = why?.open ? await loadPowers().catch(() => undefined) : undefined;
    // Another line may stand there by now, or the reason be folded.
    why?.querySelector('.powers')?.remove();
    const row = why?.open && powers?.rowOfPowers(phrase(), say.querySelector('[data-line]')?.id ?? '');
    if (row) why.append(row);
  };
  why?.addEventListener('toggle', () => void offerPowers());
  said?.removeAttribute('disabled');

  const show = (to: number, speak = true): void => {
    current = to;
    const move = moves[to];
    const line = move?.lines[move.at];
    if (!move || !line) return;
    for (const { button } of moves) button.removeAttribute('aria-current');
    move.button.setAttribute('aria-current', 'step');
    if (nameOfMove) nameOfMove.textContent = move.name;
    replace(say, line);
    void offerPowers();
    another?.toggleAttribute('disabled', move.lines.length < 2 && !move.more);
    const next = moves[to + 1];
    const ahead = next?.lines[next.at]?.querySelector('[data-line]');
    if (then) then.textContent = ahead ? textOf(ahead) : '';
    then?.parentElement?.toggleAttribute('data-empty', !ahead);
    if (speak && announce) announce.textContent = textOf(say.querySelector('[data-line]'));
  };

  /** Puts the lines that suit the reader's calls and tone first; others keep the order that their author gave them. */
  const { context, tone } = deskOf();
  const suits = ({ dataset }: HTMLElement) =>
    Number(!context || (dataset['contexts'] ?? '').split(' ').includes(context)) * 2 +
    Number(!tone || (dataset['tones'] ?? '').split(' ').includes(tone));
  const inOrder = (lines: HTMLElement[]) => lines.sort((a, b) => suits(b) - suits(a));
  for (const move of moves) inOrder(move.lines);
  /** Shows the next wording of a move; after those of this page the others, of which an overview has the address. */
  const goOn = async (move: Move) => {
    if (move.more && move.at === move.lines.length - 1) {
      const { more } = move;
      const further = await import('./further-wordings.ts')
        .then(({ furtherWordings }) => furtherWordings(more, move.lines))
        .catch(() => []);
      // Without a network, those of the page come again; a second press meanwhile brings nothing twice.
      if (further.length > 0 && move.more) {
        move.more = null;
        move.lines.push(...inOrder(further));
      }
    }
    move.at = (move.at + 1) % move.lines.length;
    if (moves[current] === move) show(current);
    document.dispatchEvent(new CustomEvent('closing-fill'));
  };

  show(current, false);

  for (const [place, { button }] of moves.entries()) button.addEventListener('click', () => show(place));
  another?.addEventListener('click', () => {
    const move = moves[current];
    if (move) void goOn(move);
  });
  said?.addEventListener('click', () => {
    moves[current]?.button.setAttribute('data-done', '');
    const spoken = phrase();
    // Without a network the mark is on the page alone.
    loadPowers().then(
      ({ markSaid }) => markSaid(spoken),
      () => undefined,
    );
    show(Math.min(current + 1, moves.length - 1));
  });
  document.addEventListener('closing-next-call', () => {
    for (const { button } of moves) button.removeAttribute('data-done');
  });
  // Keys of one letter act within the part of the page that they belong to, and nowhere else (WCAG 2.1.4).
  cockpit.tabIndex = -1;
  cockpit.addEventListener('keydown', (event) => {
    const { key, target, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || (target instanceof Element && target.matches('input, textarea'))) return;
    const along = document.documentElement.dir === 'rtl' ? -1 : 1;
    // With Shift, arrows select text.
    const step = shiftKey ? 0 : key === 'ArrowRight' ? along : key === 'ArrowLeft' ? -along : 0;
    const to = step === 0 ? digitOf(event) - 1 : current + step;
    if (!moves[to]) return;
    event.preventDefault();
    show(to);
    if (document.activeElement?.matches('[data-move]')) moves[to]?.button.focus();
  });
}

/** Without a script a move leads to its lines further down; with one it is a button that brings its line here. */
function asMove(link: HTMLAnchorElement): Move {
  const id = link.dataset['move'] ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['move'] = id;
  button.append(...link.childNodes);
  if (link.hasAttribute('aria-current')) button.setAttribute('aria-current', 'step');
  link.replaceWith(button);
  const lines = [...document.querySelectorAll<HTMLElement>('[data-lines] .say')].filter((line) =>
    line.closest('section')?.querySelector(`#step-${id}, #further-${id}`),
  );
  const more = lines[0]?.closest('section')?.querySelector<HTMLAnchorElement>('a[data-more]') ?? null;
  return { id, button, name: button.querySelector('span')?.textContent ?? '', lines, at: 0, more };
}

/** Shows a line in the place of another, with all that stands around it but its tools. */
function replace(say: HTMLElement, by: HTMLElement): void {
  for (const part of ['.verbatim', '[data-line]', '.not-now', '.know']) {
    const [old, given] = [say.querySelector<HTMLElement>(part), by.querySelector<HTMLElement>(part)];
    if (!given) {
      old?.remove();
      continue;
    }
    const copy = given.cloneNode(true) as HTMLElement;
    // What is filled in is no part of what is cloned.
    const [to, from] = [copy, given].map((each) => [...each.querySelectorAll('input')]);
    for (const [place, field] of (to ?? []).entries()) {
      field.value = from?.[place]?.value ?? '';
      field.parentElement?.style.setProperty('--letters', String(field.value.length));
    }
    const id = say.querySelector('[data-line]')?.id;
    if (part === '[data-line]') copy.id = id ?? '';
    for (const link of copy.querySelectorAll('a')) link.setAttribute('aria-describedby', id ?? '');
    if (old) old.replaceWith(copy);
    else say.querySelector('[data-line]')?.before(copy);
  }
}

/** The text of a line: what is filled in, and the labels of what is not in brackets. */
function textOf(line: Element | null): string {
  if (!line) return '';
  return [...line.childNodes]
    .map((node) => {
      const field = node instanceof Element ? node.querySelector('input') : null;
      return field ? `${field.value || `[${field.placeholder}]`}${node.textContent ?? ''}` : (node.textContent ?? '');
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
