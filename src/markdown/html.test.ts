import { expect, test } from 'vitest';
import { payloads } from '../../test/hostile/payloads.ts';
import { htmlOf } from './html.ts';

test('Markdown comes as HTML for a page with others of its kind', () => {
  expect(htmlOf('## A\n\n- [x] done\n- [ ] open\n\n**b** [c](/guides/d/)', 1)).toBe(
    '<h3>A</h3>\n<ul>\n<li class="box">☑ done</li>\n<li class="box">☐ open</li>\n</ul>\n<p><strong>b</strong> <a href="/guides/d/">c</a></p>\n',
  );
});

test.each(payloads)('what somebody wrote into a text is shown, and nothing of it runs: %s', (payload) => {
  for (const markdown of [
    payload,
    `Say ${payload} now`,
    `- ${payload}`,
    `> ${payload}`,
    `## ${payload}`,
    `[a](${payload})`,
    `a\n\n${payload}\n\nb`,
  ]) {
    const html = htmlOf(markdown, 1);
    const tags = [...html.matchAll(/<\/?([a-z][^\s/>]*)([^>]*)>/gi)];
    for (const [tag, name = '', rest = ''] of tags) {
      expect(name, tag).toMatch(
        /^(?:p|ul|ol|li|h[1-6]|a|em|strong|code|pre|blockquote|del|hr|br|table|thead|tbody|tr|td|th|sup|section|img)$/,
      );
      expect(rest, tag).not.toMatch(/^[^"]*\son\w+\s*=|(?:href|src)="\s*(?:javascript|vbscript|data):|\sstyle=/i);
    }
  }
});
