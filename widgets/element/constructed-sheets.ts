/**
 * What stands for Lit's `css-tag.js` in a built kit: see `build/constructed-sheets.ts`. Lit's own has a second way for browsers without
 * constructed sheets, and messages for developers. No browser that runs the kit is without: `ElementInternals` came to Safari in the
 * same version (16.4), and `:has()` to Chrome and Firefox years later.
 */

export const supportsAdoptingStyleSheets = true;

/** The text of a sheet, and the sheet, made when it is first shown. */
export class CSSResult {
  readonly cssText: string;
  #sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) {
      this.#sheet = new CSSStyleSheet();
      this.#sheet.replaceSync(this.cssText);
    }
    return this.#sheet;
  }
}

/** The kit's sheets are plain texts: nothing is put into them. */
export const css = ([text = '']: TemplateStringsArray): CSSResult => new CSSResult(text);

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

export const getCompatibleStyle = (style: CSSResult): CSSResult => style;

export function adoptStyles(root: ShadowRoot, styles: readonly CSSResult[]): void {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}
