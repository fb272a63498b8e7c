import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageGrounds } from '../../content/check/accent.ts';

test("pages have the grounds that the owner's colours are held against", () => {
  const css = readFileSync(new URL('base.css', import.meta.url), 'utf8');
  const [light, dark] = [...css.matchAll(/--ground: (#\w+);/g)].map(([, colour]) => colour);
  expect({ light, dark }).toEqual(pageGrounds);
});
