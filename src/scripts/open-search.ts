import { isCommand, keyOf } from '../../content/browser/keys.ts';

/** Search is loaded when somebody is about to use it: no page pays for it in advance, unless it is there to be searched from. */
export function openSearch(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const template = document.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
  const load = () => {
    if (!form) preload(template?.content.querySelector<HTMLFormElement>('form[data-search]')?.dataset['index']);
    return import('../search/search.ts');
  };

  if (form) void load().then(({ enhance }) => enhance(form, keyOf));

  const opener = document.querySelector<HTMLAnchorElement>('[data-open-search]');
  const open = () => void load().then(({ openDialog }) => openDialog(keyOf));
  for (const event of ['pointerenter', 'focus'] as const) opener?.addEventListener(event, () => void load(), { once: true });
  opener?.addEventListener('click', (event) => {
    // With a modifier the visitor wants the search page in a tab of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!isCommand(event, 'k')) return;
    event.preventDefault();
    if (opener) open();
    else document.querySelector<HTMLInputElement>('#search-field')?.focus();
  });
}

let asked: string | undefined;

/** Asks for the lines while the code of search is still on its way. Pages that have the field ask for them in their head. */
function preload(address: string | undefined): void {
  if (!address || address === asked) return;
  asked = address;
  const link = document.createElement('link');
  document.head.append(Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: address }));
}
