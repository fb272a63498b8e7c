/** Uses a page by keyboard only. */
import type { Engine } from './engine.ts';
import { expect } from './test.ts';

/** The focused element: its tag, its accessible name and its text. */
export const focus = (engine: Engine): Promise<{ element: string; name: string; value: string }> =>
  engine.evaluate(({ focused, nameOf }) => {
    const element = focused();
    return { element: element.localName, name: nameOf(element), value: (element as Partial<HTMLInputElement>).value ?? '' };
  });

/** More Tab stops than any page has before its first widget, and than any question has. */
const mostStops = 60;

/**
 * Presses Tab until the focus is on the first element with an accessible name.
 *
 * @param element the tag that the element must have
 */
export async function tabTo(engine: Engine, name: RegExp, element = ''): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await engine.press('Tab');
    const at = await focus(engine);
    if (name.test(at.name) && (element === '' || at.element === element)) return;
    passed.push(`${at.element} ${at.name.slice(0, 40)}`);
  }
  throw new Error(`Tab never came to ${element} ${name}, only to: ${passed.join(' | ')}`);
}

/** Waits until a selector finds a visible element with a text. */
export const expectText = (engine: Engine, selector: string, text: RegExp): Promise<void> =>
  expect.poll(() => engine.evaluate(({ texts }, asked) => texts(asked), selector)).toContainEqual(expect.stringMatching(text));

/** Replaces the text of the focused field by pasting. @returns the field's new text */
export async function paste(engine: Engine): Promise<string> {
  await engine.press('Control+a', 'Control+v');
  return (await focus(engine)).value;
}
