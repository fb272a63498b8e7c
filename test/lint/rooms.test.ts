import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

test.each([
  ['../build/offline.ts', 'src/components imports nothing from src/build'],
  ['../../widgets/quiz/quiz.ts', 'src imports nothing from widgets'],
  ['../playbook/pages.ts', undefined],
])('a component that imports %s', async (imported, said) => {
  const eslint = new ESLint({ overrideConfigFile: 'test/lint/eslint.config.js' });
  const page = `---\nimport { something } from '${imported}';\n---\n<p>{something}</p>\n`;
  const [result] = await eslint.lintText(page, { filePath: 'src/components/Some.astro' });
  expect(result?.messages.map(({ message }) => message)).toEqual(said ? [expect.stringContaining(said)] : []);
});
