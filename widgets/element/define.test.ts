import { describe, expect, it, onTestFinished } from 'vitest';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { define } from './register.ts';

let count = 0;
const freshTag = () => `x-defined-${(count += 1)}`;
const made = (version?: string) =>
  class extends HTMLElement {
    static readonly version = version;
  };

describe('define', () => {
  it('registers a class under its tag', () => {
    const [tag, element] = [freshTag(), made('1.0.0')];
    define(tag, element);
    expect(document.createElement(tag)).toBeInstanceOf(element);
  });

  it('is silent about itself and about another copy of the same version, and the first stays', () => {
    const [tag, first] = [freshTag(), made('1.0.0')];
    define(tag, first);
    define(tag, first);
    define(tag, made('1.0.0'));
    expect(customElements.get(tag)).toBe(first);
  });

  it.each(['2.0.0', undefined])('says once that another version is not used: %s', (version) => {
    const [tag, first] = [freshTag(), made(version)];
    define(tag, first);
    define(tag, made('1.0.0'));
    expect(consoleMessages.splice(0)).toEqual([`closing-playbook: <${tag}> 1.0.0 is not used: the page has ${version} already.`]);
    expect(customElements.get(tag)).toBe(first);
  });

  it.each<[string, object]>([
    ['hasOwn', Object],
    ['adoptedStyleSheets', Document.prototype],
  ])('leaves what the author wrote in a browser without %s', (missing, where) => {
    const had = Object.getOwnPropertyDescriptor(where, missing);
    onTestFinished(() => void Object.defineProperty(where, missing, had ?? {}));
    Reflect.deleteProperty(where, missing);
    const tag = freshTag();
    define(tag, made('1.0.0'));
    expect(customElements.get(tag)).toBeUndefined();
  });

  it('throws nothing where the browser refuses, so that the next definition goes on', () => {
    const [element, next, tag] = [made('1.0.0'), made('1.0.0'), freshTag()];
    define(freshTag(), element);
    define(freshTag(), element); // A class has one tag.
    define('notatag', made('1.0.0'));
    expect(consoleMessages.splice(0)).toHaveLength(2);
    define(tag, next);
    expect(customElements.get(tag)).toBe(next);
  });
});
