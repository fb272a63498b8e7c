import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const closed = 'src/components imports nothing from src/build';

test.each([
  ["import { something } from '../build/offline.ts';", closed],
  ["const { something } = await import('../build/offline.ts');", closed],
  ["export { something } from '../build/offline.ts';", closed],
  ["export * from '../build/offline.ts';", closed],
  ["import { something } from '../../widgets/quiz/quiz.ts';", 'src imports nothing from widgets'],
  ["import { something } from '../playbook/pages.ts';", undefined],
  ['const something = await import(Astro.url.pathname);', undefined],
])('a component with %s', async (written, said) => {
  const eslint = new ESLint({ overrideConfigFile: 'test/lint/eslint.config.js' });
  const [result] = await eslint.lintText(`---\n${written}\n---\n<p>{something}</p>\n`, { filePath: 'src/components/Some.astro' });
  const found = result?.messages.filter(({ ruleId }) => ruleId === 'rooms/pages').map(({ message }) => message);
  expect(found).toEqual(said ? [expect.stringContaining(said)] : []);
});
