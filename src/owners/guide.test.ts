import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkLayers } from '../../content/check/check.ts';
import { contentFolder } from '../../content/folder.ts';
import { layersOf } from '../../content/layers/layers.ts';
import { playbookSettings } from '../../content/schema/playbook-settings.ts';
import { commands } from '../command/commands.ts';
import { settings } from '../command/options.ts';
import { ownersGuide } from './guide.ts';

const pages = ownersGuide((address) => `/handbook${address}`);
const written = new Map(pages.map(({ id }) => [id, readFileSync(`src/owners/guide/${id}.md`, 'utf8')]));
const everything = [...written.values()].join('\n');

/** Returns the blocks of code of a language, each with the name of its file, if it is a whole one. */
const blocks = (language: string) =>
  [...everything.matchAll(new RegExp(`^\`\`\`${language}(?: title="([^"]+)")?\\n([^]*?)^\`\`\``, 'gm'))].map(([, file, text = '']) => ({
    file,
    text,
  }));

test('every page is in the guide, with a title and a summary', () => {
  const files = readdirSync('src/owners/guide').filter((file) => file.endsWith('.md'));
  expect(pages.map(({ id }) => `${id}.md`).sort()).toEqual(files.sort());
  for (const { id, title, summary, html } of pages) {
    expect(title, id).toMatch(/\S/);
    expect(summary, id).toMatch(/[.!?]$/);
    expect(html, id).not.toContain('<h1');
  }
});

test('links lead to its own pages, or to a page of the site, under any base path', () => {
  const addresses = pages.flatMap(({ html }) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, address = '']) => address));
  expect(addresses.length).toBeGreaterThan(7);
  const own = pages.map(({ id }) => `/handbook/owners/guide/${id}/`);
  const others = ['/handbook/hosting/', '/handbook/embed/'];
  expect(addresses.filter((address) => ![...own, ...others].includes(address))).toEqual([]);
  const [start] = ownersGuide(() => undefined);
  expect(start?.html).toContain('<li>Your brand: name');
});

const helps = new Map<string, string>();

/** Returns what a command prints of itself, where it does so. Each is asked once. */
function helpOf(command: string): string {
  if (!commands[command]?.explainsItself) return '';
  const help = helps.get(command) ?? execFileSync('node', ['src/command/closing-playbook.ts', command, '--help'], { encoding: 'utf8' });
  helps.set(command, help);
  return help;
}

test('every picture is there, and says what it shows', () => {
  const pictures = [...everything.matchAll(/!\[([^\]]*)\]\(([^)]+\.png)\)/g)];
  expect(pictures.length).toBeGreaterThan(0);
  for (const [, shown = '', file = ''] of pictures.filter(([, , file = '']) => !file.startsWith('assets/'))) {
    expect(shown, file).toMatch(/\w+ \w+ \w+/);
    // The width and height that the page reserves are those of the picture (PNG, IHDR chunk).
    const header = readFileSync(`src/owners/guide/${file}`).subarray(16, 24);
    expect([header.readUInt32BE(0), header.readUInt32BE(4)], file).toEqual([1280, 800]);
  }
});

describe('what it says to type works', () => {
  const typed = blocks('sh')
    .flatMap(({ text }) => text.trim().split('\n'))
    .concat([...everything.matchAll(/`(npx closing-playbook [^`]+)`/g)].map(([, line = '']) => line));
  const ours = typed.filter((line) => line.startsWith('npx closing-playbook'));

  test('nothing is typed but commands of ours, and what makes a folder and installs', () => {
    const known = ['node --version', 'mkdir acme-playbook', 'cd acme-playbook'];
    expect(
      typed.filter((line) => !ours.includes(line) && !known.includes(line) && !/^npm install \.\/closing-playbook-[\d.]+\.tgz$/.test(line)),
    ).toEqual([]);
    expect(ours.length).toBeGreaterThan(15);
  });

  test.each([...new Set(ours)])('%s', (line) => {
    const [, , command = '', ...rest] = line.split(' ');
    expect(Object.keys(commands)).toContain(command);
    const options = rest.filter((word) => word.startsWith('--')).map((word) => word.slice(2));
    const known = [...Object.keys(settings), ...Object.keys(commands[command]?.own ?? {})];
    const help = helpOf(command);
    for (const option of options) expect(known.includes(option) || help.includes(`--${option}`), option).toBe(true);
    if (command === 'content') expect(help, rest[0]).toContain(` ${rest[0] ?? ''}`);
  });
});

describe('what it says to write is right', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'guide-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('all its files together are an own folder without a problem', async () => {
    for (const { file, text } of blocks('yaml')) {
      if (file === undefined) continue;
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const { problems } = await checkLayers(layersOf(contentFolder(), folder), process.cwd());
    expect(problems).toEqual([]);
  });

  test('every other block is a piece of the settings, or a list of lines', () => {
    for (const { file, text } of blocks('yaml')) {
      if (file !== undefined) continue;
      const value: unknown = parse(text);
      if (Array.isArray(value)) continue;
      // A piece has some of the keys: what is missing of a whole file is no fault of the piece.
      const { error } = playbookSettings.partial().safeParse(value);
      expect(error?.issues ?? [], text).toEqual([]);
    }
  });
});
