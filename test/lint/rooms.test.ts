import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const closed = 'src/components imports nothing from src/build';

/** A component with code that runs while the site is built, and one with code that runs in browsers. */
const components = (code: string) => [`---\n${code}\n---\n<p>{something}</p>\n`, `<p></p>\n<script>\n  ${code}\n</script>\n`];

test.each([
  ["import { something } from '../build/offline.ts';", closed],
  ["const { something } = await import('../build/offline.ts');", closed],
  ["export { something } from '../build/offline.ts';", closed],
  ["export * from '../build/offline.ts';", closed],
  ["import { something } from '../../widgets/quiz/quiz.ts';", 'src imports nothing from widgets'],
  ["import { something } from '../playbook/pages.ts';", undefined],
  ['const something = await import(Astro.url.pathname);', undefined],
])('a component with %s, at its top or in a script', async (code, said) => {
  const eslint = new ESLint({ overrideConfigFile: 'test/lint/eslint.config.js' });
  for (const component of components(code)) {
    const [result] = await eslint.lintText(component, { filePath: 'src/components/Some.astro' });
    const found = result?.messages.filter(({ ruleId }) => ruleId === 'rooms/pages').map(({ message }) => message);
    expect(found, component).toEqual(said ? [expect.stringContaining(said)] : []);
  }
});
