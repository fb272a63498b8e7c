import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { searchPreloader } from './preload-search.ts';

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'preload-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const field = '<link rel="preload" href="/kb/search/index.json" as="fetch" crossorigin>';
const scripts = {
  '_astro/search.Aa-1.js': 'import{a as e}from"./shared.B.js";import"./side.C.js";const later=()=>import("./later.D.js");export{later};',
  '_astro/shared.B.js': 'export{a}from"./deep.E.js";',
  '_astro/side.C.js': '',
  '_astro/deep.E.js': '',
  '_astro/later.D.js': '',
  '_astro/search.F.css': '',
};

test('pages with search can load its script with all that it imports, and others load none of it', () => {
  const preload = searchPreloader(site(scripts), '/kb/');
  const links = ['search.Aa-1', 'shared.B', 'side.C', 'deep.E']
    .map((name) => `<link rel="preload" href="/kb/_astro/${name}.js" as="script" fetchpriority="low" crossorigin>`)
    .join('');
  expect(preload(`<head>${field}</head>`)).toBe(`<head>${field}${links}</head>`);
  const inDialog = field.replace(' crossorigin', ' fetchpriority="low" crossorigin');
  expect(preload(`<template>${inDialog}</template>`)).toBe(`<template>${inDialog}${links}</template>`);
  const bare = '<head><title>Role plays</title></head>';
  expect(preload(bare)).toBe(bare);
});

test('a script that cannot be told is an error, and no page without its search', () => {
  const sites: Record<string, string>[] = [{ ...scripts, '_astro/search.G.js': '' }, { '_astro/site.js': '' }];
  for (const files of sites) {
    const preload = searchPreloader(site(files), '/');
    expect(() => preload(field)).toThrow(/scripts called search/);
    expect(preload('<p>')).toBe('<p>');
  }
});
