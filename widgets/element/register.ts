import { define } from './define.ts';
import { upgradePlaces } from './upgrade.ts';

/**
 * Defines a widget's element and upgrades the places that ask for it: `quiz` is `<closing-quiz>`, and what
 * `<div data-closing-widget="quiz">` becomes.
 */
export function register(widget: string, element: CustomElementConstructor): void {
  const tag = `closing-${widget}`;
  define(tag, element);
  upgradePlaces(widget, tag);
}
