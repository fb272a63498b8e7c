import type { CSSResultOrNative } from 'lit';

const sheetsByDocument = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/**
 * Gives a shadow root its sheets again after it was moved into another document: a constructed sheet belongs to the document
 * that it was made in, and moving drops it. The sheets are made once per document.
 */
export function adoptStylesAgain(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return; // A document without a window shows nothing; the next move adopts.
  const sheets = sheetsByDocument.get(root.ownerDocument) ?? new Map<CSSResultOrNative, CSSStyleSheet>();
  sheetsByDocument.set(root.ownerDocument, sheets);
  root.adoptedStyleSheets = styles.map((style) => {
    const known = sheets.get(style);
    if (known) return known;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : [...style.cssRules].map((rule) => rule.cssText).join('\n'));
    sheets.set(style, sheet);
    return sheet;
  });
}
