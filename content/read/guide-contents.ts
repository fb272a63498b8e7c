/**
 * Says what a guide may hold: Markdown, and the components that name other content. MDX may hold programs too, which would run on the
 * machine that builds the site; so the content check and the site's compiler both refuse, by this one list, everything else.
 */
import type { Features, MdastNode } from 'satteri';
import { hiddenPart } from '../address/hidden-parts.ts';
import { guideComponents, isGuideComponent } from '../schema/guide-components.ts';
import { leadingForeignPlaceholder } from './foreign-placeholders.ts';
import { suggestion } from './nearest.ts';
import { excerpt, type Finding } from './problem.ts';

/** The parser's settings for guides, for the check and for the site. Front matter is removed before. */
export const guideFeatures = { gfm: true, smartPunctuation: true, frontmatter: false } as const satisfies Features;

/** What to write in Markdown instead of HTML tags that people reach for. */
const markdownFor: Record<string, string> = {
  a: 'Write a link as [text](address).',
  b: 'Write **bold**.',
  strong: 'Write **bold**.',
  i: 'Write *emphasis*.',
  em: 'Write *emphasis*.',
  br: 'Leave a line blank to begin a new paragraph.',
  p: 'Leave a line blank to begin a new paragraph.',
  ul: 'Begin each line of a list with "- ".',
  ol: 'Begin each line of a list with "1. ".',
  li: 'Begin each line of a list with "- ".',
  h1: 'Write a heading as "## Heading".',
  h2: 'Write a heading as "## Heading".',
  h3: 'Write a heading as "### Heading".',
  blockquote: 'Begin each line of a quotation with "> ".',
  hr: 'Write "---" on a line of its own.',
};

/** Reports an HTML tag. A name that HTML does not have is a placeholder of another tool. */
export const htmlTag = (name: string): Finding => ({
  message: `HTML tags are not used in guides: <${name}>`,
  hint: markdownFor[name] ?? 'Write it in Markdown; for the sign itself write \\<.',
});

/** Matches braces that hold only comments, which are harmless. */
const onlyComments = /^\s*(?:\/\*(?:(?!\*\/)[\s\S])*\*\/\s*)+$/;

/** Reports braces in a guide, because MDX would run what stands in them. */
export function program(code: string): Finding {
  const anchor = /^\s*#([\w-]*)\s*$/.exec(code);
  if (anchor) {
    return {
      message: `{#${anchor[1] ?? ''}} gives a heading no name here`,
      hint: 'Take it out: a heading has the address that its words make.',
    };
  }
  return {
    message: `{${code.trim().slice(0, 40)}} would be run as a program`,
    hint: `${leadingForeignPlaceholder(`{${code}}`) || /^[\w -]+$/.test(code.trim()) ? 'Show a line to say, with its placeholders, by <Phrases ids="…" />' : 'Show a line to say by <Phrases ids="…" />'}; write \\{ for the sign itself.`,
  };
}

/** Tells why a node may not stand in a guide, and the piece of its text to point at; undefined for allowed nodes. */
export function forbidden(node: MdastNode): (Finding & { part?: string }) | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return {
        message: 'import and export are not used in guides',
        hint: 'The components of guides are there without it: take this out.',
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return onlyComments.test(node.value) ? undefined : program(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const name = node.name ?? '';
      const known = Object.keys(guideComponents);
      const isMiswritten = known.some((component) => component.toLowerCase() === name.toLowerCase());
      if (/^[a-z]/.test(name) && !isMiswritten) return htmlTag(name);
      if (!isGuideComponent(name)) {
        const found = name === '' ? '<> … </>' : `<${name}>`;
        return { message: `${found} is not a component of guides. ${suggestion(name, known) ?? ''}`.trim() };
      }
      for (const attribute of node.attributes) {
        if (attribute.type === 'mdxJsxExpressionAttribute') {
          return { message: `<${name}> takes no {${attribute.value}}`, hint: `Write ${guideComponents[name].example}.` };
        }
        if (attribute.value !== null && typeof attribute.value === 'object') {
          return {
            message: `'${attribute.name}' is written with braces`,
            hint: `Write it in quotes: ${attribute.name}="…".`,
            part: `${attribute.name}=`,
          };
        }
      }
      return undefined;
    }
    case 'html':
      return { message: 'HTML is not used in guides', hint: 'Write it in Markdown.' };
    case 'image':
      // Whether the file exists, the rules between files check.
      if (/^(?:\.\/)?assets\//.test(node.url)) return undefined;
      return {
        message: `a picture stands in the folder assets beside the guides, not at ${excerpt(node.url)}`,
        hint: 'Save it there, and write ![What it shows](assets/picture.png).',
        part: node.url,
      };
    case 'imageReference':
      return { message: 'a picture is named where it stands', hint: 'Write ![What it shows](assets/picture.png).' };
    case 'link':
    case 'definition':
      return forbiddenAddress(node.url);
  }
  return undefined;
}

/** Returns the name of the document that an address leads to: `form.pdf`; undefined where it leads to none. */
export function fileNamed(url: string): string | undefined {
  const name = url.slice(Math.max(url.lastIndexOf('/'), url.lastIndexOf('\\')) + 1);
  return /.\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|txt|csv|zip|png|jpe?g|gif|webp|svg|mp[34]|mov)$/i.test(name) ? name : undefined;
}

/** Says what to do with a document that a guide leads to. */
export const putInAssets = (file: string): string =>
  `Put the file into guides/assets/, and write assets/${file.replaceAll(/\s/g, '%20')}; or write a whole address with https://.`;

/** Reports addresses that could run something, or leave the site without saying so. */
function forbiddenAddress(url: string): (Finding & { part?: string }) | undefined {
  // Browsers ignore spaces and line ends before they read the scheme of an address.
  const bare = url.replace(/[\s\p{Cc}]/gu, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  const hidden = hiddenPart(url);
  if (hidden !== undefined && !/^[/\\]{2}/.test(bare))
    return { message: `${hidden}: ${excerpt(url)}`, hint: 'Write it without, or take the link out.', part: url };
  const isSafe =
    scheme === undefined || scheme === 'intranet' || scheme === 'http' || scheme === 'https' || scheme === 'mailto' || scheme === 'tel';
  if (isSafe && !/^[/\\]{2}/.test(bare)) return undefined;
  const file = fileNamed(url);
  return {
    message: `a link cannot lead to ${excerpt(url)}`,
    hint: file ? putInAssets(file) : 'Write a page of this playbook, like /guides/<guide>/, or a whole address with https://.',
    part: url,
  };
}
