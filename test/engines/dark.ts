/** Dark mode: texts and edges of fields have enough contrast, on pages and in widgets. */
import type { Engine } from './engine.ts';
import { expect } from './test.ts';

/** The contrast ratios of WCAG 2.2 for text (1.4.3) and for edges of fields (1.4.11). */
const enough = { text: 4.5, edge: 3 };

/** Expects of the page that is open that it can be read in dark mode, and returns to light mode. */
export async function expectReadableInDark(engine: Engine): Promise<void> {
  await engine.prefer('dark');
  try {
    await expect.poll(() => readDark(engine)).toEqual({ isDark: true, read: true, hard: [] });
  } finally {
    await engine.prefer('light');
  }
}

/** Returns whether the page is dark, and its elements that are hard to read or to find. */
const readDark = (engine: Engine) =>
  engine.evaluate(({ shown, oneLine }, { text, edge }) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('There is no canvas to mix colours on.');
    /** Blends colours over each other. @returns red, green, blue */
    const mixed = (...layers: string[]): number[] => {
      for (const layer of layers) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (colour: number[]): number => {
      const [red = 0, green = 0, blue = 0] = colour.map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: number[], other: number[]): number => {
      const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (lighter + 0.05) / (darker + 0.05);
    };
    /** Returns the backgrounds behind an element, the furthest first. The furthest is the browser's own. */
    const grounds = (element: Element | null): string[] => {
      if (!element) return ['Canvas'];
      const root = element.getRootNode();
      const around = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
      return [...grounds(around), getComputedStyle(element).backgroundColor];
    };
    const words = shown('h1, h2, h3, p, li, a, button, label, legend, summary, .say, .line').filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? '')),
    );
    const hardToRead = words
      .filter((element) => !element.matches('.unseen, .spoken, .skip, :disabled'))
      .filter((element) => {
        const behind = grounds(element);
        return contrast(mixed(...behind, getComputedStyle(element).color), mixed(...behind)) < text;
      });
    const hardToFind = shown('input[type=search], textarea').filter((field) => {
      const behind = grounds(field.parentElement);
      return contrast(mixed(...behind, getComputedStyle(field).borderBottomColor), mixed(...behind)) < edge;
    });
    const isDark = luminance(mixed(...grounds(document.body))) < 0.05;
    return {
      isDark,
      read: words.length > 3,
      hard: [...hardToRead, ...hardToFind].map(
        (element) => `${element.localName}.${element.className}: ${oneLine(element.textContent).slice(0, 40)}`,
      ),
    };
  }, enough);
