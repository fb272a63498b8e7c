import { expect, test } from 'vitest';
import { languageOfWording, widgetOfContent } from './kit-chunks.ts';

test.each([
  ['content-en-quiz-CzIJlvFw.js', 'quiz'],
  ['content-pt-BR-checklist--_cd-fgh.js', 'checklist'],
  // A region may be a number, and a variant begin with one.
  ['content-es-419-practice-DTH2jK_-.js', 'practice'],
  ['content-de-1996-quiz-CzIJlvFw.js', 'quiz'],
  ['content-en-practice-the-quiz-CzIJlvFw.js', 'practice'],
  ['wording-en-quiz-COUAEQs4.js', undefined],
  ['rules-quiz-DU7JVNEm.js', undefined],
])('the content of a package takes the place of %s: %s', (chunk, widget) => {
  expect(widgetOfContent(chunk)).toBe(widget);
});

test.each([
  ['wording-en-quiz-COUAEQs4.js', 'en'],
  ['wording-es-419-phrase-picker-C1x9O23S.js', 'es-419'],
  ['wording-sr-Latn-RS-checklist-C1x9O23S.js', 'sr-Latn-RS'],
  ['content-en-quiz-CzIJlvFw.js', undefined],
  ['shared-CzIJlvFw.js', undefined],
])('%s is wording in %s', (chunk, language) => {
  expect(languageOfWording(chunk)).toBe(language);
});
