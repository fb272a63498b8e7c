import { fileURLToPath } from 'node:url';
import { publish } from '../../content/publish/index.ts';
import { loadPlaybook } from '../../content/read/index.ts';
import type { PhrasesFile } from '../../content/schema/published.ts';

/** The phrases of a locale in `content/`, as they are published. */
export async function publishedPhrases(locale = 'en'): Promise<PhrasesFile> {
  return publish(await loadPlaybook(fileURLToPath(new URL(`../../content/${locale}`, import.meta.url)))).phrases;
}
