/** The same guides in Starlight, for comparison. It is installed for the measurement alone, and is no dependency. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GeneratedGuide } from './generate.ts';
import { measuredRun, type Run } from './measured-run.ts';

const starlight = '0.42.4';
const { dependencies } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};

export interface Comparison {
  cold: Run;
  /** After one guide was edited. */
  again: Run;
  /** The HTML of one guide. */
  page: string;
}

/**
 * Builds the guides with Starlight as it comes, on the Astro of this project, with its full-text index.
 *
 * @param folder where it is installed; what was installed there earlier is taken again
 * @returns undefined where npm does not have it
 */
export function withStarlight(guides: readonly GeneratedGuide[], folder: string): Comparison | undefined {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  write(
    'package.json',
    JSON.stringify({ private: true, type: 'module', dependencies: { '@astrojs/starlight': starlight, astro: dependencies['astro'] } }),
  );
  if (spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' }).status !== 0) return undefined;
  for (const made of ['src', 'dist', '.astro', 'node_modules/.astro']) rmSync(path.join(folder, made), { recursive: true, force: true });
  write(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
export default { site: 'https://starlight.example', integrations: [starlight({ title: 'Guides' })] };
`,
  );
  write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const fileOf = ({ id }: GeneratedGuide) => `src/content/docs/${id}.md`;
  for (const guide of guides)
    write(
      fileOf(guide),
      `---\ntitle: ${JSON.stringify(guide.title)}\ndescription: ${JSON.stringify(guide.summary)}\n---\n\n${guide.body}\n`,
    );
  const [first] = guides;
  if (!first) throw new Error('There is no guide to build.');
  const build = () => measuredRun(['node_modules/astro/bin/astro.mjs', 'build'], {}, folder);
  const cold = build();
  appendFileSync(path.join(folder, fileOf(first)), '\nOne more sentence.\n');
  return { cold, again: build(), page: readFileSync(path.join(folder, 'dist', first.id, 'index.html'), 'utf8') };
}
