import { describe, expect, it } from 'vitest';
import { parseBasePath, parseSiteAddress } from './site-address.ts';

describe('a base path', () => {
  it.each([
    'handbook/closing',
    '/handbook/closing',
    'handbook/closing/',
    '/handbook/closing/',
    '//handbook//closing//',
    './handbook/closing',
  ])('may be written as %s', (written) => expect(parseBasePath(written)).toBe('/handbook/closing/'));

  it.each(['', '/', './'])('is the root for "%s"', (written) => expect(parseBasePath(written)).toBe('/'));

  it.each([
    ['C:/Program Files/Git/handbook/', 'without the first slash, like handbook/'],
    ['D:\\handbook', 'without the first slash, like handbook/'],
    ['https://intranet.example/handbook/', 'belongs into --site'],
    ['\\handbook\\closing', 'Write /handbook/closing'],
    ['hand book', 'like hand-book'],
    ['/handbuch/Schlüsse/', 'like handbuch/Schlusse'],
    ['hand%20book', 'like hand-book'],
    ['終わり', 'like handbook'],
    ['handbook/../other', 'has no ".."'],
    ['handbook?x=1', 'has no "?"'],
    ['handbook#top', 'has no "?" and no "#"'],
    ['a"b', 'like a-b'],
    ['/handbook/index.html', 'Write handbook.'],
    ['index.html', 'Write /.'],
  ])('is refused as %s, with what to write', (written, remedy) => {
    expect(() => parseBasePath(written)).toThrow(remedy);
    expect(() => parseBasePath(written)).toThrow(`BASE_PATH is "${written}"`);
  });
});

describe("a site's address", () => {
  it.each([
    ['https://intranet.example', 'https://intranet.example', undefined],
    ['https://intranet.example/', 'https://intranet.example', undefined],
    [' http://localhost:8080 ', 'http://localhost:8080', undefined],
    ['https://intranet.example/handbook/closing/', 'https://intranet.example', '/handbook/closing/'],
    ['https://intranet.example/handbook', 'https://intranet.example', '/handbook/'],
    ['https://bücher.example', 'https://xn--bcher-kva.example', undefined],
  ])('is understood as %s', (written, origin, base) => expect(parseSiteAddress(written)).toEqual(base ? { origin, base } : { origin }));

  it.each([
    ['localhost:8080', 'Write http://localhost:8080'],
    ['intranet.example', 'Write https://intranet.example'],
    ['//intranet.example', 'Write https://intranet.example'],
    ['', 'like https://playbook.example.com'],
    ['/handbook/', 'Write https://handbook/'],
    ['ftp://intranet.example', 'Write https://intranet.example'],
    ['https://', 'like https://playbook.example.com'],
    ['https//intranet.example', 'Write https://intranet.example.'],
    ['https:/intranet.example', 'Write https://intranet.example.'],
    ['HTTP:intranet.example/handbook', 'Write HTTP://intranet.example/handbook.'],
    ['"https://intranet.example"', 'Write https://intranet.example.'],
    ['<https://intranet.example/>', 'Write https://intranet.example/.'],
    ['\u200bhttps://intranet.example', 'Write https://intranet.example.'],
    ['https://*.intranet.example', 'without "*"'],
    ['https://intranet.example/handbook/index.html', 'Write handbook.'],
    ['C:/handbook', 'like https://playbook.example.com'],
    ['\\\\server\\handbook', 'like https://playbook.example.com'],
    ['mailto:desk@intranet.example', 'like https://playbook.example.com'],
    ['https://user:secret@intranet.example', 'no user and no password'],
    ['https://intranet.example/?page=1', 'no "?"'],
    ['https://intranet.example/#top', 'no "#"'],
    ['https://intranet.example/hand book/', 'like hand-book'],
  ])('is refused as %s, with what to write', (written, remedy) => expect(() => parseSiteAddress(written)).toThrow(remedy));
});
