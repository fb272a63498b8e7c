/** Bundles the editor's page: Sveltia CMS, its fonts and its workers among it, so that nothing is asked of another host. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import { floor } from '../../build/floor.ts';
import { program, workFolder } from '../../build/places.ts';

/** A bundle in a folder, with the names of its files in it. */
export interface EditorBundle {
  folder: string;
  script: string;
  styles: readonly string[];
}

/** Leaves out the rules by which Sveltia colours code in two hundred languages: nobody writes code in a playbook. */
const withoutCodeLanguages: Plugin = {
  name: 'closing-playbook-without-code-languages',
  enforce: 'pre',
  resolveId: (source) => (/^@shikijs\/langs\//.test(source) ? '\0no-language' : undefined),
  load: (id) => (id === '\0no-language' ? 'export default [];' : undefined),
};

/**
 * Takes the fonts of the editor from its package. Its styles name another host's, which it replaces by its own only once it has asked for
 * them.
 */
const ownFonts: Plugin = {
  name: 'closing-playbook-own-fonts',
  enforce: 'pre',
  transform(code, id) {
    if (!/@sveltia[\\/]cms[\\/]npm[\\/]index\.js/.test(id)) return undefined;
    const fonts = [...code.matchAll(/assets\/[\w-]+\.woff2/g)].map(([name]) => name);
    // The styles stand in a template, where an address can be worked out.
    return code.replace(/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)(?::vf)?@[^)]+/g, (address, family: string) => {
      const font = fonts.find((name) => name.startsWith(`assets/${family}-`));
      return font === undefined ? address : `\${new URL("${font}", import.meta.url).href}`;
    });
  },
};

/** Sveltia puts a sentence of its own over the reason why a save was refused, and it is not true: later it would be refused as well. */
const ownWords: Plugin = {
  name: 'closing-playbook-own-words',
  enforce: 'pre',
  transform(code, id) {
    if (!/@sveltia[\\/]cms[\\/]npm[\\/]index\.js/.test(id)) return undefined;
    const theirs = 'title:`Error`,description:`There was an error while saving the entry. Please try again later.`';
    if (!code.includes(theirs))
      throw new Error('Sveltia CMS says something else of a save that was refused: look at src/edit/cms/bundle.ts.');
    return code.replace(theirs, 'title:`Not saved`,description:`This is why:`');
  },
};

/** Puts what the page brings along in the place of what only Node has. */
const inPlaceOfNode = program('src/edit/hosted/in-place-of-node');
const standIns: Readonly<Record<string, string>> = {
  'node:fs': 'files',
  'node:fs/promises': 'files-later',
  'node:crypto': 'hashes',
  'node:os': 'system',
  'node:util': 'system',
  'node:url': 'system',
  'node:child_process': 'system',
  satteri: 'guide-parser',
};

const withoutNode: Plugin = {
  name: 'closing-playbook-without-node',
  enforce: 'pre',
  resolveId(source) {
    if (source === 'node:path') return this.resolve('pathe');
    const file = standIns[source];
    // Only the bundler reads these: an installed copy has them as TypeScript, too.
    return file === undefined ? undefined : path.join(inPlaceOfNode, `${file}.ts`);
  },
};

/** Returns the bundle for one's own machine; it is built where it is not there, or where its sources have changed. */
export const editorBundle = (): Promise<EditorBundle> => bundleOf('editor', 'src/edit/cms/page', []);

/** Returns the bundle for a page of the site, which has no server of its own. Whose work is in it stands in its `notices.json`. */
export const hostedBundle = (): Promise<EditorBundle> => bundleOf('hosted-editor', 'src/edit/hosted/page', [withoutNode]);

async function bundleOf(name: string, page: string, plugins: readonly Plugin[]): Promise<EditorBundle> {
  const folder = workFolder(name, fingerprint());
  const record = path.join(folder, 'bundle.json');
  if (!existsSync(record)) await makeBundle(folder, program(page), plugins);
  return { folder, ...(JSON.parse(readFileSync(record, 'utf8')) as Omit<EditorBundle, 'folder'>) };
}

async function makeBundle(folder: string, page: string, plugins: readonly Plugin[]): Promise<void> {
  // Two processes may build at a time: the folder is there whole, or not at all.
  const outDir = `${folder}-${process.pid}`;
  const built = await build({
    configFile: false,
    root: page,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [withoutCodeLanguages, ownFonts, ownWords, ...plugins],
    build: {
      outDir,
      emptyOutDir: true,
      target: floor,
      cssTarget: floor,
      assetsInlineLimit: 0,
      license: { fileName: 'notices.json' },
      // It is one page, which nobody waits for on a phone.
      chunkSizeWarningLimit: 8000,
      rolldownOptions: { input: path.join(page, 'main.ts'), output: { entryFileNames: 'editor-[hash].js' } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('The bundler has made nothing of the editor.');
  const files = output.output;
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? '';
  // The style sheets of the site are for the preview; the page has its own.
  const styles = files.flatMap(({ fileName }) => (/main-[^/]*\.css$/.test(fileName) ? [fileName] : []));
  writeFileSync(path.join(outDir, 'bundle.json'), JSON.stringify({ script, styles }));
  if (existsSync(folder)) rmSync(outDir, { recursive: true, force: true });
  else renameSync(outDir, folder);
}

/** A sign of everything that the bundle is made of. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['src/edit', 'src/styles', 'content'].map((each) => program(each))) {
    for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.(?:ts|js|css)$/.test(file.name)) continue;
      const whole = path.join(file.parentPath, file.name);
      hash.update(whole).update(readFileSync(whole));
    }
  }
  hash.update(readFileSync(program('package.json')));
  return hash.digest('hex').slice(0, 16);
}
