/** Describes how a widget looks, to compare it with its look in an empty page. */
import type { Locator } from '@playwright/test';

const properties = [
  'color', 'background-color', 'font-family', 'font-size', 'font-weight', 'font-style', 'line-height', 'letter-spacing', 'word-spacing',
  'text-transform', 'text-align', 'text-indent', 'white-space-collapse', 'cursor', 'display', 'visibility', 'padding-left', 'padding-top',
  'margin-left', 'margin-top', 'border-top-width', 'border-top-color', 'user-select', 'pointer-events', 'list-style-type', 'opacity',
  '-webkit-text-fill-color', 'text-shadow', 'width', 'height', 'min-height', 'direction',
]; // prettier-ignore

/** Returns the computed style of all elements inside the widget, one line each. Collapsed elements have no size yet. */
export function lookOf(widget: Locator): Promise<string[]> {
  return widget.evaluate(
    (element, names) =>
      [
        ...(element.shadowRoot?.querySelectorAll('*:not(details:not([open]) > :not(summary), details:not([open]) > :not(summary) *)') ??
          []),
      ].map((part) => {
        const style = getComputedStyle(part);
        return `${part.localName}.${part.className} ${names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
      }),
    properties,
  );
}
