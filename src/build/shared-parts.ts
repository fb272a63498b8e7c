import type { Plugin } from 'vite';

/** What the scripts of the lines on a page and of search both need. */
const shared =
  /\/(?:content\/(?:browser\/rest|language\/numbers)|src\/(?:scripts\/(?:element|address)|lines\/(?:line-powers|saved-lists)))\.ts$/;

/** What the page of a situation needs of that, and of what library pages have, to its first screen. */
const first = /\/(?:content\/browser\/digit-keys|src\/(?:desk\/desk|scripts\/filters-in-view))\.ts$/;

/**
 * Vite plugin: the small modules that search shares with other scripts are one file. The bundler makes a file of each, a few hundred
 * bytes large, and some of them are asked for only when another has come: on a slow line that is a fifth of a second before the first line.
 */
export function sharedParts(): Plugin {
  return {
    name: 'closing-playbook-shared-parts',
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: {
              rolldownOptions: {
                output: {
                  // Every page has the name of its script in it: Astro's own is 40 letters longer.
                  entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_.*$/, '')}.[hash].js`,
                  codeSplitting: {
                    groups: [
                      { name: 'shared', test: shared },
                      { name: 'first', test: first },
                    ],
                  },
                },
              },
            },
          }
        : undefined,
  };
}
