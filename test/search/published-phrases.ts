import { fileURLToPath } from 'node:url';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { publish } from '../../content/publish/index.ts';
import type { PhrasesFile } from '../../content/schema/published.ts';

/** A locale in `content/`. */
export async function standardPlaybook(locale: string) {
  const folder = fileURLToPath(new URL('../../content', import.meta.url));
  return (await loadLayered(locale, [{ name: 'standard edition', folder }])).playbook;
}

/** The phrases of a locale in `content/`, as they are published. */
export const publishedPhrases = async (locale = 'en'): Promise<PhrasesFile> => publish(await standardPlaybook(locale)).phrases;
