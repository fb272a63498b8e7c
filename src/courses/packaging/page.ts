/** Makes of a course's built page the page of a package: every address in it is a file beside it. */
import type { Format } from '../formats.ts';
import { siteOnly } from './site-only.ts';

export const pageFile = 'index.html';
export const styleFile = 'course.css';
export const scriptFile = 'course.js';

const between = new RegExp(`${siteOnly.begin}[\\s\\S]*?${siteOnly.end}`, 'g');
const styleSheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g;
const moduleScript = /<script type="module" src="[^"]+"><\/script>/g;
/** A widget that finds content between its tags takes it for somebody else's; see page/packaged-content.ts. */
const ownContent = /<script type="application\/json" data-content=/g;
/** The guide that a question comes from. No package shows it: it would lead out of the course. */
const guideOfQuestion = /,"guide":"[a-z0-9-]+"/g;
/** An address that leads out of the package. Anchors and `data:` stay inside. */
const outside = /\s(?:href|src|action)="(?!#|data:)([^"]*)"/g;

/** The addresses of a built page's style sheets, as the page has them. */
export const styleSheetsOf = (html: string): string[] => [...html.matchAll(styleSheet)].map(([, address = '']) => address);

/**
 * @param html   the page as built for the site
 * @param format the package's edition: the page connects to what that says, never to what happens to be there
 * @throws if an address is left that leads out of the package
 */
export function packagedPage(html: string, format: Format): string {
  const page = html
    .replace(between, '')
    .replace(styleSheet, '')
    .replace(moduleScript, '')
    .replace(ownContent, '<script type="text/plain" data-content=')
    .replace(guideOfQuestion, '')
    .replace('data-standard="browser-only"', `data-standard="${format}"`)
    .replace('</head>', `<link rel="stylesheet" href="${styleFile}"></head>`)
    .replace('</body>', `<script type="module" src="${scriptFile}"></script></body>`);
  const strays = [...page.matchAll(outside)]
    .map(([, address = '']) => address)
    .filter((address) => ![styleFile, scriptFile].includes(address));
  if (strays.length > 0) throw new Error(`The page of a course leads out of its package: ${strays.join(', ')}`);
  return page;
}
