import type { CSSResult } from 'lit';

export type Styles = readonly CSSResult[];

/** Document → styles of a class → their style sheet. */
const sheets = new WeakMap<Document, Map<Styles, CSSStyleSheet>>();

/**
 * Adds styles to those of a shadow root, once: what is loaded later brings its own, and all are needed in another document than the one that the kit runs in, as editors do that draw into a frame. A constructed
 * sheet belongs to the document that it was made in, so Lit's cannot be used there, and a move drops it. Each document has its own, made
 * once; one without a window shows nothing.
 */
export function adoptStyles(root: ShadowRoot, styles: Styles): void {
  const { ownerDocument } = root;
  const view = ownerDocument.defaultView;
  if (!view) return;
  const made = sheets.get(ownerDocument) ?? new Map<Styles, CSSStyleSheet>();
  let sheet = made.get(styles);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(styles.join(''));
    sheets.set(ownerDocument, made.set(styles, sheet));
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
