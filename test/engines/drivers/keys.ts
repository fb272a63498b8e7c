/** The codes of keys in WebDriver's actions: https://www.w3.org/TR/webdriver2/#keyboard-actions */

const named: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  ' ': ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

interface KeyAction {
  type: 'keyDown' | 'keyUp';
  value: string;
}

function value(key: string): string {
  const found = named[key] ?? (key.length === 1 ? key : undefined);
  if (found === undefined) throw new Error(`No key is called "${key}".`);
  return found;
}

/** Returns the body of a WebDriver request that presses keys one after another. */
export function keyActions(keys: readonly string[]): { actions: { type: 'key'; id: string; actions: KeyAction[] }[] } {
  const actions = keys.flatMap((key) => {
    const together = (key.length > 1 ? key.split('+') : [key]).map(value);
    return [
      ...together.map((each): KeyAction => ({ type: 'keyDown', value: each })),
      ...together.toReversed().map((each): KeyAction => ({ type: 'keyUp', value: each })),
    ];
  });
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}
