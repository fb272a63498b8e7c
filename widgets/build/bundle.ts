import { rmSync } from 'node:fs';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { floor } from './floor.ts';
import { classEntries, frameEntries, kitWidgets, searchEntries, singleEntries, trackingEntries, wholeEntries } from './entries.ts';
import { minifyTemplates } from './minify-templates.ts';
import { kitSettings } from './settings.ts';
import { isData } from './sizes.ts';

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

/**
 * Writes code in ASCII; in strings, templates and patterns an escape is the same. A classic script is read in its page's encoding, which
 * need not be UTF-8, and Vite 8.3 miscounts when it bundles a module with other signs for somebody else.
 *
 * @param isCode which files are meant, by name
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

/** All the code of the whole kit, but for what is loaded later: practice comes with its first element. */
const kit: Rolldown.CodeSplittingGroup = { name: 'kit', tags: ['$initial'], test: /widgets[\\/](?!entry|practice)/ };

/** All the code of one widget, but for what is loaded later: a tenth smaller than the same code in several chunks, and one request. */
const alone = (widget: string): Rolldown.CodeSplittingGroup => ({
  name: `${widget}-alone`,
  tags: ['$initial'],
  test: /^(?!.*widgets[\\/]entry)/,
});

/** What the classes of all widgets need: whoever takes several, like a course, has it once. */
const shared: Rolldown.CodeSplittingGroup = {
  name: 'shared',
  test: /content[\\/]language[\\/]|widgets[\\/](?:element[\\/]|content[\\/]content-source|events|storage|state)/,
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
  /** The file beside these that has Lit, if it is not to be in them. */
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

/** Lit, for single widgets: a page that has several of them downloads it once. @returns the name of its file */
async function bundleLit(folder: string, out: string): Promise<string> {
  const result = await build({
    ...common(folder),
    build: {
      outDir: out,
      emptyOutDir: false,
      target: floor,
      lib: { entry: { lit: 'entry/lit.ts' }, formats: ['es'] },
      rolldownOptions: { output: { entryFileNames: '[name]-[hash].js', minify: true, comments: false } },
    },
  });
  const [built] = [result].flat();
  if (!built || !('output' in built)) throw new Error('Lit was not bundled.');
  return built.output[0].fileName;
}

/**
 * The modules: the whole kit, each widget by itself, their classes, search, and tracking. Single widgets share Lit and nothing else: a
 * page that shows several takes the whole kit.
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

async function bundleScript(folder: string, out: string, entry: string, fileName: string, name: string): Promise<void> {
  const settings = common(folder);
  await build({
    ...settings,
    plugins: [...(settings.plugins ?? []), asciiOnly(() => true)],
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
