/**
 * Returns JSON as the language writes it. Old libraries give arrays a `toJSON` of their own, which makes a text of each: Prototype.js
 * before 1.7, https://stackoverflow.com/q/710586. `JSON.stringify` calls it first, and then asks this for the value itself.
 */
export const toJson = (value: object | string | number | boolean): string =>
  JSON.stringify(value, function (this: Record<string, unknown>, key: string) {
    return this[key];
  });
