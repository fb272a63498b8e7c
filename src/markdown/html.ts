import { markdownToHtml } from 'satteri';
import { guideFeatures } from '../../content/read/guide-contents.ts';

/**
 * Returns Markdown of ours as HTML that can stand in a page with others of its kind: headings are that much lower, and boxes to tick are
 * signs, because nobody ticks them.
 */
export function htmlOf(markdown: string, lower: number): string {
  const { html } = markdownToHtml(
    markdown.replace(/^(\s*[-*] )\[( |x)\] /gm, (_, dash: string, mark: string) => `${dash}${mark === 'x' ? '☑' : '☐'} `),
    { features: guideFeatures },
  );
  return html
    .replace(/<(\/?)h([1-6])(?: id="[^"]*")?>/g, (_, end: string, level: string) => `<${end}h${Math.min(6, Number(level) + lower)}>`)
    .replace(/<li>(?=\s*(?:<p>)?[☐☑])/g, '<li class="box">');
}
