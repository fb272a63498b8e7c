import { fileURLToPath } from 'node:url';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { publish } from '../../content/publish/index.ts';
import type { PhrasesFile } from '../../content/schema/published.ts';

/** The phrases of a locale in `content/`, as they are published. */
export async function publishedPhrases(locale = 'en'): Promise<PhrasesFile> {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  return publish((await loadLayered(locale, [{ name: 'standard edition', folder }])).playbook).phrases;
}
