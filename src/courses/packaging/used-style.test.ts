import { expect, test } from 'vitest';
import { usedStyle } from './used-style.ts';

const page = '<main class="screen wide"><p class="line">Goodbye.</p></main>';

test('rules for what is in the page stay, and those for no class at all', () => {
  for (const css of [
    'p{margin:0}',
    '.line{color:red}',
    '.screen .line,.gone{color:red}',
    '.caution{color:red}',
    'p:not(.gone){margin:0}',
    ':is(.gone,.line) b{x:y}',
  ]) {
    expect(usedStyle(css, page)).toBe(css);
  }
});

test('rules for what is not in the page go, also from within a condition', () => {
  expect(usedStyle('.gone{color:red}p{margin:0}', page)).toBe('p{margin:0}');
  expect(usedStyle('@media print{.line.gone{x:y}.line{x:y}}', page)).toBe('@media print{.line{x:y}}');
  expect(usedStyle('.screen .gone,.gone{x:y}', page)).toBe('');
});
