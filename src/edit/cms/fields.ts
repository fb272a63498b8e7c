/** Says a form in the words of Sveltia CMS; Decap CMS takes the same. */
import type { Field, ListField } from '@sveltia/cms';
import type { ListedType } from '../../../content/schema/content-types.ts';
import { asWords, type FieldValue, type FormField } from './form.ts';
import { tellingKey } from './names.ts';

/** Returns the field by which other entries are chosen. */
export type PickEntries = (of: ListedType, several: boolean) => Field;

/** A text of more characters gets several lines to be read in. */
const shortText = 90;

const oneLine: [string, string] = [String.raw`^[^\n\r]*$`, 'Write this as one line.'];

/** Returns the fields of a form. */
export const fieldsOf = (fields: readonly FormField[], pick: PickEntries): Field[] => fields.map((field) => fieldOf(field, pick));

/** Returns the field for one value. */
function fieldOf({ key, label, help, required, value }: FormField, pick: PickEntries): Field {
  const common = { name: key, label, required, ...(help === '' ? {} : { hint: inHint(help) }) };
  if (value.kind === 'constant') return { name: key, widget: 'hidden', default: value.is };
  // A switch is never empty, so nothing can be missing.
  if (value.kind === 'yes-no') return { ...common, required: false, widget: 'boolean', default: value.preset ?? false };
  return { ...widgetOf(value, help, pick), ...common } as Field;
}

/** Hints are read as Markdown: signs that mean something there are taken as they are. */
const inHint = (help: string): string => help.replace(/[*_~[\]`\\]/g, String.raw`\$&`);

function widgetOf(value: Exclude<FieldValue, { kind: 'constant' | 'yes-no' }>, help: string, pick: PickEntries): object {
  switch (value.kind) {
    case 'text':
      return textOf(value, help);
    case 'colour':
      return { widget: 'colour' };
    case 'picture':
      return { widget: 'image', accept: '.svg,.png', choose_url: false };
    case 'day':
      return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
    case 'number':
      return {
        widget: 'number',
        value_type: value.whole ? 'int' : 'float',
        ...(value.least === undefined ? {} : { min: value.least }),
        ...(value.most === undefined ? {} : { max: value.most }),
        ...(value.preset === undefined ? {} : { default: value.preset }),
      };
    case 'choice':
      return { widget: 'select', options: optionsOf(value.options), ...(value.preset === undefined ? {} : { default: value.preset }) };
    case 'choices':
      return { widget: 'select', multiple: true, options: optionsOf(value.options) };
    case 'entry':
      return pick(value.of, false);
    case 'entries':
      return { ...pick(value.of, true), ...(value.least === undefined ? {} : { min: value.least }) };
    case 'texts':
      return { widget: 'list', ...limits(value) };
    case 'group':
      return { widget: 'object', fields: fieldsOf(value.fields, pick), collapsed: 'auto' };
    case 'list':
      return listOf(value, pick);
    case 'pairs':
      return { widget: 'keyvalue' };
  }
}

function textOf({ longest, pattern }: FieldValue & { kind: 'text' }, help: string): object {
  const isLong = longest !== undefined && longest > shortText;
  return {
    widget: isLong ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...(longest === undefined ? {} : { maxlength: longest }),
    ...(pattern === undefined ? (isLong ? { pattern: oneLine } : {}) : { pattern: [pattern, help] }),
  };
}

function listOf(value: FieldValue & { kind: 'list' }, pick: PickEntries): Partial<ListField> {
  const shown = tellingKey(value.fields);
  return {
    widget: 'list',
    fields: fieldsOf(value.fields, pick),
    collapsed: 'auto',
    ...(shown === undefined ? {} : { summary: `{{fields.${shown}}}` }),
    ...limits(value),
  };
}

const optionsOf = (options: readonly string[]) => options.map((option) => ({ label: asWords(option), value: option }));

const limits = ({ least, most }: { least?: number; most?: number }) => ({
  ...(least === undefined ? {} : { min: least }),
  ...(most === undefined ? {} : { max: most }),
});
