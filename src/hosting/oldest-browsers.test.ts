import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { oldestBrowsers } from './oldest-browsers.ts';

test('what people read of browsers is what the build and the linters hold to', () => {
  expect(oldestBrowsers('en')).toBe('Chrome 109, Edge 109, Firefox 115, Safari 16.4, and iOS 16.4');
  for (const document of ['README.md', 'widgets/README.md']) {
    expect(readFileSync(document, 'utf8'), document).toContain('Chrome and Edge 109, Firefox 115 ESR, Safari and iOS 16.4');
  }
});
