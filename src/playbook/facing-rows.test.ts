import { expect, test } from 'vitest';
import { facingRows } from './facing-rows.ts';

/** Returns the rows as they are shown, with `.` for an empty one. */
const rows = (left: string, right: string) => {
  const waits = facingRows([...left], [...right]);
  const shown = (speakers: string, empty: boolean[]) => [...speakers].map((speaker, at) => (empty[at] ? `.${speaker}` : speaker)).join('');
  return [shown(left, waits.left), shown(right, waits.right)];
};

test('the same speakers face each other without an empty row', () => {
  expect(rows('caca', 'cacaca')).toEqual(['caca', 'cacaca']);
});
test('where one speaks twice, the other conversation waits', () => {
  expect(rows('cacaca', 'caaca')).toEqual(['cacaca', 'ca.aca']);
  expect(rows('caacaca', 'cacaca')).toEqual(['caacaca', 'ca.caca']);
});
test('where the other begins, it waits', () => {
  expect(rows('caca', 'acacaca')).toEqual(['caca', '.acacaca']);
});
test('speakers that meet nowhere stand as they come', () => {
  expect(rows('cc', 'aa')).toEqual(['cc', 'aa']);
});
