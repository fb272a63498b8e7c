import type { MdastNode, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { asIdentifier, isIdentifier } from '../read/identifiers.ts';
import { nearest, suggestion } from '../read/nearest.ts';
import type { Finding } from '../read/problem.ts';
import type { ContentTypeName } from '../schema/index.ts';
import { guideComponents, isGuideComponent, textsOf, type GuideAttribute, type GuideComponent } from '../schema/guide-components.ts';

/**
 * Tells what is wrong with a component in a guide; `part` is the piece of its text to point at. Unknown components are reported where
 * guides are read.
 */
export function componentProblems(node: MdxJsxFlowElement | MdxJsxTextElement): (Finding & { part?: string })[] {
  const name = node.name ?? '';
  if (!isGuideComponent(name)) return [];
  const component: GuideComponent = guideComponents[name];
  const hint = `Write ${component.example}.`;
  const problems: (Finding & { part?: string })[] = [];
  if (node.type === 'mdxJsxTextElement') {
    problems.push({
      message: `<${name}> stands inside a sentence`,
      hint: 'Put it on a line of its own, with a blank line above and below.',
    });
  }
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    // Expressions in braces are reported where guides are read.
    if (attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object'))
      return problems;
    if (given.has(attribute.name)) problems.push({ message: `'${attribute.name}' stands twice in <${name}>`, hint, part: attribute.name });
    else if ((attribute.value ?? '').trim() === '') {
      problems.push({ message: `'${attribute.name}' of <${name}> is empty`, hint, part: attribute.name });
    }
    if (!given.has(attribute.name)) given.set(attribute.name, attribute.value ?? '');
  }
  if (node.children.length > 0) problems.push({ message: `<${name}> holds nothing between two tags`, hint });

  const use: Readonly<Record<string, GuideAttribute>> =
    component.uses.find((candidate) => Object.keys(candidate).some((key) => given.has(key))) ?? component.uses[0] ?? {};
  for (const key of given.keys()) {
    if (!Object.hasOwn(use, key)) {
      problems.push({
        message:
          `<${name}> has no '${key}'${Object.keys(use).some((known) => given.has(known)) ? ' here' : ''}. ${suggestion(key, Object.keys(use)) ?? ''}`.trim(),
        hint,
        part: key,
      });
    }
  }
  const strange = [...given.keys()].filter((key) => !Object.hasOwn(use, key));
  for (const key of Object.keys(use)) {
    // A key that is written wrongly is also missing: once is enough.
    const isMisspelt = strange.some((other) => nearest(other, Object.keys(use)) === key);
    if (!given.has(key) && !isMisspelt) problems.push({ message: `<${name}> lacks '${key}'`, hint });
  }
  problems.push(...wordProblems(name, use, given, hint), ...unevenTexts(name, use, given));
  for (const { key, text, id, index, all } of identifiersIn(node)) {
    if (text.trim() === '') continue;
    if (id === '') problems.push({ message: `'${key}' of <${name}> has a comma too many`, part: text });
    else if (!isIdentifier(id)) {
      problems.push({
        message: `'${key}' of <${name}>: an identifier is lower-case words joined by hyphens; several have commas between`,
        hint: `Write ${id
          .split(/[;|\s]+/)
          .filter((word) => word !== '')
          .map(asIdentifier)
          .join(', ')}.`,
        part: id,
      });
    } else if (all.indexOf(id) < index)
      problems.push({ message: `'${id}' is listed twice in <${name}>`, hint: 'Take one of them out.', part: text });
  }
  return problems;
}

type Given = ReadonlyMap<string, string | null>;

/** What is wrong with an attribute that takes one of some words. */
function wordProblems(name: string, use: Readonly<Record<string, GuideAttribute>>, given: Given, hint: string) {
  return Object.entries(use).flatMap(([key, attribute]) => {
    const found = given.get(key) ?? '';
    if (typeof attribute !== 'object' || !('word' in attribute) || found === '' || attribute.word.includes(found)) return [];
    const message = `'${key}' of <${name}> is ${attribute.word.map((word) => `"${word}"`).join(' or ')}, and not "${found}"`;
    return [{ message, hint: suggestion(found, attribute.word) ?? hint, part: found }];
  });
}

/** Where a component has two attributes of several texts, each text of the one goes with one of the other. */
function unevenTexts(name: string, use: Readonly<Record<string, GuideAttribute>>, given: Given) {
  const counts = Object.entries(use).flatMap(([key, attribute]) => {
    const found = given.get(key) ?? '';
    return attribute === 'texts' && found !== '' ? [{ key, found, texts: textsOf(found) }] : [];
  });
  const empty = counts.filter(({ texts }) => texts.includes(''));
  if (empty.length > 0) return empty.map(({ key, found }) => ({ message: `'${key}' of <${name}> has a | too many`, part: found }));
  const [first, second] = counts;
  if (!first || !second || first.texts.length === second.texts.length) return [];
  return [
    {
      message: `<${name}> has ${first.texts.length} ${first.key} and ${second.texts.length} ${second.key}`,
      hint: 'Write as many of the one as of the other, with | between them.',
      part: second.found,
    },
  ];
}

/** Returns the identifiers by which a component names entries. Whether these exist, `references.ts` checks. */
export function identifiersIn(
  node: MdastNode,
): { to: ContentTypeName; id: string; key: string; text: string; index: number; all: string[] }[] {
  if ((node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') || !isGuideComponent(node.name ?? '')) return [];
  const component: GuideComponent = guideComponents[node.name as keyof typeof guideComponents];
  const given = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value] as const] : [],
  );
  const use = component.uses.find((candidate) => given.some(([key]) => Object.hasOwn(candidate, key))) ?? {};
  return given.flatMap(([key, text], place) => {
    const attribute = use[key];
    // An attribute that is given twice is reported elsewhere; its first value counts.
    if (
      attribute === undefined ||
      typeof attribute === 'string' ||
      'word' in attribute ||
      given.findIndex(([other]) => other === key) < place
    )
      return [];
    const to = 'list' in attribute ? attribute.list : attribute.one;
    const all = 'list' in attribute ? text.split(',').map((id) => id.trim()) : [text.trim()];
    return all.map((id, index) => ({ to, id, key, text, index, all }));
  });
}
