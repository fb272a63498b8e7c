/** Shows results on the page. Everything is built from text nodes: nothing that was typed or written is ever read as markup. */
import { countText, fillText } from '../../content/language/numbers.ts';
import { withMarks } from '../../content/line/marks.ts';
import { placeholderField } from '../playbook/placeholder-field.ts';
import type { FoundPage } from './pages.ts';
import type { SearchIndex } from './index-file.ts';
import type { Line, Lines } from './lines.ts';

/** The number of situations shown with their best line; below follow more lines of each. */
const shownSituations = 3;
const furtherLines = 2;

/** The current results of each place on the page. */
const standing = new WeakMap<HTMLElement, ReturnType<Lines['search']>>();

/**
 * Shows the best line of each likely situation, then more of each.
 *
 * @param choice the values of the filters
 * @returns a message about the results: a short one to show beside the lines, and one to speak
 */
export function showLines(
  slot: HTMLElement,
  lines: Lines,
  query: string,
  choice: Record<string, string[]>,
): { summary: string; spoken: string } {
  const { index, words } = lines;
  // Results keep their places unless another fits clearly better, so that the order never jumps while somebody reads.
  const found = lines.search(query, { ...choice, standing: standing.get(slot) });
  standing.set(slot, found);
  const { groups, confident } = found;
  // A line may be the best for two situations: it is shown once, and the other shows its next best.
  const taken = new Set<string>();
  const take = (phrases: readonly Line[], most: number): Line[] => {
    const fresh = phrases.filter(({ id }) => !taken.has(id)).slice(0, most);
    for (const { id } of fresh) taken.add(id);
    return fresh;
  };
  const shown = groups.slice(0, shownSituations).flatMap((group) => take(group.phrases, 1).map((line) => ({ ...group, line })));

  const best = shown.map(({ kind, id, label, why, line }) => {
    const heading = element('p', {}, [
      element(
        'a',
        {
          href:
            kind === 'context'
              ? `${index.pages.phrases}${id}/`
              : kind === 'situation'
                ? `${index.pages.situations}${id}/`
                : lineAddress(index, line),
          ...inLanguage([...index.situations, ...index.contexts].find((each) => each.id === id && each.label === label) ?? {}),
        },
        [label],
      ),
      ...(confident && why ? [element('small', {}, [` ${words.because} “${why}”`])] : []),
    ]);
    return lineToSay(lines, line, [heading]);
  });
  const further = shown.flatMap(({ phrases }) => take(phrases, furtherLines).map((line) => lineToSay(lines, line, [])));
  // Safari announces an unmarked list only if it has the role: https://bugs.webkit.org/show_bug.cgi?id=170179
  const list = (items: HTMLElement[]) => element('ul', { role: 'list' }, items);

  slot.replaceChildren(
    // Where nothing fits well, the message above the lines says so.
    ...(confident ? [element('h2', {}, [words.phrases])] : []),
    list(best),
    ...(further.length > 0 ? [element('h2', {}, [words.more]), list(further)] : []),
  );
  if (!confident) return { summary: words.nearest, spoken: words.nearest };
  const summary = countText(words.found, shown.length, index.language);
  return { summary, spoken: fillText(words.spoken, { found: summary, first: shown[0]?.label ?? '' }) };
}

/** Shows pages under a heading, each with the excerpt that matches; clears the place where there are none. */
export function showPages(slot: HTMLElement, heading: string, pages: readonly FoundPage[]): void {
  slot.replaceChildren(
    ...(pages.length === 0
      ? []
      : [
          element('h2', {}, [heading]),
          element(
            'ul',
            { class: 'entries' },
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

/** Shows a failure in place of results. */
export function showFailure(slot: HTMLElement, message: string): void {
  slot.replaceChildren(element('p', { class: 'know' }, [message]));
}

/** The number of lines shown so far, which gives each an identifier of its own on the page. */
let count = 0;

function lineToSay({ index, words, notWhen }: Lines, line: Line, before: Node[]): HTMLElement {
  const text = withMarks(line.text).map((segment) => {
    if ('text' in segment) return segment.text;
    const id = segment.placeholder;
    const placeholder = index.placeholders.find((entry) => entry.id === id) ?? { id, label: id };
    const { box, field } = placeholderField(placeholder, index.language, words.optional);
    return element('span', box, [element('input', field), segment.mark]);
  });
  // Its row is reserved from the start, so that the lines below do not move when the sentence arrives.
  const notNow = element('span', { class: 'not-now' }, [element('b', {}, [words.notNow])]);
  const know = element('p', { class: 'know' }, [notNow]);
  void notWhen(line.id).then(
    (sentence) => (sentence === undefined ? know.remove() : notNow.append(' ', element('span', inLanguage(line), [sentence]))),
    () => know.remove(),
  );
  const id = `found--${(count += 1)}`;
  return element('li', { class: 'say' }, [
    ...before,
    element('p', { class: 'line', id, 'data-line': '', ...inLanguage(line) }, text),
    know,
    element('p', { class: 'line-tools' }, [
      element('button', { type: 'button', 'data-copy': '', 'data-result': '', 'aria-describedby': id }, [words.copy]),
    ]),
  ]);
}

/** Returns the attributes of a text that may not be translated. */
const inLanguage = ({ lang }: { lang?: string | undefined }): Record<string, string> => (lang ? { lang } : {});

function lineAddress(index: SearchIndex, line: Line): string {
  return `${index.pages.phrases}${line.contexts[0]}/#${line.id}`;
}

function element(name: string, attributes: Record<string, string>, children: (Node | string)[] = []): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
