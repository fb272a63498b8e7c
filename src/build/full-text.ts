/** Writes the full-text index with Pagefind: the pages that are marked for it, and every phrase as a record of its own. */
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import * as pagefind from 'pagefind';
import type { LoadedPlaybook } from '../../content/read/index.ts';
import { phraseAddress } from '../playbook/library.ts';

/**
 * Elements that are left out. Lines to say are found as records; in a guide's excerpt they would have holes for their placeholders, between
 * the names of buttons.
 */
const notRead = ['[data-line]', '.line-tools'];

/**
 * Files of Pagefind that are removed. Search uses its programming interface; its ready-made interfaces and its worker would only be weight
 * to host.
 */
const unused = /^pagefind-(?!entry)/;

/**
 * Indexes a built site and writes the index into it, under `pagefind/`.
 *
 * @param folder the built site
 * @param playbooks the playbooks whose phrases become records. Pagefind searches metadata, so a record's identifier stands only in its
 *   address
 * @param base the path that the site stands under, with slashes
 */
export async function indexPages(folder: string, playbooks: readonly LoadedPlaybook[], base: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: notRead });
  if (!index) throw new Error(`The full-text index could not be begun: ${errors.join(', ')}`);
  try {
    const pages = (await markedPages(folder)).map(async ({ file, html }) => {
      const { errors: unread } = await index.addHTMLFile({ sourcePath: file, content: html });
      if (unread.length > 0) throw new Error(`The page "${file}" could not be indexed: ${unread.join(', ')}`);
    });
    const records = playbooks.flatMap((playbook) =>
      playbook.phrases.map(async (phrase) => {
        const { errors: refused } = await index.addCustomRecord({
          // Pagefind puts the base path before addresses that begin with a slash.
          url: `${playbook.isDefault ? '' : `/${playbook.locale}`}${phraseAddress(playbook, phrase)}`,
          content: phrase.text.replace(/[{}]/g, ''),
          language: playbook.settings.language,
          filters: { kind: ['phrase'], context: phrase.contexts, situation: phrase.situations, step: [phrase.step], tone: phrase.tones },
        });
        if (refused.length > 0) throw new Error(`The phrase "${phrase.id}" could not be indexed: ${refused.join(', ')}`);
      }),
    );
    await Promise.all([...pages, ...records]);
    const output = path.join(folder, 'pagefind');
    await index.writeFiles({ outputPath: output });
    await Promise.all((await readdir(output)).filter((file) => unused.test(file)).map((file) => rm(path.join(output, file))));
    console.log(`Indexed the pages and ${playbooks.reduce((sum, { phrases }) => sum + phrases.length, 0)} phrases for ${base}.`);
  } finally {
    await pagefind.close();
  }
}

/**
 * Reads the pages that are marked for the index, in the order of their addresses.
 *
 * Given the whole folder, Pagefind would skip the other pages itself, but read them first: half of all pages are made for frames and
 * packages, and cost as much as those that count.
 */
async function markedPages(folder: string): Promise<{ file: string; html: string }[]> {
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  const pages = await Promise.all(files.map(async (file) => ({ file, html: await readFile(path.join(folder, file), 'utf8') })));
  return pages.filter(({ html }) => html.includes(' data-pagefind-body'));
}
