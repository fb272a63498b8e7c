/** What all our own pages have around them. */
import { html, type Html } from './html.ts';

/** The address of the forms. */
const forms = 'cms/';

/** The pages, in the order of the menu. */
const menu: readonly (readonly [address: string, label: string])[] = [
  ['', 'Start'],
  [forms, 'All forms'],
  ['yours/', 'What is yours'],
  ['hidden/', 'What is hidden'],
  ['history/', 'History'],
  ['check/', 'What is wrong'],
  ['updates/', 'What is new'],
];

/** The pages that the forms lead back to, seen from them. */
export const aroundForms = [...menu.filter(([address]) => address !== forms), ['site/', 'The site'] as const].map(
  ([address, label]) => [`../${address}`, label] as const,
);

export interface Framed {
  title: string;
  /** The address of the page, seen from the first. */
  at: string;
  body: Html;
}

/**
 * Returns a whole page.
 *
 * @param root the address of the first page
 * @param notice what was done, or was not
 */
export function framed({ title, at, body }: Framed, root: string, name: string, notice?: { text: string; isBad: boolean }): string {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · ${name}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${root}style.css" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header>
          <p><a href="${root}">${name}</a> <span class="know">editor</span></p>
          <nav aria-label="Pages">
            <ul>
              ${menu.map(
                ([address, label]) =>
                  html`<li><a href="${root}${address}" ${address === at ? html` aria-current="page"` : ''}>${label}</a></li>`,
              )}
            </ul>
          </nav>
        </header>
        <main id="main" tabindex="-1">
          ${notice && html`<p class="notice said${notice.isBad ? ' bad' : ''}" role="${notice.isBad ? 'alert' : 'status'}">${notice.text}</p>`}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `;
  return page.html;
}

/** A button that does something, as a form of its own. */
export const action = (root: string, address: string, label: string, values: Readonly<Record<string, string>>, about = ''): Html =>
  html`<form method="post" action="${root}${address}">
    ${Object.entries(values).map(([key, value]) => html`<input type="hidden" name="${key}" value="${value}" />`)}<button
      type="submit"
      ${about === '' ? '' : html` aria-label="${label}: ${about}"`}
    >
      ${label}
    </button>
  </form>`;
