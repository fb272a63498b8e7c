import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guide } from '../content/schema/guide.ts';
import { contentFolder } from './build/settings.ts';

/**
 * Guides are the one kind of content that Astro renders (MDX), so they are an Astro collection;
 * everything else is read, checked and linked by `content/read`, which the kit and the checks use as well.
 * The identifier is `<locale>/<slug>`.
 */
export const collections = {
  guides: defineCollection({
    loader: glob({
      base: contentFolder(),
      pattern: '*/guides/*.mdx',
      generateId: ({ entry }) => entry.replace('/guides/', '/').replace(/\.mdx$/, ''),
    }),
    schema: guide,
  }),
};
