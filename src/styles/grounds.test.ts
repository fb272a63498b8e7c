import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageGrounds } from '../../content/check/accent.ts';

test("pages have the grounds that the owner's colours are held against", () => {
  const css = readFileSync(new URL('base.css', import.meta.url), 'utf8');
  expect(css).toContain(`--ground: light-dark(${pageGrounds.light}, ${pageGrounds.dark});`);
});
