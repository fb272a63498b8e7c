/** Shows entries beside their forms as the site shows them, in its style sheets and in the colours of the brand. */
import CMS, { type CmsConfig, type CustomPreviewTemplate, type CustomPreviewTemplateProps } from '@sveltia/cms';
import siteStyles from '../../../styles/site.css?url';
import previewStyles from './preview.css?url';
import { readCollectionName } from '../names.ts';
import { element, previews, type Around, type Draft } from './preview-parts.ts';

/** What Sveltia offers of React, which it brings along. */
declare global {
  var h: (name: string, attributes: { ref: (node: HTMLElement | null) => void }) => unknown;
}

type GetCollection = CustomPreviewTemplateProps['getCollection'];

/** Other entries that previews have looked up, by collection and identifier. */
const known = new Map<string, Draft>();
const read = new Map<string, Promise<void>>();

/** Reads one entry once: all of thousands would take seconds, in which nothing else can be done. */
function readEntry(collection: string, id: string, getCollection: GetCollection): Promise<void> {
  const key = `${collection}/${id}`;
  const reading =
    read.get(key) ??
    getCollection(collection, id).then((entry) => {
      if (entry && !Array.isArray(entry)) known.set(key, asDraft(entry.get('data')));
    });
  read.set(key, reading);
  return reading;
}

const asDraft = (data: unknown): Draft =>
  (typeof data === 'object' && data !== null && 'toJS' in data && typeof data.toJS === 'function'
    ? (data.toJS as () => Draft)()
    : data) as Draft;

/** @param miss is told which entry is not known yet */
const aroundIn = (locale: string, miss: (collection: string, id: string) => void = () => undefined): Around => {
  const look = (collection: string, id: string) => {
    const found = known.get(`${collection}/${id}`);
    if (!found && !read.has(`${collection}/${id}`)) miss(collection, id);
    return found;
  };
  return {
    words: look(`${locale}-wording`, 'siteWording') ?? {},
    entry: (type, id) => look(`${locale}-${type}`, id),
  };
};

/** The language whose guide is shown: components in its text know nothing else of where they are. */
export let around: Around = aroundIn('');

/** Registers the preview of every collection that has one. */
export function registerPreviews({ collections = [] }: CmsConfig): void {
  CMS.registerPreviewStyle(new URL(siteStyles, import.meta.url).href);
  CMS.registerPreviewStyle(new URL('look.css', location.href).href);
  CMS.registerPreviewStyle(new URL(previewStyles, import.meta.url).href);
  const all: typeof previews = { ...previews, guides: guide };
  for (const { name = '' } of collections) {
    const { locale = '', folder = '' } = readCollectionName(name, Object.keys(all)) ?? {};
    const show = all[folder];
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
          const missed: Promise<void>[] = [];
          around = aroundIn(locale, (collection, id) => void missed.push(readEntry(collection, id, getCollection)));
          node.replaceChildren(show(draft, around));
          // What is named elsewhere is drawn once it has been read; what cannot be read stays as it is named.
          if (missed.length > 0) void Promise.allSettled(missed).then(draw);
        };
        draw();
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
