/**
 * The lazily loaded part of a checklist: the lines and the note below an item, printing, and saving as a text file. It loads after the
 * first rendering, because ticking does not need it.
 */
import { css, html, nothing, type TemplateResult } from 'lit';
import { labelOfPlaceholder } from '../../content/line/placeholder.ts';
import { splitLine } from '../../content/line/split.ts';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import { gapStyles } from '../element/gap.styles.ts';
import { renderGaps, type Gaps } from '../element/gap.ts';
import { groupsOf, type Words } from './groups.ts';
import { isTicked, noteLimit, type Progress } from './progress.ts';

/** The styles of lines. */
export const styles = [
  gapStyles,
  css`
    /* A browser's own box looks filled in the dark. */
    .tick input:not(:checked) {
      appearance: none;
      border: 2px solid var(--_quiet);
    }
    .more .say {
      padding-block: 0.25em;
    }
    textarea {
      display: block;
      inline-size: 100%;
      resize: vertical;
    }
  `,
];

/** Renders a line that shows how an item may be said, with fields for its placeholders. */
export const renderLine = (view: NoteView, { text, verbatim, lang }: ChecklistItem['say'][number]): TemplateResult => html`
  <blockquote class="say" part="say" data-line lang=${lang ?? view.file.language}>
    ${verbatim ? html`<small class="quiet" lang=${view.language}>${view.words.verbatim}</small> ` : nothing}${renderGaps(text, view.gaps)}
  </blockquote>
`;

/** Renders what unfolds below an item: the other lines, and a field for a note. */
export const renderMore = (view: NoteView, item: ChecklistItem): TemplateResult => html`
  ${item.say.slice(1).map((line) => renderLine(view, line))} ${renderNote(view, item)}
`;

/** What lines and notes need from the checklist: data to render, and handlers for changes. */
export interface NoteView {
  file: ChecklistsFile;
  words: Words;
  /** The language of `words`. */
  language: string;
  progress: Progress;
  /** How long notes are kept. */
  lasts: 'page' | 'tab' | 'day' | 'course';
  /** The placeholders in the lines, with the values for this call. */
  gaps: Gaps;
  /** Called when the person changes the note of an item. */
  note: (item: ChecklistItem, note: string) => void;
}

/** What is said beside the field of a note. */
const keptFor = { page: 'keptOnPage', tab: 'keptForTab', day: 'keptForDay', course: 'keptInCourse' } as const;

/** Renders the field for the note on an item. */
function renderNote({ words, language, progress, lasts, note }: NoteView, item: ChecklistItem): TemplateResult {
  return html`
    <textarea
      rows="2"
      maxlength=${noteLimit}
      lang=${language}
      placeholder=${words.note}
      aria-label="${words.note}: ${item.text}"
      aria-describedby="kept-${item.id}"
      .value=${progress.notes.get(item.id) ?? ''}
      @input=${(event: Event) => note(item, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <small class="quiet" id="kept-${item.id}" lang=${language}>${words[keptFor[lasts]]}</small>
  `;
}

/** A checklist with its progress, to print or to save. */
export interface Sheet {
  file: ChecklistsFile;
  checklist: PublishedChecklist;
  progress: Progress;
  /** The values of placeholders. */
  values: Readonly<Record<string, string>>;
  words: Words;
}

/** Returns the checklist as plain text, with ticks and notes. */
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

/** Downloads the checklist as a text file. */
export function saveChecklist(sheet: Sheet): void {
  const address = URL.createObjectURL(new Blob([checklistText(sheet)], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${sheet.checklist.id}.txt`;
  link.click();
  // Some browsers read the address a little after the click, so it is revoked later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The styles in print: black on white, and small enough for one page. Lines to say are the largest text. */
const paperStyles = `
  @page { margin: 12mm; }
  body { margin: 0; color: #000; background: #fff; font: 9.5pt/1.3 system-ui, sans-serif; }
  h1 { margin: 0 0 1mm; font-size: 16pt; }
  h2 { margin: 2.5mm 0 0.5mm; font-size: 8pt; font-weight: 400; }
  ul { margin: 0; padding: 0; list-style: none; }
  li { display: grid; grid-template-columns: 6mm 1fr; break-inside: avoid; margin-block-end: 1.5mm; }
  li > i { inline-size: 3.5mm; block-size: 3.5mm; border: 0.3mm solid; font: 9pt/3.5mm sans-serif; text-align: center; }
  li > * { grid-column: 2; }
  li > i { grid-column: 1; }
  blockquote { margin: 0.5mm 0; font: 11pt/1.5 Literata, Georgia, serif; }
  small { font: 6.5pt/1 system-ui, sans-serif; border-block-start: 0.3mm dotted; padding: 0.3mm 2mm 0; vertical-align: -2mm; white-space: nowrap; }
  p { min-block-size: 4mm; margin: 0; border-block-end: 0.2mm solid #888; white-space: pre-wrap; }
`;

/**
 * Prints the checklist alone, not the page around it, from a frame of its own. Its style is a constructed sheet, which a page's content
 * security policy allows.
 */
export function printChecklist({ file, checklist, progress, values }: Sheet): void {
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
  const addLine = (parent: Element, line: string): void => {
    for (const segment of splitLine(line)) {
      if ('text' in segment) parent.append(segment.text);
      else add(parent, 'small', values[segment.placeholder] || labelOfPlaceholder(segment.placeholder, file.placeholders));
    }
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
      const [line] = item.say;
      if (line) addLine(add(entry, 'blockquote'), line.text);
      add(entry, 'p', progress.notes.get(item.id) ?? '');
    }
  }
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.print();
}
