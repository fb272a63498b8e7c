/** Writes the full-text index with Pagefind: the pages that are marked for it, and every phrase as a record of its own. */
import { readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
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

/** So many pages are in memory at once, in the order of their addresses. */
const atOnce = 100;

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
    const add = async (file: string, content: string) => {
      const { errors: unread } = await index.addHTMLFile({ sourcePath: file, content });
      if (unread.length > 0) throw new Error(`The page "${file}" could not be indexed: ${unread.join(', ')}`);
    };
    const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
    for (let from = 0; from < files.length; from += atOnce)
      await Promise.all(markedPages(folder, files.slice(from, from + atOnce)).map(({ file, html }) => add(file, html)));
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
    await Promise.all(records);
    const output = path.join(folder, 'pagefind');
    await index.writeFiles({ outputPath: output });
    await Promise.all((await readdir(output)).filter((file) => unused.test(file)).map((file) => rm(path.join(output, file))));
    console.log(`Indexed the pages and ${playbooks.reduce((sum, { phrases }) => sum + phrases.length, 0)} phrases for ${base}.`);
  } finally {
    await pagefind.close();
  }
}

/**
 * Reads those of some pages that are marked for the index.
 *
 * Given the whole folder, Pagefind would skip the other pages itself, but read them first: half of all pages are made for frames and
 * packages, and cost as much as those that count.
 */
function markedPages(folder: string, files: readonly string[]): { file: string; html: string }[] {
  const pages = files.map((file) => ({ file, html: readFileSync(path.join(folder, file), 'utf8') }));
  return pages.filter(({ html }) => html.includes(' data-pagefind-body'));
}
