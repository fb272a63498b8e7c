import { rmSync } from 'node:fs';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { floor } from './floor.ts';
import { frameEntries, kitWidgets, searchEntries, singleEntries, trackingEntries, wholeEntries } from './entries.ts';
import { minifyTemplates } from './minify-templates.ts';
import { kitSettings } from './settings.ts';

const common = (folder: string, { plugins = [], define } = kitSettings()): InlineConfig => ({
  configFile: false,
  root: folder,
  logLevel: 'warn',
  publicDir: false,
  plugins: [...plugins, minifyTemplates()],
  // Lit's messages for developers are for those who build with Lit.
  define: { ...define, 'process.env.NODE_ENV': '"production"' },
});

/** The names of built-in content say what they are, because people look for them in a host's log. */
function chunkName(chunk: Rolldown.PreRenderedChunk): string {
  const [, widget, part, locale, id] = /built-in:([a-z-]+)\/([a-z]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(chunk.facadeModuleId ?? '') ?? [];
  if (!widget) return `${chunk.name.replace(/[^a-z0-9-]/gi, '')}-[hash].js`;
  if (part === 'schema') return `rules-${widget}-[hash].js`;
  return `${part === 'content' ? 'content' : 'wording'}-${locale}-${widget}${id ? `-${id}` : ''}-[hash].js`;
}

/** All the code of the whole kit, but for what is loaded later. */
const kit: Rolldown.CodeSplittingGroup = { name: 'kit', tags: ['$initial'], test: /widgets[\\/](?!entry|practice)/ };

/** Of single widgets, what all need stands in one chunk with Lit: a page downloads it once. */
const shared: Rolldown.CodeSplittingGroup = {
  name: 'shared',
  test: /node_modules[\\/](?:lit|lit-html|lit-element|@lit)[\\/]|content[\\/]language[\\/]|widgets[\\/](?:element[\\/]|content[\\/]content-source|events|storage|state)/,
};

/** What SCORM 1.2 and 2004 have in common, and what all of tracking has. */
const tracking: Rolldown.CodeSplittingGroup[] = [
  { name: 'scorm', test: /tracking[\\/]scorm[\\/]/ },
  { name: 'tracked', priority: 1, test: /tracking[\\/](?:uuid|values|outcome|server-probe)|widgets[\\/]state|content[\\/]language/ },
];

async function bundleGraph(
  folder: string,
  out: string,
  entry: Record<string, string>,
  groups: Rolldown.CodeSplittingGroup[],
): Promise<void> {
  await build({
    ...common(folder),
    build: {
      outDir: out,
      emptyOutDir: false,
      target: floor,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        checks: { bundlerTimings: false }, // Reading the content takes most of the time, as it may.
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: chunkName,
          minify: true,
          comments: false,
          codeSplitting: { groups },
        },
      },
    },
  });
}

/**
 * The modules: one for the kit, one for each widget, and what those share.
 *
 * The whole kit has chunks of its own. Packed as one, its code is a tenth smaller than the same code in the chunks of single
 * widgets, and a page waits for two requests in place of eight.
 */
export async function bundleModules(folder: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await bundleGraph(folder, out, wholeEntries(), [kit]);
  await bundleGraph(folder, out, singleEntries(), [shared]);
  await bundleGraph(folder, out, searchEntries(), []);
  await bundleGraph(folder, out, trackingEntries(), tracking);
}

/** In a page for frames, what a widget loads as soon as it is shown comes with it: every request is a wait. */
const withLazyModules: Plugin = {
  name: 'closing-playbook-with-lazy-modules',
  enforce: 'pre',
  transform(code, id) {
    const lazyModule = kitWidgets.find(({ source }) => id.endsWith(`/widgets/${source}`))?.lazyModule;
    if (!lazyModule) return undefined;
    const load = `import('${lazyModule}')`;
    if (!code.includes(load)) throw new Error(`${id} does not load ${lazyModule}, which build/entries.ts says of it.`);
    return `import * as lazyModule from '${lazyModule}';\n${code.replace(load, 'Promise.resolve(lazyModule)')}`;
  },
};

/**
 * The scripts of the pages for frames, each with all its code in one file, because every request is a wait. Their names carry a hash:
 * no page outside names them, and they can be kept for good.
 */
export async function bundleFrames(folder: string, out: string): Promise<void> {
  for (const name of frameEntries) {
    const settings = common(folder, kitSettings({ forFrames: true }));
    await build({
      ...settings,
      plugins: [withLazyModules, ...(settings.plugins ?? [])],
      build: {
        outDir: out,
        emptyOutDir: false,
        target: floor,
        lib: { entry: { [name]: `entry/${name}.ts` }, formats: ['es'] },
        rolldownOptions: {
          checks: { bundlerTimings: false },
          // What later chunks need too may stand in the entry itself, and be had from there.
          preserveEntrySignatures: 'allow-extension',
          output: { entryFileNames: '[name]-[hash].js', chunkFileNames: chunkName, minify: true, comments: false },
        },
      },
    });
  }
}

/** A classic script is read in its page's encoding, which need not be UTF-8; in strings, templates and patterns an escape is the same. */
const asciiOnly: Plugin = {
  name: 'closing-playbook-ascii-only',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

async function bundleScript(folder: string, out: string, entry: string, fileName: string, name: string): Promise<void> {
  const settings = common(folder);
  await build({
    ...settings,
    plugins: [...(settings.plugins ?? []), asciiOnly],
    build: {
      outDir: out,
      emptyOutDir: false,
      target: floor,
      lib: { entry: `entry/${entry}.ts`, formats: ['iife'], name, fileName: () => fileName },
      rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
    },
  });
}

/** The classic scripts: the kit with everything in it, for hosts that allow nothing else; and what serves pages around frames. */
export async function bundleClassic(folder: string, out: string): Promise<void> {
  await bundleScript(folder, out, 'closing-playbook', 'closing-playbook.classic.js', 'ClosingPlaybook');
  await bundleScript(folder, out, 'embed', 'embed.js', 'ClosingPlaybookEmbed');
}
