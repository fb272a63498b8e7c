/**
 * Compiles guides. MDX can hold programs, which would run on the machine that builds the site; a guide may hold none. Whatever the reader
 * of the content check does not accept is not compiled, in the build as in `npm run dev`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import { defineMdastPlugin, type MdastNode } from 'satteri';
import type { Plugin } from 'vite';
import { folderKey } from '../../content/assets/guide-assets.ts';
import { decode } from '../../content/read/decode.ts';
import { forbidden, guideFeatures } from '../../content/read/guide-contents.ts';
import { readGuide } from '../../content/read/guide-source.ts';
import { shown } from '../../content/read/problem.ts';
import { typesetGuide } from '../../content/read/typeset-guide.ts';
import { writtenSettings } from '../../content/layers/settings.ts';
import { layers } from './settings.ts';

/** Vite plugin: gives the compiler each guide as the content check reads it, without its front matter. */
export function guides(): Plugin {
  return {
    name: 'guides',
    async load(file) {
      const isGuide =
        file.endsWith('.mdx') && path.basename(path.dirname(file)) === 'guides' && layers().some(({ folder }) => isWithin(file, folder));
      if (!isGuide) return undefined;
      const source = decode(await readFile(file), path.relative('', file));
      const guide = source.readable ? readGuide(source) : undefined;
      const [first] = guide?.problems ?? source.problems;
      if (first) {
        const { line, column, message, hint } = first;
        this.error({ message: `${shown(first)}  ${message}${hint ? `\n${hint}` : ''}`, loc: { file, line, column } });
      }
      // Empty front matter is added, because Astro would look for some in the guide itself. The lines below keep their numbers: the reader
      // leaves at least two blank lines in place of the front matter.
      const body = guide ? typesetGuide(guide, languageOf(file)) : '';
      return `---\n---\n${sideBySide(withKeys(body, file)).split('\n').slice(2).join('\n')}`;
    },
  };
}

/** Returns the language of a guide: that of the folder that it stands in, as the settings of the layers have it. */
function languageOf(file: string): string {
  const settings = writtenSettings(layers(), path.basename(path.dirname(path.dirname(file)))).entry?.value;
  return typeof settings === 'object' && settings !== null && 'language' in settings ? String(settings.language) : '';
}

/**
 * Renames each picture and file to an address that components find, because pages combine guides of several layers, each with a folder of
 * its own. With a slash before it, Astro leaves a picture to our component, which differs in course packages.
 */
const withKeys = (body: string, file: string): string =>
  body.replace(/(\]\(|\]:\s+)(?:\.\/)?assets\//g, `$1/guide-files/${folderKey(path.join(path.dirname(file), 'assets'))}/`);

/** Makes one of two conversations that follow each other. All lines keep their numbers. */
const sideBySide = (body: string): string =>
  body.replace(/<Transcript id="([\w-]+)" \/>(\s*\n)<Transcript id="([\w-]+)" \/>/g, '<Transcript id="$1, $3" />$2');

function isWithin(file: string, folder: string): boolean {
  const inside = path.relative(folder, file);
  return !inside.startsWith('..') && !path.isAbsolute(inside);
}

const refuse = (node: Readonly<MdastNode>): void => {
  const found = forbidden(node);
  if (!found) return;
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  throw new Error(`${line}:${column}: ${found.message}`);
};

/** Refuses pictures that `withKeys` did not rename: the compiler would import them, whatever they are. */
const refusePicture = ({ url, position }: Readonly<{ url: string; position?: MdastNode['position'] }>): void => {
  if (/^\/guide-files\/[0-9a-f]{8}\/[^/]+$/.test(url)) return;
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  throw new Error(`${line}:${column}: a picture stands in the folder assets beside the guides`);
};

/** The compiler of guides, which checks each node that could run something once more. */
export const guideCompiler = satteri({
  features: guideFeatures,
  mdastPlugins: [
    defineMdastPlugin({
      name: 'no-programs-in-guides',
      mdxjsEsm: refuse,
      mdxFlowExpression: refuse,
      mdxTextExpression: refuse,
      mdxJsxFlowElement: refuse,
      mdxJsxTextElement: refuse,
      html: refuse,
      image: refusePicture,
      imageReference: refuse,
      link: refuse,
      definition: refuse,
    }),
  ],
});
