/**
 * JSON to stand between `<script type="application/json">` tags: without `<`, nothing in it can end them.
 *
 * @param replacer as `JSON.stringify` takes it
 */
export const jsonInPage = (data: unknown, replacer?: (key: string, value: unknown) => unknown): string =>
  JSON.stringify(data, replacer).replaceAll('<', '\\u003c');
