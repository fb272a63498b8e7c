import { describe, expect, it } from 'vitest';
import { isCommand, keyOf } from './keys.ts';

const event = (values: Partial<KeyboardEvent>) =>
  ({ ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...values }) as KeyboardEvent;

describe('keyOf', () => {
  it.each([
    ['English', 'k', 'KeyK', 'k'],
    ['Russian', 'л', 'KeyK', 'k'],
    ['Greek', 'κ', 'KeyK', 'k'],
    ['Hebrew', 'ל', 'KeyK', 'k'],
    ['Bulgarian', 'к', 'KeyK', 'k'],
    ['Arabic, where the key has two letters', 'لا', 'KeyB', 'b'],
    ['Georgian', 'კ', 'KeyK', 'k'],
    ['Armenian', 'կ', 'KeyK', 'k'],
    ['Hindi, where the key has a mark', '्', 'KeyD', 'd'],
    ['Korean', 'ㅏ', 'KeyK', 'k'],
    ['German, with a dead key', 'Dead', 'Equal', 'Dead'],
    ['Thai, where the key has a mark', 'ื', 'KeyN', 'n'],
    ['Dvorak, by what is printed on the key', 'k', 'KeyV', 'k'],
    ['Turkish', 'ı', 'KeyI', 'ı'],
    ['French, where the key has no letter', ',', 'KeyM', ','],
    ['with Shift or Caps Lock', 'K', 'KeyK', 'k'],
    ['without a code, as on a phone', 'л', '', 'л'],
  ])('is the Latin letter, by its place where the layout has none: %s', (_, key, code, expected) => {
    expect(keyOf(event({ key, code }))).toBe(expected);
  });

  it('is the name of any other key', () => {
    expect(keyOf(event({ key: 'ArrowDown', code: 'ArrowDown' }))).toBe('ArrowDown');
    expect(keyOf(event({ key: ' ', code: 'Space' }))).toBe(' ');
  });

  it('is none while a word is composed, and where the event has none', () => {
    expect(keyOf(event({ key: 'Escape', code: 'Escape', isComposing: true }))).toBe('');
    expect(keyOf(event({ key: 'Enter', code: 'Enter', keyCode: 229 }))).toBe('');
    expect(keyOf(new Event('keydown') as KeyboardEvent)).toBe('');
  });
});

describe('isCommand', () => {
  const k = { key: 'л', code: 'KeyK' };

  it('is the letter with Ctrl or Command, and nothing else', () => {
    expect(isCommand(event({ ...k, ctrlKey: true }), 'k')).toBe(true);
    expect(isCommand(event({ ...k, metaKey: true }), 'k')).toBe(true);
    expect(isCommand(event(k), 'k')).toBe(false);
    expect(isCommand(event({ ...k, ctrlKey: true, shiftKey: true }), 'k')).toBe(false);
    expect(isCommand(event({ ...k, ctrlKey: true, altKey: true }), 'k')).toBe(false);
  });
});
