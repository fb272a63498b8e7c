import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { partsOf } from './parts-of-pages.ts';

/** Writes a built site, by file. */
function siteOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'parts-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

test('what a page names is found, with what that names in turn, and nothing else', async () => {
  const folder = siteOf({
    'index.html':
      '<link rel="stylesheet" href="/play/_astro/page.A.css"><script type="module" src="/play/widgets/v1/quiz.js"></script>' +
      '<img src="/play/_astro/our%20desk@2x.B.webp" srcset="/play/_astro/B%C3%BCro.C.webp 400w, /play/_astro/B%C3%BCro.D.webp 800w">' +
      `<img src="/play/_astro/Anna's%20desk.K.png">` +
      '<p data-kit="/play/widgets/1.0.0/">100% of _astro/nothing.js</p>',
    'edit/index.html': '<img src="/play/_astro/editor.E.png">',
    '_astro/page.A.css':
      '@font-face{src:url(/play/_astro/say.F.woff2)format("woff2"),url("./say.G.woff2")}' +
      ".a{background:url(/play/_astro/bg.H.webp)}.card{mask:url(./mask.I.svg)0.5rem}.b{mask:url('/play/_astro/it.J.svg')}",
    '_astro/bg.H.webp': '',
    '_astro/mask.I.svg': '',
    '_astro/it.J.svg': '',
    '_astro/say.F.woff2': '',
    '_astro/say.G.woff2': '',
    '_astro/our desk@2x.B.webp': '',
    "_astro/Anna's desk.K.png": '',
    '_astro/Büro.C.webp': '',
    '_astro/Büro.D.webp': '',
    '_astro/editor.E.png': '',
    'widgets/v1/quiz.js': 'import"./lit.js";import(`./answers-x_Y.js`)',
    'widgets/v1/lit.js': '',
    'widgets/v1/answers-x_Y.js': '',
    'widgets/v1/unused.js': '',
    'widgets/1.0.0/quiz.js': '',
  });
  expect((await partsOf(folder, ['index.html'])).toSorted()).toEqual(
    [
      ...[
        'page.A.css',
        'say.F.woff2',
        'say.G.woff2',
        'our desk@2x.B.webp',
        'Büro.C.webp',
        'Büro.D.webp',
        'bg.H.webp',
        'mask.I.svg',
        'it.J.svg',
      ].map((name) => `_astro/${name}`),
      "_astro/Anna's desk.K.png",
      ...['quiz.js', 'lit.js', 'answers-x_Y.js'].map((name) => `widgets/v1/${name}`),
    ].toSorted(),
  );
});
