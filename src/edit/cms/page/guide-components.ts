/** Lets people fill in the components of guides as forms, in the text where they stand. */
import CMS, { type Field } from '@sveltia/cms';
import { guideComponents, type GuideAttribute, type GuideComponent } from '../../../../content/schema/guide-components.ts';
import { asWords } from '../form.ts';
import { component } from './preview-parts.ts';
import { around } from './previews.ts';

/** Registers a form for each way to use each component. */
export function registerGuideComponents(): void {
  for (const [name, { uses }] of Object.entries<GuideComponent>(guideComponents)) {
    for (const attributes of uses) {
      const keys = Object.keys(attributes);
      const label = uses.length > 1 ? `${asWords(name)}: ${keys.join(', ')}` : asWords(name);
      CMS.registerEditorComponent({
        id: uses.length > 1 ? `${name}-${keys.join('-')}` : name,
        label,
        fields: Object.entries(attributes).map(([key, attribute]) => fieldOf(key, attribute)),
        pattern: patternOf(name, keys),
        toBlock: (values) => `<${name} ${keys.map((key) => `${key}="${inAttribute(values[key])}"`).join(' ')} />`,
        toPreview: (values) => component(name, Object.fromEntries(keys.map((key) => [key, inAttribute(values[key])])), around),
      });
    }
  }
}

/** Matches a component that has exactly these attributes, in their order. The groups are the names of its fields. */
const patternOf = (name: string, keys: readonly string[]): RegExp =>
  new RegExp(`^<${name}${keys.map((key) => String.raw`\s+${key}="(?<${key}>[^"]*)"`).join('')}\\s*/>$`, 'm');

/** A quotation mark would end the attribute. */
const inAttribute = (value: unknown): string => (typeof value === 'string' ? value.replace(/"/g, '”') : '');

function fieldOf(key: string, attribute: GuideAttribute): Field {
  const common = { name: key, label: asWords(key) };
  if (attribute === 'text') return { ...common, widget: 'text' };
  if (attribute === 'texts') return { ...common, widget: 'text', hint: 'Several, with " | " between them.' };
  if ('word' in attribute) return { ...common, widget: 'select', options: [...attribute.word] };
  return 'list' in attribute
    ? { ...common, widget: 'string', hint: 'Identifiers, with commas between them.' }
    : { ...common, widget: 'string', hint: 'An identifier.' };
}
