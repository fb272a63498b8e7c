/**
 * What a checklist needs once a person does more than tick, loaded when its items are there: the lines and the note below an item, and the
 * checklist on paper or as a text file.
 */
import { html, type TemplateResult } from 'lit';
import { labelOfPlaceholder } from '../../content/line/placeholder.ts';
import { splitLine } from '../../content/line/split.ts';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import { groupsOf, type Words } from './groups.ts';
import { isTicked, noteLimit, type Progress } from './progress.ts';

/** The lines that show how an item may be said. */
export function renderLines({ words, language, file }: NoteView, { say }: ChecklistItem): TemplateResult[] {
  // A placeholder stays visibly open; its label says what belongs there.
  const segments = (text: string) =>
    splitLine(text).map((segment) =>
      'text' in segment
        ? segment.text
        : html`<span class="placeholder">[${labelOfPlaceholder(segment.placeholder, file.placeholders)}]</span>`,
    );
  return say.map(
    ({ text, lang, verbatim }) =>
      html`${verbatim ? html`<p class="quiet" lang=${language}>${words.verbatim}</p>` : ''}
        <blockquote class="say" part="say" lang=${lang ?? file.language}>${segments(text)}</blockquote>`,
  );
}

/** What lines and notes are shown with, and what a person can do to them. */
export interface NoteView {
  file: ChecklistsFile;
  words: Words;
  /** The language of `words`. */
  language: string;
  progress: Progress;
  /** The person changes the note of an item. */
  note: (item: ChecklistItem, note: string) => void;
}

/** The field for the note on an item. */
export function renderNote({ words, language, progress, note }: NoteView, item: ChecklistItem): TemplateResult {
  return html`
    <textarea
      rows="2"
      maxlength=${noteLimit}
      lang=${language}
      aria-label="${words.note}: ${item.text}"
      .value=${progress.notes.get(item.id) ?? ''}
      @input=${(event: Event) => note(item, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
  `;
}

/** A checklist with what was done on it, to leave the screen. */
export interface Sheet {
  file: ChecklistsFile;
  checklist: PublishedChecklist;
  progress: Progress;
  words: Words;
}

/** The checklist as plain text, with what is ticked and noted. */
export function checklistText({ file, checklist, progress, words }: Sheet): string {
  const lines = groupsOf(file, checklist).flatMap((group) => [
    '',
    group.label,
    ...group.items.flatMap((item) => {
      const note = progress.notes.get(item.id);
      return [
        `${isTicked(progress, item) ? words.exportDone : words.exportOpen} ${item.text}${item.required ? '' : ` (${words.optional})`}`,
        ...(note ? [`    ${words.note}: ${note.replaceAll('\n', '\n    ')}`] : []),
      ];
    }),
  ]);
  return [checklist.title, ...lines, ''].join('\n');
}

/** Hands the checklist to the person as a text file. */
export function saveChecklist(sheet: Sheet): void {
  const address = URL.createObjectURL(new Blob([checklistText(sheet)], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${sheet.checklist.id}.txt`;
  link.click();
  // The download has begun by then; some browsers read the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Black on white, small enough that a checklist fits one page, with a line to write on under every item. */
const paperStyles = `
  @page { margin: 15mm; }
  body { margin: 0; color: #000; background: #fff; font: 10.5pt/1.35 system-ui, sans-serif; }
  h1 { margin: 0 0 2mm; font-size: 16pt; }
  h2 { margin: 4mm 0 1mm; font-size: 10.5pt; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { display: grid; grid-template-columns: 6mm 1fr; break-inside: avoid; margin-block-end: 1.5mm; }
  i { inline-size: 3.5mm; block-size: 3.5mm; border: 0.3mm solid; font: 9pt/3.5mm sans-serif; text-align: center; }
  p { grid-column: 2; min-block-size: 5mm; margin: 0; border-block-end: 0.2mm solid #888; white-space: pre-wrap; }
`;

/**
 * Prints the checklist alone, not the page around it, from a frame of its own. Its style is a constructed sheet, which a page's content
 * security policy allows.
 */
export function printChecklist({ file, checklist, progress }: Sheet): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  for (const [name, value] of Object.entries({ position: 'fixed', width: '0', height: '0', border: '0' }))
    frame.style.setProperty(name, value);
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const paper = frame.contentDocument;
  if (!view || !paper) {
    frame.remove();
    window.print();
    return;
  }
  const add = (parent: Element, tag: string, text = ''): Element => {
    const element = paper.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(paperStyles);
  paper.adoptedStyleSheets = [styles];
  paper.title = checklist.title;
  paper.documentElement.dir = getComputedStyle(document.documentElement).direction;
  add(paper.body, 'h1', checklist.title);
  for (const group of groupsOf(file, checklist)) {
    add(paper.body, 'h2', group.label);
    const list = add(paper.body, 'ul');
    for (const item of group.items) {
      const entry = add(list, 'li');
      add(entry, 'i', isTicked(progress, item) ? '✓' : '');
      add(entry, 'span', item.text);
      add(entry, 'p', progress.notes.get(item.id) ?? '');
    }
  }
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.print();
}
