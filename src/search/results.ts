/** Results on the page. Everything is built as text nodes: nothing that was typed or written is ever read as markup. */
import { fillText } from '../../content/language/numbers.ts';
import { firstLines } from 'closing-playbook-widgets/search';
import { feedbackAddress } from '../../content/line/feedback-address.ts';
import { cautionParts } from '../../content/line/caution.ts';
import { withMarks } from '../../content/line/marks.ts';
import { powersOf } from '../lines/line-powers.ts';
import { placeholderField } from '../playbook/placeholder-field.ts';
import { element } from '../scripts/element.ts';
import { drawInSteps, finishDrawing } from '../../content/browser/draw-in-steps.ts';
import type { FoundPage } from './pages.ts';
import type { SearchIndex } from './index-file.ts';
import type { Line, Lines } from './lines.ts';

/** So many more lines are drawn in a frame. */
const aFrame = 3;

/**
 * Shows the likeliest lines, then more of each situation; where nothing fits, the nearest lines, and all situations to choose from.
 *
 * The first line comes first, then the others, then what is below them, each in a task of its own (`draw-in-steps.ts`): on a slow device all of
 * them together keep the next letter waiting. What stood there stays until then, so that nothing below moves up and down.
 *
 * @param found what was found for the query
 * @param query what was typed
 * @param isSure whether typing rests: until then no word is said to be the reason
 * @param isAtOnce whether the first line stands when this returns
 * @param furtherLines how many more lines of each situation follow
 * @returns what is to be said of it, in short beside the lines, and spoken
 */
export function showLines(
  slot: HTMLElement,
  lines: Lines,
  found: Found,
  { query, isSure, isAtOnce = isSure, furtherLines }: { query: string; isSure: boolean; isAtOnce?: boolean; furtherLines: number },
): { summary: string; spoken: string } {
  const { index, words } = lines;
  const { groups, confident } = found;
  if (isUnknown(found)) {
    slot.dataset['names'] = '';
    drawInSteps(slot, [() => slot.replaceChildren(...whereElse(lines, query))], isAtOnce);
    return { summary: words.none, spoken: words.none };
  }
  const shown = firstLines(found).map(({ group, line, isBest }) => ({ ...group, line, isBest }));

  const best = shown.map(({ kind, id, label, why, line, isBest }) => {
    // The next best lines of a situation stand without its name.
    if (!isBest) return { line, before: [], situation: kind === 'situation' ? id : undefined };
    const href =
      kind === 'context'
        ? `${index.pages.phrases}${id}/`
        : kind === 'situation'
          ? `${index.pages.situations}${id}/`
          : lineAddress(index, line);
    const isTold = isSure && confident && why && !isIn(label, why);
    const reason = element('small', {}, isTold ? [`${words.because} “${why}”`] : []);
    const language = inLanguage([...index.situations, ...index.contexts].find((each) => each.id === id && each.label === label) ?? {});
    return {
      line,
      situation: kind === 'situation' ? id : undefined,
      reason,
      before: [element('h2', {}, [element('a', { href, ...language }, [label]), reason])],
    };
  });
  const summary = confident ? (words.found[Math.min(groups.length, shown.length) - 1] ?? '') : words.nearest;
  const spoken = confident ? fillText(words.spoken, { found: summary, first: shown[0]?.label ?? '' }) : summary;
  // The same lines stay the same, and who is at one of them stays there.
  const names = confident ? shown.map(({ id, line }) => `${id} ${line.id}`).join() : `nearest ${query}`;
  if (slot.dataset['names'] === names) {
    if (isAtOnce) finishDrawing(slot);
    const reasons = slot.querySelectorAll('h2 small');
    const told = best.flatMap(({ reason }) => reason ?? []);
    for (const [at, reason] of told.entries()) reasons[at]?.replaceChildren(...reason.childNodes);
    return { summary, spoken };
  }
  slot.dataset['names'] = names;
  const taken = new Set(shown.map(({ line }) => line.id));
  const further = !confident
    ? []
    : groups.slice(0, shown.length).flatMap(({ phrases }) => {
        const fresh = phrases.filter(({ id }) => !taken.has(id)).slice(0, furtherLines);
        for (const { id } of fresh) taken.add(id);
        return fresh;
      });
  // Safari takes an unmarked list for none, unless it is told: https://bugs.webkit.org/show_bug.cgi?id=170179
  const list = (items: HTMLElement[]) => element('ul', { role: 'list' }, items);
  const rowOf = ({ line, before, situation }: (typeof best)[number]) => lineToSay(lines, line, before, situation);

  const [first, ...others] = best;
  const name = `${confident} ${shown[0]?.id} ${shown[0]?.line.id}`;
  const drawFirst = () => {
    const top = slot.querySelector<HTMLElement>('[data-first]');
    if (top?.dataset['first'] === name) {
      // What somebody reads, or fills in, stays as it is; what stands below may be new.
      top.querySelector('h2 small')?.replaceChildren(...(first?.reason?.childNodes ?? []));
      return;
    }
    const row = first && rowOf(first);
    row?.setAttribute('data-first', name);
    if (row && top) top.replaceWith(row);
    else slot.replaceChildren(list(row ? [row] : []));
  };
  const drawOthers = () => {
    const top = slot.querySelector('[data-first]');
    while (top?.nextSibling) top.nextSibling.remove();
    slot.firstElementChild?.append(...others.map(rowOf));
  };
  const drawBelow = () => {
    while (slot.lastChild !== slot.firstChild) slot.lastChild?.remove();
    if (further.length > 0) {
      const heading = element('h2', { class: 'more' }, [words.more]);
      slot.append(heading, list(further.slice(0, aFrame).map((line) => lineToSay(lines, line, []))));
    }
    if (!confident) slot.append(...whereElse(lines, query));
  };
  const drawRest = () => slot.lastElementChild?.append(...further.slice(aFrame).map((line) => lineToSay(lines, line, [])));
  drawInSteps(slot, [drawFirst, drawOthers, drawBelow, ...(further.length > aFrame ? [drawRest] : [])], isAtOnce);
  return { summary, spoken };
}

/** Whether a name has these words already, with whichever apostrophe they were typed. */
function isIn(name: string, words: string): boolean {
  const [within, sought] = [name, words].map((text) => text.toLowerCase().replaceAll('’', "'"));
  return within?.includes(sought ?? '') === true;
}

/** What a search gives. */
type Found = ReturnType<Lines['search']>;

/** Whether nothing of the query is known: what was found is there to browse. */
const isUnknown = ({ groups, confident }: Found): boolean => !confident && !groups[0]?.score;

/** Where to go when nothing fits: all situations; and where the owner takes mail about the playbook, a mail that says what was looked for. */
function whereElse({ index, words }: Lines, query: string): HTMLElement[] {
  const links = index.situations.map(({ id, label, ...each }) =>
    element('li', {}, [element('a', { href: `${index.pages.situations}${id}/`, 'data-result': '', ...inLanguage(each) }, [label])]),
  );
  const { feedback } = index;
  return [
    element('ul', { class: 'inline', role: 'list' }, links),
    ...(feedback
      ? [element('p', {}, [element('a', { href: feedbackAddress(feedback, fillText(words.tellSubject, { query })) }, [words.tell])])]
      : []),
  ];
}

/** Shows pages under a heading, each with the part of it that fits; nothing where there is none. */
export function showPages(slot: HTMLElement, heading: string, pages: readonly FoundPage[]): void {
  slot.replaceChildren(
    ...(pages.length === 0
      ? []
      : [
          element('h2', {}, [heading]),
          element(
            'ul',
            { class: 'entries', role: 'list' },
            pages.map((page) =>
              element('li', inLanguage(page), [
                element('a', { href: page.url, 'data-result': '' }, [page.title]),
                element(
                  'p',
                  {},
                  page.excerpt.map((piece) => (piece.found ? element('mark', {}, [piece.text]) : piece.text)),
                ),
                ...page.sections.map((section) => element('p', {}, [element('a', { href: section.url }, [section.title])])),
              ]),
            ),
          ),
        ]),
  );
}

/** Says in place of results what did not work. */
export function showFailure(slot: HTMLElement, message: string): void {
  slot.replaceChildren(element('p', { class: 'know' }, [message]));
}

/** How many lines were shown, to give each an identifier of its own on the page. */
let count = 0;

/** The words of a text, with a field for each placeholder in it. */
export function withFields({ index, words }: Lines, text: string): (Node | string)[] {
  return withMarks(text).map((segment) => {
    if ('text' in segment) return segment.text;
    const id = segment.placeholder;
    const placeholder = index.placeholders.find((entry) => entry.id === id) ?? { id, label: id };
    const { box, field } = placeholderField(placeholder, index.language, words.optional);
    return element('span', box, [element('input', field), segment.mark]);
  });
}

/**
 * A line to say, with its caution and its tools.
 *
 * @param before what stands above it
 * @param situation what it was found for
 */
export function lineToSay(lines: Lines, line: Line, before: Node[], situation = line.situations[0] ?? ''): HTMLElement {
  const { words, notWhen } = lines;
  // Its row is there from the start: where the sentence comes a moment later, the lines below stay where they are.
  const notNow = element('p', { class: 'not-now' });
  void notWhen(line.id).then(
    (sentence) => {
      if (sentence === undefined) return notNow.remove();
      const { mark, rest } = cautionParts(words.notNow, sentence);
      notNow.append(element('b', {}, [mark]), ' ', element('span', inLanguage(line), [rest]));
    },
    () => notNow.remove(),
  );
  const id = `found--${(count += 1)}`;
  return element('li', { class: 'say', 'data-situation': situation, 'data-step': line.step }, [
    ...before,
    element('p', { class: 'line', id, 'data-line': '', ...inLanguage(line) }, withFields(lines, line.text)),
    notNow,
    element('p', { class: 'line-tools' }, [
      element('button', { type: 'button', 'data-copy': '', 'data-result': '', 'aria-describedby': id }, [words.copy]),
    ]),
    element('p', { class: 'powers' }, powersOf(line.id, id, words.powers)),
  ]);
}

/** Returns the attributes of a text that may not be translated. */
const inLanguage = ({ lang }: { lang?: string | undefined }): Record<string, string> => (lang ? { lang } : {});

/** Where a line stands on the first page of its move; that page leads on to a later one. */
function lineAddress(index: SearchIndex, line: Line): string {
  return `${index.pages.phrases}${line.contexts[0]}/${line.step}/#${line.id}`;
}
