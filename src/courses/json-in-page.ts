/**
 * Writes JSON to stand between `<script type="application/json">` tags. Every `<` is escaped, so nothing in it can end the element.
 *
 * @param replacer as `JSON.stringify` takes it
 */
export const jsonInPage = (data: unknown, replacer?: (key: string, value: unknown) => unknown): string =>
  JSON.stringify(data, replacer).replaceAll('<', '\\u003c');
