import { expect, it } from 'vitest';
import { feedbackAddress } from './feedback-address.ts';

it('is a mail with a subject, or the form', () => {
  expect(feedbackAddress('care@example.org', 'Nothing found for: 50 % & more')).toBe(
    'mailto:care@example.org?subject=Nothing%20found%20for%3A%2050%20%25%20%26%20more',
  );
  expect(feedbackAddress('https://example.org/form', 'anything')).toBe('https://example.org/form');
});

it('holds whatever was typed, also what no address can hold', () => {
  expect(feedbackAddress('care@example.org', 'a\ud800b🙂')).toBe('mailto:care@example.org?subject=ab%F0%9F%99%82');
});
