/** Bundles the script of a package: the kit's elements that the course uses, tracking, and the page's own script. */
import { build, type Plugin } from 'vite';
import { floor } from '../../build/floor.ts';
import { kitImports } from '../../build/kit-imports.ts';
import { program } from '../../build/places.ts';
import { formatNames, formats, type Format } from '../formats.ts';
import { languageOfWording, widgetOfContent } from './kit-chunks.ts';

const entry = 'virtual:course';
const nothing = '\0course:nothing';
/** Returns the path of a script. Astro bundles this module and runs it from another place, so the path is not relative to it. */
const pageScript = (name: string): string => program('src/courses/page', name);

/** Replaces the parts of the kit that a package never uses: content and wording from elsewhere, other languages, other formats. */
function unused(format: Format, language: string): Plugin {
  const others = formatNames.filter((other) => other !== format).map((other) => `${formats[other].adapter}-`);
  const isUnused = (chunk: string) =>
    ['own-', 'playable-', 'rules-', ...others].some((start) => chunk.startsWith(start)) ||
    (languageOfWording(chunk) ?? language) !== language;
  return {
    name: 'course-without-the-unused',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('./') && isUnused(id.slice(2)) ? nothing : undefined),
    load: (id) => (id === nothing ? 'export default undefined;' : undefined),
  };
}

/** Replaces the kit's built-in content by what the page holds. */
const contentOfPage: Plugin = {
  name: 'course-content-of-page',
  enforce: 'pre',
  resolveId(id) {
    const widget = id.startsWith('./') ? widgetOfContent(id.slice(2)) : undefined;
    return widget && `\0course:content:${widget}`;
  },
  load(id) {
    const [, widget] = /^\0course:content:(.+)$/.exec(id) ?? [];
    if (!widget) return undefined;
    const from = JSON.stringify(pageScript('packaged-content.ts'));
    // The kit loads quizzes by a function with their identifier. All quizzes of a course are in its page.
    return `import { packagedContent } from ${from};
      const content = packagedContent(${JSON.stringify(widget)});
      export default content;
      export const load = () => ({ default: content });`;
  },
};

/** Returns the name of a widget's class: `ClosingQuiz` for `quiz`. */
const className = (widget: string): string =>
  ['closing', ...widget.split('-')].map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

/**
 * Writes the entry module. The page's script comes first, so that what an LMS prescribes, like another pass mark, is set before the widgets
 * look for their content.
 */
function entryModule(widgets: readonly string[]): Plugin {
  const lines = [
    `await import(${JSON.stringify(pageScript('start.ts'))});`,
    ...widgets.map(
      (name) => `customElements.define('closing-${name}', (await import('closing-playbook-widgets/${name}/class')).${className(name)});`,
    ),
  ];
  return {
    name: 'course-entry',
    resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
    load: (id) => (id === `\0${entry}` ? lines.join('\n') : undefined),
  };
}

/**
 * Bundles the script of a course into one file: an LMS answers slowly, and not every LMS delivers files that are loaded later.
 *
 * @param format the format whose adapter is included
 * @param widgets names of the kit's elements
 * @param language the language of the kit's wording, as in the playbook's settings
 */
export async function bundleCourse(format: Format, widgets: readonly string[], language: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [kitImports(), entryModule(widgets), contentOfPage, unused(format, language)],
    build: {
      write: false,
      target: floor,
      // Built as a library: Vite wraps an application's imports in code that preloads their files, and here is only one file.
      lib: { entry, formats: ['es'] },
      rolldownOptions: { input: entry, output: { format: 'es', minify: true, comments: false, codeSplitting: false } },
    },
  });
  const [output] = [result].flat();
  const [chunk, ...more] = output && 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk' || more.length > 0) throw new Error('The script of a course did not come out as one file.');
  return chunk.code;
}
