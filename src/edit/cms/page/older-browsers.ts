/**
 * What Sveltia CMS calls and older browsers do not have: of the oldest, Chrome 109 and Safari 16.4, up to Chrome 139 and Safari 18.1. It comes before everything else that the
 * page loads. The page is the editor's alone: nothing of it reaches the site, or the page of anybody else.
 */
const add = (holder: object, name: string, value: (...given: never[]) => unknown): void => {
  if (!(name in holder)) Object.defineProperty(holder, name, { value, configurable: true, writable: true });
};

add(Array.prototype, 'toSorted', function (this: unknown[], compare?: (one: unknown, other: unknown) => number) {
  return [...this].sort(compare);
});

add(Promise, 'withResolvers', () => {
  const made: { resolve?: unknown; reject?: unknown } = {};
  const promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return { promise, ...made };
});

add(URL, 'canParse', (address: string, base?: string) => {
  try {
    return new URL(address, base).href !== '';
  } catch {
    return false;
  }
});

add(Uint8Array, 'fromBase64', (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));

add(Uint8Array.prototype, 'toBase64', function (this: Uint8Array) {
  // Not all at once: a function takes only so many arguments.
  let signs = '';
  for (const byte of this) signs += String.fromCharCode(byte);
  return btoa(signs);
});

// Without popovers none is open, and Sveltia shows its messages without them. It asks for the selector all the same.
if (typeof HTMLElement !== 'undefined' && !('popover' in HTMLElement.prototype)) {
  const { matches } = Element.prototype;
  const value = function (this: Element, selector: string): boolean {
    return selector !== ':popover-open' && matches.call(this, selector);
  };
  Object.defineProperty(Element.prototype, 'matches', { value, configurable: true, writable: true });
}

export {};
