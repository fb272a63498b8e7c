import path from 'node:path';
import { expect, test } from 'vitest';
import { isBelow, isMade } from './content-watch.ts';

test.each(['.cache', '.cache/elsewhere/site/index.html', 'dist', 'dist/situations/chatty/index.html'])(
  'what a build or a test has made is not watched: %s',
  (file) => expect(isMade(path.resolve(file))).toBe(true),
);

test.each(['content/en/guides/routine-close.mdx', 'content/own/hide.yaml', 'src/layouts/Page.astro', 'distant/page.astro', '.cached'])(
  'what is written by hand is: %s',
  (file) => expect(isMade(path.resolve(file))).toBe(false),
);

test('content is watched also where it stands among what is made', () => {
  const before = process.env['CONTENT_DIR'];
  process.env['CONTENT_DIR'] = path.resolve('.cache/trial/content');
  try {
    expect(isMade(path.resolve('.cache/trial/content/en/situations/chatty.yaml'))).toBe(false);
    expect(isMade(path.resolve('.cache/trial/site/index.html'))).toBe(true);
  } finally {
    if (before === undefined) delete process.env['CONTENT_DIR'];
    else process.env['CONTENT_DIR'] = before;
  }
});

test('a file is in a folder of Windows, in whichever way its path is written, and in none of another drive', () => {
  const isIn = (file: string) => isBelow('C:\\playbook\\.cache', file, path.win32);
  const inside = ['C:\\playbook\\.cache', 'C:/playbook/.cache', 'C:/playbook/.cache/site/index.html', 'C:\\playbook\\.cache\\..a'];
  const outside = ['C:/playbook/.cached/a', 'C:/playbook/content/a.yaml', 'D:/playbook/.cache/a', 'C:/'];
  expect([...inside, ...outside].filter(isIn)).toEqual(inside);
});
