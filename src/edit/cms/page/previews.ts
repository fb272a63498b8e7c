/** Shows entries beside their forms as the site shows them, in its style sheets and in the colours of the brand. */
import CMS, { type CmsConfig, type CustomPreviewTemplate, type CustomPreviewTemplateProps } from '@sveltia/cms';
import siteStyles from '../../../styles/site.css?url';
import previewStyles from './preview.css?url';
import { element, previews, type Around, type Draft } from './preview-parts.ts';

/** What Sveltia offers of React, which it brings along. */
declare global {
  var h: (name: string, attributes: { ref: (node: HTMLElement | null) => void }) => unknown;
}

/** Entries of a language that were read, by type and identifier. */
const read = new Map<string, Promise<Map<string, Draft>>>();
const known = new Map<string, Map<string, Draft>>();

type GetCollection = CustomPreviewTemplateProps['getCollection'];

/** The types that previews look other entries up in. */
const lookedUp = ['phrases', 'placeholders', 'mistakes', 'transcripts', 'sequences', 'checklists', 'steps', 'evidence'];

/** Reads the entries of a collection once. */
async function readAll(collection: string, getCollection: GetCollection): Promise<void> {
  const entries =
    read.get(collection) ??
    getCollection(collection).then(
      (all) => new Map((Array.isArray(all) ? all : []).map((each) => [each.get('slug'), asDraft(each.get('data'))])),
    );
  read.set(collection, entries);
  known.set(collection, await entries);
}

const asDraft = (data: unknown): Draft =>
  (typeof data === 'object' && data !== null && 'toJS' in data && typeof data.toJS === 'function'
    ? (data.toJS as () => Draft)()
    : data) as Draft;

const aroundIn = (locale: string): Around => ({
  words: known.get(`${locale}-wording`)?.get('siteWording') ?? {},
  entry: (type, id) => known.get(`${locale}-${type}`)?.get(id),
});

/** The language whose guide is shown: components in its text know nothing else of where they are. */
export let around: Around = aroundIn('');

/** Registers the preview of every collection that has one. */
export function registerPreviews({ collections = [] }: CmsConfig): void {
  CMS.registerPreviewStyle(new URL(siteStyles, import.meta.url).href);
  CMS.registerPreviewStyle(new URL('look.css', location.href).href);
  CMS.registerPreviewStyle(new URL(previewStyles, import.meta.url).href);
  for (const { name = '' } of collections) {
    const [, locale = '', folder = ''] = /^([a-z]{2,3}(?:-[A-Z][A-Za-z]+)?)-(.+)$/.exec(name) ?? [];
    const [type] = Object.keys(previews).filter((each) => folder === each || folder.startsWith(`${each}-`));
    const show = folder === 'guides' ? guide : type === undefined ? undefined : previews[type];
    if (show) CMS.registerPreviewTemplate(name, templateOf(locale, show));
  }
}

function templateOf(locale: string, show: (draft: Draft, around: Around) => HTMLElement): CustomPreviewTemplate {
  const template = ({ entry, getCollection }: CustomPreviewTemplateProps) => {
    const draft = asDraft(entry.get('data'));
    return globalThis.h('main', {
      ref: (node) => {
        if (!node) return;
        const draw = () => {
          around = aroundIn(locale);
          node.replaceChildren(show(draft, around));
        };
        draw();
        const wanted = [...lookedUp.map((type) => `${locale}-${type}`), `${locale}-wording`].filter((collection) => !known.has(collection));
        // What is named elsewhere is drawn once it has been read; what cannot be read stays as it is named.
        if (wanted.length > 0) void Promise.allSettled(wanted.map((collection) => readAll(collection, getCollection))).then(draw);
      },
    });
  };
  return template as unknown as CustomPreviewTemplate;
}

function guide(draft: Draft): HTMLElement {
  const prose = element('div', 'prose');
  CMS.renderRichText(prose, typeof draft['body'] === 'string' ? draft['body'] : '');
  const said = (key: string) => (typeof draft[key] === 'string' ? draft[key] : '');
  return element('article', 'guide', element('h1', '', said('title')), element('p', 'lead', said('summary')), prose);
}
