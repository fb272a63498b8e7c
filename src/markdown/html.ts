import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { forbidden, guideFeatures } from '../../content/read/guide-contents.ts';
import { textOf } from '../../content/read/guide-source.ts';

/** Texts of entries stand in this Markdown as they were written: HTML in one is shown, and a link that could run something is no link. */
const withoutPrograms = defineMdastPlugin({
  name: 'without-programs',
  html(node, context) {
    context.replaceNode(node, { type: 'text', value: node.value });
  },
  link(node, context) {
    if (forbidden(node)) context.replaceNode(node, { type: 'text', value: textOf(node) });
  },
  image(node, context) {
    if (/^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i.test(node.url)) context.replaceNode(node, { type: 'text', value: node.alt ?? '' });
  },
  definition(node, context) {
    if (forbidden(node)) context.removeNode(node);
  },
});

/**
 * Returns Markdown of ours as HTML that can stand in a page with others of its kind: headings are that much lower, and boxes to tick are
 * signs, because nobody ticks them.
 */
export function htmlOf(markdown: string, lower: number): string {
  const { html } = markdownToHtml(
    markdown.replace(/^(\s*[-*] )\[( |x)\] /gm, (_, dash: string, mark: string) => `${dash}${mark === 'x' ? '☑' : '☐'} `),
    { features: guideFeatures, mdastPlugins: [withoutPrograms] },
  );
  return html
    .replace(/<(\/?)h([1-6])(?: id="[^"]*")?>/g, (_, end: string, level: string) => `<${end}h${Math.min(6, Number(level) + lower)}>`)
    .replace(/<li>(?=\s*(?:<p>)?[☐☑])/g, '<li class="box">');
}
