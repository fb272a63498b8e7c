/**
 * Makes the configuration of the editor from the content types. Every entry is a JSON file of its own, as the local server shows them
 * (`edition/`), whichever file of the playbook it stands in.
 */
import type { CmsConfig, Collection, CollectionDivider, CollectionFile, EntryCollection, Field } from '@sveltia/cms';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { contentTypes, namedTypes, type ContentTypeName, type ListedType } from '../../../content/schema/index.ts';
import { keysOfLanguage, keysOfPlaybook } from '../../../content/schema/playbook-settings.ts';
import { identifierPattern } from '../../../content/schema/text.ts';
import { fieldsOf, type PickEntries } from './fields.ts';
import { formsOf, type Form, type FormField } from './form.ts';
import { collectionName, folderOf, iconOf, labelOfKind, labelsOf, menuGroups, tellingKey } from './names.ts';

/** A language of the playbook. */
export interface EditedLanguage {
  /** The name of its folder. */
  locale: string;
  /** Its name, as readers see it. */
  name: string;
}

const identifierHint: [string, string] = [identifierPattern.source, 'Lower-case words joined by hyphens, like "call-waiting".'];

/** Returns everything of the configuration but the backend. */
export function configurationOf(languages: readonly EditedLanguage[]): Omit<CmsConfig, 'backend'> {
  const several = languages.length > 1;
  return {
    load_config_file: false,
    app_title: 'Closing Playbook',
    // Pictures of the brand; those of guides, and of one language, lie beside what names them.
    media_folder: 'brand',
    public_folder: '/brand',
    // "Our Logo (2).svg" becomes our-logo-2.svg, which means the same to every server.
    media_libraries: { default: { config: { slugify_filename: true } } },
    show_preview_links: false,
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    output: { omit_empty_optional_fields: false },
    collections: [
      ...languages.flatMap(({ locale, name }): (Collection | CollectionDivider)[] => {
        const called = (label: string) => (several ? `${label} (${name})` : label);
        const groups = menuGroups().map((types) => types.flatMap((type) => collectionsOf(type, locale, called)));
        return [...groups.flatMap((group, index) => [...group, { divider: true, name: `${locale}-${index}` }]), wordingOf(locale, called)];
      }),
      { divider: true, name: 'settings-divider' },
      settingsOf(languages),
    ],
  };
}

function collectionsOf(type: ContentTypeName, locale: string, called: (label: string) => string): Collection[] {
  const forms = formsOf(type);
  const { one, several } = labelsOf(type);
  const pick = relationTo(locale);
  const folder = {
    name: collectionName(locale, type),
    label: called(several),
    label_singular: one,
    icon: iconOf(type),
    folder: `${locale}/${folderOf(type)}`,
    extension: 'json',
    format: 'json',
  };
  const [only] = forms;
  if (forms.length === 1 && only) return [entryCollection(folder, type, only, pick)];
  // Each kind has a list and a form of its own. References are to any of them, so all stand together in a list that the menu hides.
  return [
    ...forms.map((form) => ({
      ...entryCollection(folder, type, form, pick),
      name: collectionName(locale, type, form.kind),
      label: called(labelOfKind(form.kind)),
      filter: { field: 'kind', value: form.kind },
    })),
    { ...entryCollection(folder, type, { kind: '', fields: sharedFields(forms) }, pick), hide: true, create: false },
  ];
}

/** The fields that all kinds have. */
const sharedFields = ([first, ...others]: readonly Form[]): readonly FormField[] =>
  (first?.fields ?? []).filter(
    ({ key, value }) => value.kind !== 'constant' && others.every(({ fields }) => fields.some((field) => field.key === key)),
  );

function entryCollection(
  folder: Pick<EntryCollection, 'name' | 'label' | 'label_singular' | 'icon' | 'folder' | 'extension' | 'format'>,
  type: ContentTypeName,
  { fields }: Form,
  pick: PickEntries,
): EntryCollection {
  const shown = tellingKey(fields) ?? 'slug';
  const isDocument = contentTypes[type].layout === 'document';
  const groups = fields.filter(({ value, required }) => required && (value.kind === 'entry' || value.kind === 'choice'));
  return {
    ...folder,
    identifier_field: shown,
    summary: `{{${shown}}}`,
    slug: { template: `{{${shown}}}`, editable: true, pattern: identifierHint, hint: 'Other entries and links name it by this.' },
    sortable_fields: { fields: [shown], default: { field: shown, direction: 'ascending' } },
    ...(groups.length > 0 ? { view_groups: groups.map(({ key, label }) => ({ label, field: key })) } : {}),
    // Pictures of guides lie beside them.
    ...(isDocument ? { media_folder: 'assets', public_folder: './assets' } : {}),
    fields: [...fieldsOf(tellingFirst(fields), pick), ...(isDocument ? [bodyField] : [])],
    editor: { preview: true },
  };
}

/** Puts the text by which people know an entry at the top. */
function tellingFirst(fields: readonly FormField[]): FormField[] {
  const key = tellingKey(fields);
  return [...fields.filter((field) => field.key === key), ...fields.filter((field) => field.key !== key)];
}

/** The text of a guide. It is shown as it is written, because a layout of the editor's own would rewrite all of it. */
const bodyField: Field = {
  name: 'body',
  label: 'Text',
  widget: 'richtext',
  modes: ['raw', 'rich_text'],
  hint: 'Markdown. A heading begins with ##.',
  sanitize_preview: true,
};

function wordingOf(locale: string, called: (label: string) => string): Collection {
  const singles = namedTypes.filter(({ name, layout }) => layout === 'single' && name !== 'playbook');
  return {
    name: `${locale}-wording`,
    label: called('Wording'),
    icon: 'translate',
    files: singles.map(({ name }) =>
      singleFile(name, labelsOf(name).one, `${locale}/${contentTypes[name].path}`, formsOf(name)[0]?.fields ?? [], relationTo(locale)),
    ),
  };
}

/** The settings that owners change most, in this order; all others come after them. */
const settingsFirst = [
  ...['name', 'shortName', 'tagline', 'accent', 'caution', 'logo', 'logoDark', 'icon', 'typeface', 'corner'],
  ...['owner', 'feedback', 'legal', 'locales', 'sections'],
];

function settingsOf(languages: readonly EditedLanguage[]): Collection {
  const [first] = languages;
  // The settings may be divided between two files, so neither has to have any.
  const all = (formsOf('playbook')[0]?.fields ?? []).map((field) => ({ ...field, required: false }));
  const fields = [
    ...settingsFirst.flatMap((key) => all.filter((field) => field.key === key)),
    ...all.filter(({ key }) => !settingsFirst.includes(key)),
  ];
  const pick = relationTo(first?.locale ?? '');
  const { path } = contentTypes.playbook;
  return {
    name: 'settings',
    label: 'Name, brand, settings',
    icon: 'tune',
    files: [
      singleFile(
        'playbook',
        'For all languages',
        path,
        fields.filter(({ key }) => !keysOfLanguage.has(key)),
        pick,
        'settings',
      ),
      ...languages.map(({ locale, name }) => ({
        ...singleFile(
          'playbook',
          `For ${name}`,
          `${locale}/${path}`,
          fields.filter(({ key }) => !keysOfPlaybook.has(key)),
          relationTo(locale),
          `settings-${locale}`,
        ),
        media_folder: `/${locale}/brand`,
        public_folder: `/${locale}/brand`,
      })),
    ],
  };
}

function singleFile(
  type: ContentTypeName,
  label: string,
  file: string,
  fields: readonly FormField[],
  pick: PickEntries,
  name: string = type,
): CollectionFile {
  return {
    name,
    label,
    file: file.replace(/\.yaml$/, '.json'),
    format: 'json',
    fields: fieldsOf(fields, pick),
    editor: { preview: false },
  };
}

/**
 * Returns a field of our own that chooses among the entries of a collection, by their texts. In the place of Sveltia's: that makes a row for
 * each of thousands, and Sveltia, once it knows what names what, lets nobody take out a kind of call that lines name, and writes into
 * every entry that names what goes. What goes along is worked out by the layers.
 */
const relationTo =
  (locale: string): PickEntries =>
  (of: ListedType, several: boolean) =>
    ({ widget: 'entries', collection: collectionName(locale, of), multiple: several }) as unknown as Field;

/**
 * Returns the configuration for the local server, which adds the backend.
 *
 * @param playbooks those of all languages, the default one first
 */
export function localConfiguration(playbooks: readonly LoadedPlaybook[]): Record<string, unknown> {
  const languages = playbooks.map(({ locale, settings }) => ({ locale, name: settings.languageName }));
  return configurationOf(languages);
}
