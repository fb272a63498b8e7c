import { expect, test } from 'vitest';
import { loadChanged } from '../../content/testing/minimal-playbook.ts';
import { lessonOf } from './lesson.ts';

const lesson = (lang = '') =>
  `${lang}guide: first-guide\ntitle: Once\nopening: Once.\npoints: [{ heading: Once }]\nownCall: Write.\ngoal: Once.\n`;

test('a lesson stands for its guide, and a guide without one for itself', async () => {
  expect(lessonOf(await loadChanged({ 'lessons/first-lesson.yaml': lesson() }), 'first-guide')?.id).toBe('first-lesson');
  expect(lessonOf(await loadChanged(), 'first-guide')).toBeUndefined();
});

test('a translated guide is not replaced by a lesson in another language', async () => {
  expect(lessonOf(await loadChanged({ 'lessons/first-lesson.yaml': lesson('lang: de\n') }), 'first-guide')).toBeUndefined();
});
