/**
 * Bundlers leave the text inside html`` and css`` alone. This takes out what the browser does not need: comments in style, and
 * runs of white space.
 */
import type { Plugin } from 'vite';

/** Style without comments and without the white space around its punctuation. Quoted strings stay as they are. */
export function minifyStyle(text: string): string {
  return text
    .replace(/("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\//g, (_, quoted?: string) => quoted ?? '')
    .replace(/("[^"]*"|'[^']*')|\s+/g, (_, quoted?: string) => quoted ?? ' ')
    .replace(/("[^"]*"|'[^']*')| ?([{};,>]) ?/g, (_, quoted?: string, mark?: string) => quoted ?? mark ?? '')
    .replace(/([{;][a-z-]+): /g, '$1:')
    .replaceAll(';}', '}');
}

/** Markup with every run of white space as one space: between inline elements that one is seen. */
export function minifyMarkup(text: string): string {
  return text.replace(/\s+/g, ' ');
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Every node below this one, itself included. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const entry of value) yield* nodesIn(entry);
  else if (isNode(value)) {
    yield value;
    for (const [key, child] of Object.entries(value)) if (key !== 'parent') yield* nodesIn(child);
  }
}

const minifiers: Readonly<Record<string, (text: string) => string>> = { html: minifyMarkup, css: minifyStyle };

/** The Vite plugin that minifies the templates of the kit's own modules. */
export function minifyTemplates(): Plugin {
  return {
    name: 'closing-playbook-minify-templates',
    enforce: 'post', // TypeScript is plain JavaScript by then.
    apply: 'build',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(?:html|css)`/.test(code)) return undefined;
      const pieces: { start: number; end: number; text: string }[] = [];
      for (const node of nodesIn(this.parse(code))) {
        if (node.type !== 'TaggedTemplateExpression' || !isNode(node['tag']) || !isNode(node['quasi'])) continue;
        const minify = minifiers[String(node['tag']['name'])];
        if (!minify) continue;
        const strings = node['quasi']['quasis'] as Node[];
        strings.forEach((string, index) => {
          let text = minify(code.slice(string.start, string.end));
          if (index === 0) text = text.trimStart();
          if (index === strings.length - 1) text = text.trimEnd();
          pieces.push({ start: string.start, end: string.end, text });
        });
      }
      let minified = '';
      let from = 0;
      // A template within a template's value is found after the outer one: put the pieces in order.
      for (const piece of pieces.sort((a, b) => a.start - b.start)) {
        minified += code.slice(from, piece.start) + piece.text;
        from = piece.end;
      }
      return { code: minified + code.slice(from), map: null };
    },
  };
}
