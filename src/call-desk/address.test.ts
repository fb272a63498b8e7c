import { expect, test } from 'vitest';
import { fragmentOf, readFragment } from './address.ts';

const known = ['name', 'reference'];

test('values for placeholders and a situation are read, and other names are told', () => {
  expect(readFragment('#name=Ms%20Okafor&reference=RX-4417&situation=upset&customer=7', known)).toEqual({
    values: { name: 'Ms Okafor', reference: 'RX-4417' },
    situation: 'upset',
    step: undefined,
    done: [],
    unknown: ['customer'],
  });
  expect(readFragment('', known)).toEqual({ values: {}, situation: undefined, step: undefined, done: [], unknown: [] });
});
test('a value is one line of at most 200 letters, without signs that nobody sees', () => {
  const { values } = readFragment(`#name=${encodeURIComponent('  Ana\n\u202eLópez\u0000 ')}&reference=${'7'.repeat(300)}`, known);
  expect(values['name']).toBe('Ana López');
  expect(values['reference']).toHaveLength(200);
});
test('a name keeps the joiners that it is written with', () => {
  for (const name of ['ශ්\u200dරී', 'علی\u200cرضا', 'क्\u200dष', '👩\u200d💻'])
    expect(readFragment(`#name=${encodeURIComponent(name)}`, known).values['name']).toBe(name);
});
test('an empty value fills nothing, and a name of every object is none of ours', () => {
  expect(readFragment('#name=%20&__proto__=x&constructor=y', known)).toMatchObject({ values: {}, unknown: ['__proto__', 'constructor'] });
});
test('what is written is read back', () => {
  const values = { name: 'Ana & Co', reference: 'A+B=C#1' };
  expect(readFragment(fragmentOf(values), known).values).toEqual(values);
});
test('a desk in another window says where it was', () => {
  expect(readFragment('#situation=upset&step=thank&done=signal+recap', known)).toMatchObject({
    step: 'thank',
    done: ['signal', 'recap'],
    unknown: [],
  });
});
