import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLogo } from './logo.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svg = (inside: string, attributes = 'viewBox="0 0 120 40"') =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`);
const plain = '<path d="M0 0h120v40z" fill="url(#fade)"/>';

describe('of an SVG', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', 'it holds a script'],
    ['a script in capitals, with a prefix', '<svg:SCRIPT>alert(1)</svg:SCRIPT>', 'SCRIPT'],
    ['an event handler', '<path onload="alert(1)" d="M0 0"/>', 'an event handler, onload'],
    ['a handler in capitals', "<path ONCLICK='alert(1)'/>", 'an event handler, ONCLICK'],
    ['a piece of a web page', '<foreignObject><p>x</p></foreignObject>', 'a piece of a web page'],
    ['a picture from elsewhere', '<image href="https://example.com/x.png"/>', 'something outside of itself'],
    ['a picture from elsewhere, the old way', '<image xlink:href="//example.com/x.png"/>', 'something outside of itself'],
    ['a link', '<a href="javascript:alert(1)"><path d=""/></a>', 'something outside of itself'],
    ['a link in references', '<a href="&#106;avascript:alert(1)"/>', 'something outside of itself'],
    ['an SVG in an address, which may hold a script', '<image href="data:image/svg+xml;base64,AAAA"/>', 'something outside of itself'],
    ['use of another file', '<use href="other.svg#a"/>', 'something outside of itself'],
    ['a style that loads', '<style>@import "https://example.com/x.css";</style>', 'its style loads another'],
    ['a style that loads, in references', '<style>&#64;import "x.css";</style>', 'its style loads another'],
    ['a style that loads, in CDATA', '<style><![CDATA[path { fill: url(https://example.com/#a) }]]></style>', 'its style loads https'],
    ['a style that hides an address', '<path style="fill:u\\72l(https://example.com)"/>', 'a backslash'],
    ['an attribute that loads', '<path fill="url( \'https://example.com/#a\' )"/>', 'its style loads https'],
    ['an address of its own', '<g xml:base="https://example.com/"/>', 'moves its own address'],
    ['movement', '<animate attributeName="href" to="javascript:alert(1)"/>', 'it moves'],
    ['an embedded page', '<iframe src="https://example.com"/>', 'nothing that draws'],
    ['a tag that is not closed', '<g>', 'closes what is not open'],
    ['an attribute without quotes', '<path onload=alert(1) />', 'not well-formed'],
  ])('%s is refused with the reason and the line', (_, inside, reason) => {
    const found = readLogo(svg(`${plain}\n${inside}`), 'logo.svg');
    expect(found).toHaveProperty('message', expect.stringContaining(reason));
    expect(found).toHaveProperty('message', expect.stringContaining('line 2'));
    expect(found).toHaveProperty('hint');
  });

  test('entities are refused, whatever they stand for', () => {
    const text = '<!DOCTYPE svg [<!ENTITY x "<script/>">]><svg viewBox="0 0 1 1">&x;</svg>';
    expect(readLogo(bytes(text), 'logo.svg')).toHaveProperty('message', expect.stringContaining('entities'));
  });

  test('what drawing programs keep for themselves is taken out, and what draws stays', () => {
    const inside = `<metadata><rdf:RDF><cc:Work about="https://example.com"/></rdf:RDF></metadata><sodipodi:namedview pagecolor="#fff"/>
      <defs><linearGradient id="fade"><stop offset="0" stop-color="#0055b8"/></linearGradient></defs><!-- made with a program -->
      <style>.a { fill: #123456 }</style><g inkscape:label="Layer 1" class="a">${plain}</g><title>Northgate</title>`;
    const found = readLogo(svg(inside), 'logo.svg');
    if (!('bytes' in found)) throw new Error(found.message);
    expect(found).toMatchObject({ kind: 'svg', width: 120, height: 40 });
    const published = new TextDecoder().decode(found.bytes);
    for (const gone of ['metadata', 'example.com', 'sodipodi', 'inkscape', 'made with']) expect(published).not.toContain(gone);
    for (const kept of [plain, '<stop offset="0"', '.a { fill: #123456 }', 'Northgate']) expect(published).toContain(kept);
    // What was let through is let through again, unchanged.
    expect(readLogo(found.bytes, 'logo.svg')).toEqual(found);
  });

  test('a size in pixels will do; without any it cannot be made to fit', () => {
    expect(readLogo(svg(plain, 'width="64px" height="32"'), 'logo.svg')).toMatchObject({ width: 64, height: 32 });
    expect(readLogo(svg(plain, 'width="100%"'), 'logo.svg')).toHaveProperty('message', expect.stringContaining('viewBox'));
  });
});

test('a PNG has its size from its header; one that is cut off is told', () => {
  const png = readFileSync(new URL('../../src/brand/situation-page.png', import.meta.url));
  expect(readLogo(png, 'logo.png')).toMatchObject({ kind: 'png', width: 1200, height: 630 });
  expect(readLogo(png.subarray(0, 2000), 'logo.png')).toHaveProperty('message', expect.stringContaining('cut off'));
});

test.each([
  ['logo.png', 'is called PNG and is none'],
  ['logo.jpg', 'no SVG and no PNG'],
])('another kind of file called %s is told', (name, message) => {
  expect(readLogo(bytes('JFIF'), name)).toHaveProperty('message', expect.stringContaining(message));
});
