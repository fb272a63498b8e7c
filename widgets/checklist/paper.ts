/** What leaves the checklist for paper or a file. Loaded when it is asked for. */
export { checklistText } from './export-text.ts';

import { checklistText, type Sheet } from './export-text.ts';
import { groupsOf } from './groups.ts';
import { isTicked } from './progress.ts';

/** Black on white, small enough that a checklist fits one page, with a line to write on under every item. */
const sheetStyles = `
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
 * Prints the checklist alone, not the page around it, from a frame of its own. The sheet's style is a constructed sheet, which
 * a page's content security policy allows.
 */
export function printChecklist(printed: Sheet | undefined): void {
  if (!printed) return;
  const { file, checklist, progress } = printed;
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  for (const [name, value] of Object.entries({ position: 'fixed', width: '0', height: '0', border: '0' }))
    frame.style.setProperty(name, value);
  document.body.append(frame);
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  const sheet = frame.contentDocument;
  if (!view || !sheet) {
    frame.remove();
    window.print();
    return;
  }
  const add = (parent: Element, tag: string, text = ''): Element => {
    const element = sheet.createElement(tag);
    element.textContent = text;
    parent.append(element);
    return element;
  };
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(sheetStyles);
  sheet.adoptedStyleSheets = [styles];
  sheet.title = checklist.title;
  sheet.documentElement.dir = getComputedStyle(document.documentElement).direction;
  add(sheet.body, 'h1', checklist.title);
  for (const group of groupsOf(file, checklist)) {
    add(sheet.body, 'h2', group.label);
    const list = add(sheet.body, 'ul');
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

/** Hands the checklist to the person as a text file. */
export function saveChecklist(sheet: Sheet | undefined): void {
  if (!sheet) return;
  const address = URL.createObjectURL(new Blob([checklistText(sheet)], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${sheet.checklist.id}.txt`;
  link.click();
  // The download has begun by then; some browsers read the address a little later.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
