import { percentDecoded } from '../percent-decoded.ts';
import { assetIn, findAsset } from '../assets/guide-assets.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { namedTypes, type ContentTypeName } from '../schema/index.ts';
import { fileNamed, putInAssets } from '../read/guide-contents.ts';
import { excerpt } from '../read/problem.ts';
import { nearest, suggestion } from '../read/nearest.ts';
import { nounOf } from '../schema/content-types.ts';
import type { Finding } from '../read/problem.ts';

/** The site's pages that show no single entry, and those of its sections. Those of owners and for frames are for nobody to be led to. */
const fixedPages = [
  '/',
  '/about/',
  '/about/accessibility/',
  '/about/data/',
  '/book/',
  '/cards/',
  '/checklists/',
  '/courses/',
  '/desk/',
  '/embed/',
  '/evidence/',
  '/guides/',
  '/hosting/',
  '/phrases/',
  '/practice/',
  '/quizzes/',
  '/role-plays/',
  '/search/',
  '/situations/',
];

/** First folder of an address → the content type whose identifier follows it. */
const entryPages = Object.fromEntries(namedTypes.flatMap(({ name, page }) => (page === undefined ? [] : [[page, name]])));

const examples =
  'Write /guides/<guide>/, /situations/<situation>/, /phrases/<context>/#<phrase>, a whole address with https://, or intranet:… for a page of your intranet.';

/**
 * Tells what is wrong with a link in a guide; undefined where it leads somewhere. Links between guides may be relative to the guide's page
 * (`../recap-and-next-steps/`). Addresses that guides may not hold at all are reported where guides are read.
 */
export function linkProblem(playbook: LoadedPlaybook, guide: string, url: string): Finding | undefined {
  if (/^intranet:/i.test(url) && playbook.settings.intranet === undefined) {
    const hint = 'Write "intranet: https://intranet.example/" in playbook.yaml; or "intranet: /", if it is on the same host.';
    return { message: 'nobody has said where the intranet begins', hint };
  }
  if (/^[a-z][a-z0-9+.-]*:|^[/\\]{2}/i.test(url)) return undefined;
  if (assetIn(url) !== undefined) {
    const asset = findAsset(playbook, guide, url, false);
    return 'message' in asset ? asset : undefined;
  }
  const shown = excerpt(url);
  if (url === '') return { message: 'this link leads nowhere', hint: examples };
  // An address without a scheme, like "example.com/page", would lead to a page of this site.
  if (
    /^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|edu|gov|info|io|eu|co\.uk|uk|de|fr|es|it|nl|at|ch|pl|ie|ca|au|example)(?:[/?#]|$)/i.test(
      url,
    )
  ) {
    return { message: `the address ${shown} does not begin with https://`, hint: `Write https://${url}.` };
  }
  if (/^[^\s/]+@[^\s/]+$/.test(url)) return { message: `the address ${shown} is not told to be one of mail`, hint: `Write mailto:${url}.` };

  // Addresses that browsers read as those of another host are reported where guides and settings are read.
  const plain = url.replaceAll('\\', '/').replace(/[\s\p{Cc}]/gu, '');
  if (plain.startsWith('//')) return undefined;
  // Only the path and the anchor of the result are used; the origin stands in for whatever address the site gets.
  const { pathname, hash } = new URL(plain, `https://site.invalid/guides/${guide}/`);
  const anchor = percentDecoded(hash.slice(1)).normalize('NFC');
  const page = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const [folder = '', id = '', ...more] = page.slice(1, -1).split('/');
  const type = Object.hasOwn(entryPages, folder) ? entryPages[folder] : undefined;
  const isEntry = type !== undefined && more.length === 0 && playbook.identifiers(type).has(id);
  if (!isEntry && !fixedPages.includes(page)) return noPage(playbook, url, page, hash);
  if (page !== pathname) return { message: `the address of a page ends in "/": ${shown}`, hint: `Write ${page}${hash}.` };
  if (anchor === '') return undefined;
  if (!isEntry) return { message: `nothing is known by '#${anchor}' on ${pathname}`, hint: 'Leave the anchor out.' };
  return anchorProblem(playbook, type, id, anchor);
}

/** Reports a page that does not exist, with the one that was probably meant. */
function noPage(playbook: LoadedPlaybook, url: string, page: string, hash: string): Finding {
  const [folder = '', id = '', ...more] = page.slice(1, -1).split('/');
  const named = more.at(-1) ?? (id || folder);
  const word = percentDecoded(named).replace(/\.[a-z]+$/, '');
  const type = Object.hasOwn(entryPages, folder) ? entryPages[folder] : undefined;
  const isFile = /\.[a-z]+$/.test(named);
  // A guide and a checklist may share an identifier. The link says which is meant by its folder, or by the ending of guides' files.
  const fitting = namedTypes.filter((candidate) => candidate.page !== undefined && playbook.identifiers(candidate.name).has(word));
  const folders = /\.mdx?$/.test(named) ? ['guides'] : url.split('/');
  const meant = fitting.find((candidate) => candidate.page !== undefined && folders.includes(candidate.page)) ?? fitting[0];
  if (meant?.page !== undefined && (isFile || type === undefined || more.length > 0)) {
    const what = isFile ? `the link ${excerpt(url)} names a file, not a page` : `the link ${excerpt(url)} leads to no page`;
    return { message: what, hint: `Write /${meant.page}/${word}/${hash}.` };
  }
  if (type !== undefined && more.length === 0 && id !== '') {
    return {
      message: `there is no page ${page}: ${nounOf(type)} '${id}' is not known. ${suggestion(id, playbook.identifiers(type)) ?? ''}`.trim(),
      hint: `If it was taken out of the playbook, take the link out too.`,
    };
  }
  const pages = [
    ...fixedPages,
    ...Object.entries(entryPages).flatMap(([path, kind]) => [...playbook.identifiers(kind)].map((name) => `/${path}/${name}/`)),
  ];
  const near = nearest(page, pages);
  const file = fileNamed(url);
  if (file) return { message: `there is no page ${page}`, hint: putInAssets(file) };
  return { message: `there is no page ${page}${near ? `. Did you mean '${near}'?` : ''}`, hint: examples };
}

function anchorProblem(playbook: LoadedPlaybook, type: ContentTypeName, id: string, anchor: string): Finding | undefined {
  if (type === 'guides') {
    const source = playbook.guideSources.get(id);
    const known = (source?.headings ?? []).map((heading) => heading.id);
    if (!source?.tree || known.includes(anchor)) return undefined;
    return { message: `guide '${id}' has no heading '#${anchor}'. ${suggestion(anchor, known) ?? ''}`.trim() };
  }
  if (type === 'contexts') {
    const here = playbook.phrases.filter((phrase) => phrase.contexts.includes(id)).map((phrase) => phrase.id);
    if (here.includes(anchor)) return undefined;
    const elsewhere = playbook.phrases.find((phrase) => phrase.id === anchor);
    if (elsewhere) {
      return { message: `phrase '${anchor}' is not among those of '${id}'`, hint: `Write /phrases/${elsewhere.contexts[0]}/#${anchor}.` };
    }
    // A phrase that could not be read is reported there.
    if (playbook.identifiers('phrases').has(anchor)) return undefined;
    return { message: `phrase '${anchor}' is not known. ${suggestion(anchor, here) ?? ''}`.trim() };
  }
  return {
    message: `anchors are known in guides and phrase libraries only, not on the page of a ${nounOf(type)}`,
    hint: `Leave #${anchor} out.`,
  };
}
