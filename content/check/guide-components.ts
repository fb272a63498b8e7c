/** The components that guides may use, and what may stand in them. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { LoadedPlaybook } from '../read/index.ts';
import type { ContentTypeName } from '../schema/index.ts';
import { suggestion } from '../read/nearest.ts';
import { unknown } from './references.ts';
import type { Finding } from '../read/problem.ts';

type Attribute = 'text' | { list: ContentTypeName } | { one: ContentTypeName };

interface Component {
  /** Each is one way of using it: all of its attributes, and no others. */
  uses: Record<string, Attribute>[];
  example: string;
}

const components: Record<string, Component> = {
  Phrases: { uses: [{ ids: { list: 'phrases' } }], example: '<Phrases ids="first-phrase, second-phrase" />' },
  Sequence: { uses: [{ id: { one: 'sequences' } }], example: '<Sequence id="…" />' },
  Checklist: { uses: [{ id: { one: 'checklists' } }], example: '<Checklist id="…" />' },
  DoDont: {
    uses: [{ mistake: { one: 'mistakes' } }, { do: 'text', dont: 'text' }],
    example: '<DoDont mistake="…" /> or <DoDont do="…" dont="…" />',
  },
  Transcript: { uses: [{ id: { one: 'transcripts' } }], example: '<Transcript id="…" />' },
};

/** What is wrong with a component in a guide; `part` is the piece of its text to point at. */
export function componentProblems(playbook: LoadedPlaybook, node: MdxJsxFlowElement | MdxJsxTextElement): (Finding & { part?: string })[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!component) {
    const known = Object.keys(components);
    const found = name === '' ? '<> … </>' : `<${name}>`;
    return [{ message: `${found} is not a component of guides. ${suggestion(name, known) ?? ''}`.trim() }];
  }
  const hint = `Write ${component.example}.`;
  const problems: (Finding & { part?: string })[] = [];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push({ message: `<${name}> takes no {${attribute.value}}`, hint });
    } else if (given.has(attribute.name)) {
      problems.push({ message: `'${attribute.name}' stands twice in <${name}>`, hint, part: attribute.name });
    } else {
      given.set(attribute.name, typeof attribute.value === 'string' ? attribute.value : '');
      if (attribute.value !== null && typeof attribute.value === 'object') {
        problems.push({
          message: `'${attribute.name}' is written with braces`,
          hint: `Write it in quotes: ${attribute.name}="…".`,
          part: `${attribute.name}=`,
        });
      } else if ((attribute.value ?? '').trim() === '') {
        problems.push({ message: `'${attribute.name}' of <${name}> is empty`, hint, part: attribute.name });
      }
    }
  }
  if (node.children.length > 0) problems.push({ message: `<${name}> holds nothing between two tags`, hint });

  const use = component.uses.find((candidate) => Object.keys(candidate).some((key) => given.has(key))) ?? component.uses[0] ?? {};
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
  for (const key of Object.keys(use)) {
    if (!given.has(key)) problems.push({ message: `<${name}> lacks '${key}'`, hint });
  }
  for (const [key, text] of given) {
    const attribute = Object.hasOwn(use, key) ? use[key] : undefined;
    if (attribute === undefined || attribute === 'text' || text.trim() === '') continue;
    const type = 'list' in attribute ? attribute.list : attribute.one;
    const ids = 'list' in attribute ? text.split(',').map((id) => id.trim()) : [text.trim()];
    for (const [index, id] of ids.entries()) {
      if (id === '') problems.push({ message: `'${key}' of <${name}> has a comma too many`, part: text });
      else {
        const message = unknown(playbook, type, id);
        if (message) problems.push({ message, part: id });
        else if (ids.indexOf(id) < index)
          problems.push({ message: `'${id}' is listed twice in <${name}>`, hint: 'Take one of them out.', part: text });
      }
    }
  }
  return problems;
}
