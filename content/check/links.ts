import type { LoadedPlaybook } from '../read/index.ts';
import { namedTypes, type ContentTypeName } from '../schema/index.ts';
import { excerpt } from '../read/problem.ts';
import { nearest, suggestion } from '../read/nearest.ts';
import { nounOf } from './rule.ts';
import type { Finding } from '../read/problem.ts';

/** The site's pages that are there whatever the content. */
const fixedPages = [
  '/',
  '/about/',
  '/checklists/',
  '/courses/',
  '/embed/',
  '/guides/',
  '/phrases/',
  '/quizzes/',
  '/role-plays/',
  '/search/',
  '/situations/',
];

/** First folder of an address → the type whose identifier follows. */
const entryPages = Object.fromEntries(namedTypes.flatMap(({ name, page }) => (page === undefined ? [] : [[page, name]])));

const examples = 'Write /guides/<guide>/, /situations/<situation>/, /phrases/<context>/#<phrase>, or a whole address with https://.';

/**
 * What is wrong with a link in a guide; undefined where it leads somewhere. Links between guides may be relative to the
 * guide's page (`../recap-and-next-steps/`).
 */
export function linkProblem(playbook: LoadedPlaybook, guide: string, url: string): Finding | undefined {
  if (/^(?:https?:\/\/[^/]|mailto:.)/i.test(url)) return undefined;
  const shown = excerpt(url);
  if (url === '') return { message: 'this link leads nowhere', hint: examples };
  if (url.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(url)) return { message: `a link cannot lead to ${shown}`, hint: examples };
  const file = /^(?:\.\/|\/guides\/)?([a-z0-9-]+)\.mdx?(#.*)?$/.exec(url);
  if (file) return { message: `the link ${shown} names a file, not a page`, hint: `Write /guides/${file[1]}/${file[2] ?? ''}.` };

  // Only the path and the anchor of the outcome are read: the origin stands in for whatever address the site gets.
  const { pathname, hash } = new URL(url, `https://site.invalid/guides/${guide}/`);
  const anchor = decode(hash.slice(1));
  if (fixedPages.includes(pathname)) {
    return anchor === '' ? undefined : { message: `nothing is known by '#${anchor}' on ${pathname}`, hint: 'Leave the anchor out.' };
  }
  if (!pathname.endsWith('/')) {
    return { message: `the address of a page ends in "/": ${shown}`, hint: `Write ${pathname}/${hash}.` };
  }
  const [folder = '', id = '', ...more] = pathname.slice(1, -1).split('/');
  const type = Object.hasOwn(entryPages, folder) ? entryPages[folder] : undefined;
  if (!type || more.length > 0) {
    const pages = [
      ...fixedPages,
      ...Object.entries(entryPages).flatMap(([page, kind]) => [...playbook.identifiers(kind)].map((name) => `/${page}/${name}/`)),
    ];
    const near = nearest(pathname, pages);
    return { message: `there is no page ${pathname}${near ? `. Did you mean '${near}'?` : ''}`, hint: examples };
  }
  if (!playbook.identifiers(type).has(id)) {
    return {
      message:
        `there is no page ${pathname}: ${nounOf(type)} '${id}' is not known. ${suggestion(id, playbook.identifiers(type)) ?? ''}`.trim(),
    };
  }
  return anchor === '' ? undefined : anchorProblem(playbook, type, id, anchor);
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
    // A phrase with problems of its own is told there.
    if (playbook.identifiers('phrases').has(anchor)) return undefined;
    return { message: `phrase '${anchor}' is not known. ${suggestion(anchor, here) ?? ''}`.trim() };
  }
  return {
    message: `anchors are known in guides and phrase libraries only, not on the page of a ${nounOf(type)}`,
    hint: `Leave #${anchor} out.`,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
