/**
 * The owner's guide: for people who look after a playbook and have never opened a terminal. It is about this program, so it stands beside it
 * and not in the content, and in English alone.
 */
import { htmlOf } from '../markdown/html.ts';

/** A page of the guide. */
export interface OwnersGuidePage {
  id: string;
  title: string;
  /** Its first paragraph, as text. */
  summary: string;
  /** The whole page without its title, as HTML. */
  html: string;
}

/** The pages in the order in which somebody new needs them. */
const order = [
  'start',
  'brand',
  'content',
  'editing',
  'editor-for-everybody',
  'languages',
  'layers',
  'courses',
  'hosting',
  'care',
] as const;

const files = import.meta.glob<string>('./guide/*.md', { query: '?raw', import: 'default', eager: true });

/** The addresses of its pictures in the built site. */
const pictures = import.meta.glob<string>('./guide/*.png', { query: '?url', import: 'default', eager: true });

/**
 * Returns the pages of the guide.
 *
 * @param link turns an address that is written from the site's root, like `/hosting/`, into one of the built site; `undefined` for a page
 *   that is not published, whose name then is no link
 */
export function ownersGuide(link: (address: string) => string | undefined): OwnersGuidePage[] {
  return order.map((id) => {
    const text = files[`./guide/${id}.md`];
    const [, title, rest, summary] = /^# (.+)\n\n((.+)\n[^]*)$/.exec(text ?? '') ?? [];
    if (title === undefined || rest === undefined || summary === undefined)
      throw new Error(`src/owners/guide/${id}.md begins with a title ("# …") and a paragraph.`);
    // A block that is a whole file has the file's name above it.
    const named = rest.replace(/^```(\w+) title="([^"]+)"$/gm, '`$2`\n\n```$1');
    const html = htmlOf(named, 0)
      .replace(/<a href="(\/[^"]*)">(.*?)<\/a>/g, (_, address: string, name: string) => {
        const there = link(address);
        return there === undefined ? name : `<a href="${there}">${name}</a>`;
      })
      .replace(
        / src="([^"/]+)"/g,
        (_, name: string) => ` src="${pictures[`./guide/${name}`] ?? name}" loading="lazy" width="1280" height="800"`,
      )
      .replace(/<pre>/g, '<pre tabindex="0">');
    return { id, title, summary: summary.replaceAll('`', ''), html };
  });
}
