/**
 * The rules on which room may import from which. dependency-cruiser enforces them in scripts (dependencies.config.js), and ESLint in Astro's
 * pages and components (rooms-of-pages.js), which dependency-cruiser does not read.
 *
 * `from` and `notTo` are folders.
 */
export const rooms = [
  { from: 'content', notTo: ['src', 'widgets', 'test'], why: 'The content and its schema stand by themselves.' },
  { from: 'content/schema', notTo: ['content/read', 'content/check', 'content/publish'], why: 'The schema is what the others read.' },
  {
    from: 'content/brand',
    notTo: ['content/layers', 'content/check', 'content/publish'],
    why: 'What a company shows is read from one playbook, and shown by the checks, the site and the kit.',
  },
  { from: 'content/line', notTo: ['content/read', 'content/check', 'content/publish'], why: 'Widgets take lines apart in the browser.' },
  {
    from: 'content/layers',
    notTo: ['content/check', 'content/publish'],
    why: 'Layers are laid over one another before anything is checked.',
  },
  {
    from: 'content/read',
    notTo: ['content/layers', 'content/check', 'content/publish'],
    why: 'Reading comes before the rules between files.',
  },
  { from: 'widgets', notTo: ['src', 'test'], why: 'The kit is a package of its own.' },
  { from: 'src', notTo: ['test'], why: 'The site is built without its tests.' },
  {
    from: 'src',
    notTo: ['widgets'],
    why: 'The site uses the kit as anybody does: by the entry points of its package.',
  },
  { from: 'src/components', notTo: ['src/build', 'src/courses/packaging'], why: 'Components render; the build calls them.' },
];
