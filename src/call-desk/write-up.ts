/** The texts that come out of a call: the recap to say, the call note, the follow-up message and the line for the diary. */
import { countText, fillText } from '../../content/language/numbers.ts';
import { element } from '../scripts/element.ts';
import type { SearchReady } from '../search/search.ts';
import { fitting } from './fitting.ts';
import type { TextsFile } from './texts-file.ts';

type Kind = 'notes' | 'messages';

/** What the texts are chosen by. */
export interface CallNow {
  situation: string;
  /** The kind of call; empty where it is not known. */
  context: string;
  /** The recap of what was agreed, as a row to say; left out where the playbook has none. */
  recap: HTMLElement | undefined;
}

/**
 * Shows the texts in a place. The gaps in them are those of the lines: whoever fills one in fills all.
 *
 * @param fill fills the fields that were made anew
 * @returns a function that shows them for a call, and one that counts the gaps that are open
 */
export function writeUp(place: HTMLElement, { lines, withFields }: SearchReady, file: TextsFile, fill: () => void) {
  const { words } = file;
  /** What somebody chose by hand, until the next situation. */
  let chosen: Partial<Record<Kind, string>> = {};
  let shown: CallNow | undefined;

  const paragraph = (text: string, lang: string | undefined) =>
    element('p', { 'data-line': '', ...(lang ? { lang } : {}) }, withFields(lines, text));

  /** A text with its button, copied whole as a script is. `paragraphs` stand apart by an empty line, on the clipboard too. */
  const written = (texts: readonly string[], lang: string | undefined, label: string, paragraphs = false) =>
    element('div', { class: 'script written' }, [
      element('button', { type: 'button', 'data-copy': '' }, [label]),
      ...texts.flatMap((text, at) =>
        paragraphs && at > 0 ? [element('p', { 'data-line': '' }), paragraph(text, lang)] : [paragraph(text, lang)],
      ),
    ]);

  const section = (heading: string, body: readonly Node[]) =>
    element('section', { class: 'desk-text' }, [element('h2', {}, [heading, ' ', element('small', { 'data-gaps': '' })]), ...body]);

  const choice = <Text extends { id: string; title: string; when: string }>(kind: Kind, label: string, texts: readonly Text[]) => {
    const current = texts.find(({ id }) => id === chosen[kind]) ?? texts[0];
    const select = element('select', { 'aria-label': fillText(words.choose, { kind: label }) });
    select.append(...texts.map(({ id, title }) => new Option(title, id, false, id === current?.id)));
    select.addEventListener('change', () => {
      chosen[kind] = select.value;
      if (shown) show(shown);
      fill();
      place.querySelector<HTMLElement>(`[data-kind=${kind}] select`)?.focus();
    });
    const told = element('p', { class: 'know' }, [current?.when ?? '']);
    return { current, chooser: element('div', { class: 'desk-choice', 'data-kind': kind }, [select, told]) };
  };

  function show(call: CallNow): void {
    if (call.situation !== shown?.situation) chosen = {};
    shown = call;
    const { situation, context, recap } = call;
    const note = choice('notes', words.note, fitting(file.notes, situation, context));
    const message = choice('messages', words.message, fitting(file.messages, situation, context));
    place.replaceChildren(
      ...(recap ? [section(words.recap, [element('ul', { role: 'list' }, [recap])])] : []),
      ...(note.current ? [section(words.note, [note.chooser, written(note.current.lines, note.current.lang, lines.words.copy)])] : []),
      ...(message.current
        ? [
            section(words.message, [
              message.chooser,
              element('div', { class: 'subject' }, [
                element('span', { class: 'know' }, [words.subject]),
                written([message.current.subject], message.current.lang, words.copySubject),
              ]),
              written(message.current.lines, message.current.lang, lines.words.copy, true),
            ]),
          ]
        : []),
      ...(note.current?.diary ? [section(words.diary, [written([note.current.diary], note.current.lang, lines.words.copy)])] : []),
    );
    count();
  }

  function count(): void {
    for (const text of place.querySelectorAll('.desk-text')) {
      const open = [...text.querySelectorAll<HTMLInputElement>('input[data-placeholder]:not([data-if-empty])')]
        .filter(({ value }) => value.trim() === '')
        .map(({ dataset }) => dataset['placeholder']);
      const gaps = new Set(open).size;
      const told = text.querySelector<HTMLElement>('[data-gaps]');
      if (!told) continue;
      told.textContent = gaps === 0 ? words.noGaps : countText(words.openGaps, gaps, file.language);
      told.toggleAttribute('data-open', gaps > 0);
    }
  }

  return { show, count };
}
