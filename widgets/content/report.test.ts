import { expect, it } from 'vitest';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { collect } from '../../test/widgets/mounted.ts';
import { report } from './report.ts';

it('tells every element of its mistakes, and the console once', () => {
  const errors = collect('closing-error');
  const problems = [
    { path: 'items[3].text', message: 'write a text here' },
    { path: '', message: 'nothing else' },
  ];
  for (let count = 0; count < 3; count += 1) {
    const element = document.createElement('x-list');
    document.body.append(element);
    report(element, problems);
  }
  expect(errors.map((error) => error.problems)).toEqual([problems, problems, problems]);
  expect(consoleMessages.splice(0)).toEqual([
    'closing-playbook: the content of <x-list> has mistakes.\n  items[3].text: write a text here\n  content: nothing else',
  ]);
});
