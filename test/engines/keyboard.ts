/** Working through a page by keyboard alone. */
import type { Engine } from './engine.ts';
import { expect } from './test.ts';

/** What has the focus: the name of its element, what it is called, and the text in it. */
export const focus = (engine: Engine): Promise<{ element: string; name: string; value: string }> =>
  engine.evaluate(({ focused, nameOf }) => {
    const element = focused();
    return { element: element.localName, name: nameOf(element), value: (element as Partial<HTMLInputElement>).value ?? '' };
  });

/** More stops than any page has before its first widget, and any question has. */
const mostStops = 60;

/**
 * Presses Tab until the focus is on what is called so; of several, on the first.
 *
 * @param element what it has to be, by the name of its element
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

/** Waits until a selector finds something that is shown with such a text. */
export const expectText = (engine: Engine, selector: string, text: RegExp): Promise<void> =>
  expect.poll(() => engine.evaluate(({ texts }, asked) => texts(asked), selector)).toContainEqual(expect.stringMatching(text));

/** Puts what was copied in place of what is in the field that has the focus. @returns what is in the field then */
export async function paste(engine: Engine): Promise<string> {
  await engine.press('Control+a', 'Control+v');
  return (await focus(engine)).value;
}
