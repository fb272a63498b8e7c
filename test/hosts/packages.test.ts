/** The package that `npm pack` makes, used in a Vite project, a page without a bundler and a React page. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { useAll, useChecklist } from './at-work.ts';
import { expect, test, allTags } from './host.ts';
import { filesIn, newStranger, pack, packageName, type Stranger } from './package-in.ts';

// The tests run in order because they share an installed package.
test.describe.configure({ mode: 'default', timeout: 240_000 });

let packed: string;
let stranger: Stranger;

test.beforeAll(async () => {
  packed = await pack();
  stranger = await newStranger('bare', [packed]);
});

interface Manifest {
  exports: Record<string, string | Record<string, string>>;
  sideEffects: string[];
  types: string;
  'web-types': string;
}

const widgets = ['checklist', 'phrase-picker', 'quiz'];

const page = (head: string, body = allTags) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Stranger</title>${head}</head><body>${body}</body></html>`;

test('the package has what its description promises, and nothing that leads out of it', async () => {
  const installed = await stranger.installed(packageName);
  const manifest = JSON.parse(await readFile(path.join(installed, 'package.json'), 'utf8')) as Manifest;
  const files = await filesIn(installed);
  const named = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  for (const file of [...named.filter((name) => !name.includes('*')), manifest.types, manifest['web-types']]) {
    expect(files.has(path.normalize(file)), file).toBe(true);
  }
  for (const name of widgets) {
    expect(Object.keys(manifest.exports)).toEqual(expect.arrayContaining([`./${name}`, `./${name}/class`]));
    // A bundler removes imports without names unless the package lists them as having side effects.
    expect(manifest.sideEffects).toContain(`./dist/${name}.js`);
    expect(manifest.sideEffects).not.toContain(`./dist/${name}-class.js`);
  }
  for (const [name, text] of files) {
    const imported = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["'`]([^"'`]+)["'`]/g)].map(([, from]) => from ?? '');
    const outside = imported.filter((from) => /^(?:\.\.\/|\/|[a-z@])/.test(from) && !/^(?:react|vue)$/.test(from));
    if (/\.(?:js|d\.ts)$/.test(name)) expect(outside, name).toEqual([]);
    expect(text.includes(process.cwd()) || text.includes('sourceMappingURL'), name).toBe(false);
  }
  expect([...files.keys()].filter((name) => !name.startsWith('dist/')).sort()).toEqual(expect.arrayContaining(['package.json']));
  expect([...files.keys()].filter((name) => /\.test\.|(?<!\.d)\.ts$/.test(name))).toEqual([]);
});

test('a page without a bundler uses the files as they are installed', async ({ page: tab, host }) => {
  const installed = await stranger.installed(packageName);
  for (const [name, text] of await filesIn(installed)) host.file(`node_modules/${packageName}/${name}`, text);
  const dist = `node_modules/${packageName}/dist`;
  await tab.goto(host.file('module.html', page(`<script type="module" src="${dist}/closing-playbook.js"></script>`)));
  await useAll(tab);
  await tab.evaluate(() => localStorage.clear());
  await tab.goto(host.file('classic.html', page(`<script src="${dist}/closing-playbook.classic.js"></script>`)));
  await useAll(tab);
});

test('a Vite project builds with it, typed, and takes only what it imports', async ({ page: tab, host }) => {
  const project = await stranger.project('vite', {
    'index.html': page('<script type="module" src="./main.ts"></script>'),
    'main.ts': `
      import '${packageName}';
      import { ClosingProgressEvent } from '${packageName}';
      import type { ChecklistsFile } from '${packageName}/content';
      import { ClosingQuiz } from '${packageName}/quiz/class';

      const checklist = document.querySelector('closing-checklist');
      checklist?.addEventListener('closing-progress', (event) => {
        const { done, total }: { done: number; total: number } = event;
        document.title = \`\${done}/\${total} \${event instanceof ClosingProgressEvent}\`;
      });
      export const state: string | undefined = checklist?.state;
      export const own = (file: ChecklistsFile) => Object.assign(document.createElement('closing-checklist'), { content: file });
      export class MyQuiz extends ClosingQuiz {}
      // @ts-expect-error: there is no such property
      document.querySelector('closing-quiz')?.nonsense;
    `,
  });
  expect(await project.typeErrors()).toBe('');
  for (const [name, text] of await project.build()) host.file(name, text);
  await tab.goto(host.file('index.html', (await filesIn(path.join(project.folder, 'built'))).get('index.html') ?? ''));
  await useAll(tab);
  expect(await tab.title()).toMatch(/^1\/\d+ true$/);
});

test('a Vite project that imports one widget alone has nothing of the others', async ({ page: tab, host }) => {
  const project = await stranger.project('one', {
    'index.html': page('<script type="module" src="./main.js"></script>'),
    'main.js': `import '${packageName}/checklist';`,
  });
  const built = await project.build();
  for (const [name, text] of built) host.file(name, text);
  await tab.goto(host.file('index.html', built.get('index.html') ?? ''));
  await useChecklist(tab);
  expect(await tab.evaluate(() => customElements.get('closing-quiz'))).toBeUndefined();
  expect([...built.keys()].filter((name) => /quiz|phrase-picker/.test(name))).toEqual([]);
});

test('a React page uses the tags with properties, events and refs, typed', async ({ page: tab, host }) => {
  const react = ['react@19', 'react-dom@19', '@types/react@19', '@types/react-dom@19'];
  const project = await (
    await newStranger('react', [packed, ...react])
  ).project('page', {
    'index.html': page('<script type="module" src="./main.tsx"></script>', '<div id="app"></div>'),
    'main.tsx': `
        import '${packageName}';
        import type {} from '${packageName}/react';
        import type { ClosingChecklist } from '${packageName}/classes';
        import { useRef, useState } from 'react';
        import { createRoot } from 'react-dom/client';

        function Page() {
          const [told, tell] = useState('nothing');
          const [wording, change] = useState({ print: 'On paper' });
          const checklist = useRef<ClosingChecklist>(null);
          return (
            <>
              <p id="told">{told}</p>
              <button onClick={() => { change({ print: 'To paper' }); tell(checklist.current?.state ?? 'no ref'); }}>Again</button>
              <closing-checklist ref={checklist} className="mine" checklist="telesales" mode="course" remember="off" wording={wording}
                onclosing-progress={(event) => tell(\`\${event.done} of \${event.total}\`)} />
              <closing-phrase-picker theme="dark" />
              <closing-quiz quiz="telesales" />
              <closing-practice practice="third-bill" />
            </>
          );
        }

        // @ts-expect-error: there is no such mode
        export const wrong = <closing-checklist mode="nonsense" />;
        createRoot(document.querySelector('#app') as HTMLElement).render(<Page />);
      `,
  });
  expect(await project.typeErrors({ jsx: 'react-jsx' })).toBe('');
  const built = await project.build();
  for (const [name, text] of built) host.file(name, text);
  await tab.goto(host.file('index.html', built.get('index.html') ?? ''));
  await useAll(tab);
  await expect(tab.locator('#told')).toHaveText(/^1 of \d+$/);
  const checklist = tab.locator('closing-checklist');
  await expect(checklist).toHaveClass('mine');
  await expect(checklist.getByRole('button', { name: 'On paper' })).toBeVisible();
  await expect(checklist.getByRole('button', { name: /Next call/ })).toHaveCount(0);
  await tab.getByRole('button', { name: 'Again', exact: true }).click();
  await expect(tab.locator('#told')).toHaveText(/^checklist\/1 \{"id":"telesales"/);
  await expect(checklist.getByRole('button', { name: 'To paper' })).toBeVisible();
});
