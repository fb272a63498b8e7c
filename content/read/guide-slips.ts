/** Describes mistakes in hand-written MDX in words that an owner understands. */
import { guideComponents } from '../schema/guide-components.ts';
import { leadingForeignPlaceholder } from './foreign-placeholders.ts';
import { htmlTag, program } from './guide-contents.ts';
import { excerpt, type Finding } from './problem.ts';

/**
 * Describes an error of the parser by the text at its place.
 *
 * @param error as thrown: its message begins with "line:column: " and ends with the parser's name in brackets
 * @param text the text that was parsed
 */
export function describeGuideError(error: unknown, text: string): Finding & { at: number } {
  if (error instanceof RangeError) return { at: 0, message: 'something is nested too deeply in this guide' };
  const raw = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', said = raw] = /^(\d+):(\d+): ([\s\S]*)$/.exec(raw) ?? [];
  const at = offsetOf(text, Number(line), Number(column));
  const message = said.replace(/ \((?:\d+:\d+|mdx-[^)]*)\)/g, '');

  if (message.startsWith('Could not parse expression')) {
    const open = text.lastIndexOf('{', at);
    const close = text.indexOf('}', at);
    return { at: open, ...program(text.slice(open + 1, close < 0 ? undefined : close)) };
  }
  if (message.includes('closing brace')) {
    return { at, message: 'a "{" stands here that is never closed', hint: 'Write \\{ for the sign itself.' };
  }
  // The parser of the editor's page names the slash, and not the tag.
  const isClosing = message.startsWith('Unexpected closing tag') || message.startsWith('Unexpected closing slash');
  const tag = /(?:closing|open) tag (?:for )?`<\/?([^>`]*)>`/.exec(message)?.[1] ?? closingTagAt(text, at);
  if (isClosing) {
    return { at, message: `the tag </${tag}> closes something that was never opened`, hint: 'Leave it out.' };
  }
  if (message.startsWith('Expected a closing tag')) return { at, ...neverClosed(tag, text.slice(at)) };
  // The parser of the editor's page tells where a tag stops being one, and not where it begins.
  const begin = /^Unexpected (?:character|end of file in name)/.test(message) ? text.lastIndexOf('<', at) : at;
  if (text.charAt(begin) === '<') return { at: begin, ...noTag(text.slice(begin)) };
  return { at, message: `this is not MDX: ${message.charAt(0).toLowerCase()}${message.slice(1)}` };
}

/** Returns the name of the closing tag at a place, which is its `<` or its `/`; `''` for none. */
const closingTagAt = (text: string, at: number): string => /^<?\/([\w.-]*)/.exec(text.slice(at))?.[1] ?? '';

function neverClosed(tag: string, rest: string): Finding {
  const placeholder = leadingForeignPlaceholder(rest);
  if (/^[a-z]/.test(tag)) {
    const known = htmlTag(tag);
    if (placeholder && !isHtml(tag)) {
      return {
        message: `<${tag}> is read as an HTML tag, and never closed`,
        hint: 'Show a line to say, with its placeholders, by <Phrases ids="…" />; write \\< for the sign itself.',
      };
    }
    return { message: `the tag <${tag}> is never closed`, hint: `HTML is not used in guides. ${known.hint ?? ''}`.trim() };
  }
  return { message: `the tag <${tag}> is never closed`, hint: `Write <${tag} … /> on one line, or leave it out.` };
}

/** Describes a "<" that begins no tag. */
function noTag(rest: string): Finding {
  const [line = ''] = rest.split('\n');
  const [, name] = /^<\/?([A-Z]\w*)/.exec(line) ?? [];
  if (name !== undefined) return noComponent(name, line);
  if (line.startsWith('<!--')) return { message: 'a comment of HTML stands here', hint: 'Write a comment as {/* … */}.' };
  const address = /^<([^>\s]+)>/.exec(line)?.[1];
  if (address !== undefined && /^(?:https?:|mailto:|www\.)|.@./i.test(address)) {
    return {
      message: `an address in angle brackets stands here: ${excerpt(address)}`,
      hint: `Write [text](${address.includes('@') && !address.startsWith('mailto:') ? 'mailto:' : ''}${address}).`,
    };
  }
  const placeholder = leadingForeignPlaceholder(line);
  if (placeholder) {
    return {
      message: `${placeholder.found} is a placeholder as another tool writes it`,
      hint: 'Show a line to say, with its placeholders, by <Phrases ids="…" />; write \\< for the sign itself.',
    };
  }
  return { message: 'a "<" stands here that begins no component', hint: 'Write \\< for the sign itself; write a link as [text](address).' };
}

/** Describes a component whose tag cannot be parsed. */
function noComponent(name: string, line: string): Finding {
  // "<Phrasesids=" is the component with its space left out.
  const meant = Object.values(guideComponents).find((_, index) => name.startsWith(Object.keys(guideComponents)[index] ?? name));
  const hint = `Write ${meant?.example ?? `<${name} … />`}.`;
  if (/[“”„«»‘’‚]/u.test(line))
    return { message: `the quotes in <${name}> are curly`, hint: `Write straight quotes: ${hint.slice('Write '.length)}` };
  const quotes = line.split('"').length - 1;
  if (quotes % 2 === 1) return { message: `a quote in <${name}> is never closed`, hint };
  if (/=\s*[^"'{\s]/.test(line)) return { message: `what stands in <${name}> is not in quotes`, hint };
  if (!line.includes('>')) return { message: `<${name}> is never closed: "/>" is missing at its end`, hint };
  return { message: `<${name}> is not written as a component is`, hint };
}

/** Tells whether a tag is one that people write on purpose. */
const isHtml = (tag: string) =>
  /^(?:a|abbr|article|aside|audio|b|blockquote|body|br|button|cite|code|dd|del|details|div|dl|dt|em|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|kbd|label|li|link|main|mark|meta|nav|ol|option|p|picture|pre|q|s|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|u|ul|video)$/.test(
    tag,
  );

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line && start >= 0; count += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
