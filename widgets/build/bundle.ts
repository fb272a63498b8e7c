import { rmSync } from 'node:fs';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { floor } from './floor.ts';
import { classEntries, frameEntries, kitWidgets, searchEntries, singleEntries, trackingEntries, wholeEntries } from './entries.ts';
import { nextList } from './notices.ts';
import { minifyTemplates } from './minify-templates.ts';
import { kitSettings } from './settings.ts';
import { isData } from './sizes.ts';

const common = (folder: string, { plugins = [], define } = kitSettings()): InlineConfig => ({
  configFile: false,
  root: folder,
  logLevel: 'warn',
  publicDir: false,
  plugins: [...plugins, minifyTemplates()],
  // Lit's messages for developers are left out.
  define: { ...define, 'process.env.NODE_ENV': '"production"' },
});

/** Names chunks of built-in content by what they hold, because people look for them in a host's log. */
function chunkName(chunk: Rolldown.PreRenderedChunk): string {
  const [, widget, part, locale, id] = /built-in:([a-z-]+)\/([a-z]+)(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(chunk.facadeModuleId ?? '') ?? [];
  if (!widget) return `${chunk.name.replace(/[^a-z0-9-]/gi, '')}-[hash].js`;
  if (part === 'schema') return `rules-${widget}-[hash].js`;
  // A list of entries has the name of the content that it loads: course packages put their own in the place of content by its name.
  return `${part === 'wording' ? 'wording' : 'content'}-${locale}-${widget}${id ? `-${id}` : ''}-[hash].js`;
}

/**
 * Vite plugin that writes code in ASCII; in strings, templates and patterns an escape means the same. A classic script is read in the
 * encoding of its page, which need not be UTF-8, and Vite 8.3 miscounts when it bundles a module with other characters again.
 *
 * @param isCode tells by its name whether a file is converted
 */
const asciiOnly = (isCode: (fileName: string) => boolean): Plugin => ({
  name: 'closing-playbook-ascii-only',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !isCode(chunk.fileName)) continue;
      chunk.code = chunk.code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
});

/** Puts all code of the whole kit into one chunk, except for what is loaded on demand: practice comes with its first element. */
const kit: Rolldown.CodeSplittingGroup = { name: 'kit', tags: ['$initial'], test: /widgets[\\/](?!entry|practice)/ };

/**
 * Puts all code of one widget into one chunk, except for what is loaded on demand: a tenth smaller than the same code in several chunks,
 * and one request.
 */
const alone = (widget: string): Rolldown.CodeSplittingGroup => ({
  name: `${widget}-alone`,
  tags: ['$initial'],
  test: /^(?!.*widgets[\\/]entry)/,
});

/** Puts the code that the classes of all widgets share into a chunk, so that a course with several widgets has it once. */
const shared: Rolldown.CodeSplittingGroup = {
  name: 'shared',
  test: /content[\\/]language[\\/]|widgets[\\/](?:element[\\/]|content[\\/]content-source|events|storage|state)/,
};

/** Puts the code that SCORM 1.2 and 2004 share, and the code that all of tracking shares, into chunks. */
const tracking: Rolldown.CodeSplittingGroup[] = [
  { name: 'scorm', test: /tracking[\\/]scorm[\\/]/ },
  { name: 'tracked', priority: 1, test: /tracking[\\/](?:uuid|values|outcome|server-probe)|widgets[\\/]state|content[\\/]language/ },
];

async function bundleGraph(
  folder: string,
  out: string,
  entry: Record<string, string>,
  groups: Rolldown.CodeSplittingGroup[],
  /** The file with Lit, where Lit stays outside of the bundle. */
  litFile?: string,
): Promise<void> {
  const settings = common(folder);
  await build({
    ...settings,
    plugins: [...(settings.plugins ?? []), asciiOnly((fileName) => !isData(fileName))],
    build: {
      outDir: out,
      emptyOutDir: false,
      target: floor,
      license: nextList(),
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        checks: { bundlerTimings: false }, // Reading the content takes most of the time, as it may.
        ...(litFile !== undefined && { external: 'lit' }),
        output: {
          ...(litFile !== undefined && { paths: { lit: `./${litFile}` } }),
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
 * Bundles Lit for single widgets, so that a page with several of them downloads it once.
 * @returns the name of the file
 */
async function bundleLit(folder: string, out: string): Promise<string> {
  const result = await build({
    ...common(folder),
    build: {
      outDir: out,
      emptyOutDir: false,
      target: floor,
      license: nextList(),
      lib: { entry: { lit: 'entry/lit.ts' }, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name]-[hash].js', minify: true, comments: false } },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error('Lit was not bundled.');
  return built.output[0].fileName;
}

/**
 * Bundles the modules: the whole kit, each widget by itself, their classes, search, and tracking. Single widgets share Lit and nothing
 * else: a page with several of them should take the whole kit.
 */
export async function bundleModules(folder: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await bundleGraph(folder, out, wholeEntries(), [kit]);
  const lit = await bundleLit(folder, out);
  for (const { name } of kitWidgets) await bundleGraph(folder, out, singleEntries(name), [alone(name)], lit);
  await bundleGraph(folder, out, classEntries(), [shared], lit);
  await bundleGraph(folder, out, searchEntries(), []);
  await bundleGraph(folder, out, trackingEntries(), tracking);
}

/** Bundles a widget's lazy module with the widget in a frame page, because every request is a wait. */
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
 * Bundles the scripts of frame pages, each in one file, because every request is a wait. Their names carry a hash: no page outside names
 * them, so they can be cached for good.
 */
export async function bundleFrames(folder: string, out: string): Promise<void> {
  for (const name of frameEntries) {
    const settings = common(folder, kitSettings('frames'));
    await build({
      ...settings,
      plugins: [withLazyModules, ...(settings.plugins ?? [])],
      build: {
        outDir: out,
        emptyOutDir: false,
        target: floor,
        license: nextList(),
        lib: { entry: { [name]: `entry/${name}.ts` }, formats: ['es'] },
        rolldownOptions: {
          checks: { bundlerTimings: false },
          // Lets lazy chunks import from the entry what they share with it.
          preserveEntrySignatures: 'allow-extension',
          output: { entryFileNames: '[name]-[hash].js', chunkFileNames: chunkName, minify: true, comments: false },
        },
      },
    });
  }
}

async function bundleScript(folder: string, out: string, entry: string, fileName: string, name: string): Promise<void> {
  const settings = common(folder, kitSettings('one file'));
  await build({
    ...settings,
    plugins: [...(settings.plugins ?? []), asciiOnly(() => true)],
    build: {
      outDir: out,
      emptyOutDir: false,
      target: floor,
      license: nextList(),
      lib: { entry: `entry/${entry}.ts`, formats: ['iife'], name, fileName: () => fileName },
      rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
    },
  });
}

/**
 * Bundles the classic scripts: the kit with everything in it, for hosts that allow nothing else, and the script for pages around frames.
 */
export async function bundleClassic(folder: string, out: string): Promise<void> {
  await bundleScript(folder, out, 'closing-playbook', 'closing-playbook.classic.js', 'ClosingPlaybook');
  await bundleScript(folder, out, 'embed', 'embed.js', 'ClosingPlaybookEmbed');
}
