/** Prints a checklist, and saves it as text: loaded when somebody asks for one of them. */
import { labelOfPlaceholder } from '../../content/line/placeholder.ts';
import { splitLine } from '../../content/line/split.ts';
import type { ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import { groupsOf, type Words } from './groups.ts';
import { isTicked, type Progress } from './progress.ts';

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
  small { font: 6.5pt/1 system-ui, sans-serif; border-block-start: 0.3mm dotted; padding: 0.3mm 2mm 0; vertical-align: -2mm; white-space: nowrap; unicode-bidi: isolate; }
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
  const given = new Map(Object.entries(values));
  const addLine = (parent: Element, line: string): void => {
    for (const segment of splitLine(line)) {
      if ('text' in segment) parent.append(segment.text);
      else add(parent, 'small', given.get(segment.placeholder) || labelOfPlaceholder(segment.placeholder, file.placeholders));
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
