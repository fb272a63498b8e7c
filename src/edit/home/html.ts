/** Writes HTML. Whatever is put into it is text, unless it was written by this itself. */

export interface Html {
  readonly html: string;
}

type Part = Html | string | number | undefined | false | readonly Part[];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return String(part).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
  return 'html' in part ? part.html : part.map(written).join('');
}

/** Puts texts and pieces of HTML into HTML: html`<p>${text}</p>`. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, index) => string + written(parts[index])).join(''),
});
