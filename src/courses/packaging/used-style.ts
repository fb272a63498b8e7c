/** Classes that the course's script sets; see page/status.ts. */
const setByScript = ['caution'];

/** A rule without rules in it: its selectors, and what stands in braces. */
const rule = /([^{}@;]+)\{[^{}]*\}/g;

/** Selectors of a list; a comma in parentheses is part of its selector. */
const selectorsOf = (list: string): string[] => list.split(/,(?![^(]*\))/);

/** The classes that an element must have for a selector to match, whatever else it asks for. */
const classesOf = (selector: string): string[] =>
  Array.from(selector.replace(/\((?:[^()]|\([^()]*\))*\)/g, '').matchAll(/\.([a-zA-Z][\w-]*)/g), ([, name = '']) => name);

/**
 * The style sheet without the rules for what is not in the page: a course of one quiz needs nothing of how conversations are set.
 *
 * @param css  minified
 * @param html the page
 */
export function usedStyle(css: string, html: string): string {
  const used = new Set([...setByScript, ...Array.from(html.matchAll(/\sclass="([^"]+)"/g), ([, names = '']) => names.split(/\s+/)).flat()]);
  return css.replace(rule, (whole, list: string) =>
    selectorsOf(list).some((selector) => classesOf(selector).every((name) => used.has(name))) ? whole : '',
  );
}
