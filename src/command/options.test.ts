import path from 'node:path';
import { expect, test } from 'vitest';
import { takeSettings } from './options.ts';

const take = (...args: string[]) => {
  const environment: Record<string, string | undefined> = {};
  return { rest: takeSettings(args, environment), environment };
};

test('settings are taken in either spelling, wherever they stand; the rest is left in its order', () => {
  expect(take('why', '--base', '/handbook/', 'chatty', '--site=https://acme.example', '--json')).toEqual({
    rest: ['why', 'chatty', '--json'],
    environment: { BASE_PATH: '/handbook/', SITE_URL: 'https://acme.example' },
  });
});
test('several folders lie one over the other in their order; of one value the last counts', () => {
  const { environment } = take('--playbook', '../group', '--playbook', '.', '--out', 'a', '--out', 'b');
  expect(environment).toEqual({ PLAYBOOK: `../group${path.delimiter}.`, OUTPUT_DIR: 'b' });
});
test('a setting without its value is told with an example', () => {
  expect(() => take('--base')).toThrow('--base has no value. Write it like --base /handbook/');
});
