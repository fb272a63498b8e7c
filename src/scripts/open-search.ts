import { isCommand, keyOf } from '../../content/browser/keys.ts';

/**
 * Search is loaded when somebody is about to use it, or a page has nothing else to do (`later.ts`): no page waits for it, unless it is there
 * to be searched from.
 */
export function openSearch(): void {
  const ofPage = document.querySelector<HTMLFormElement>('form[data-search]');
  const dialog = document.querySelector<HTMLTemplateElement>('template[data-search-dialog]')?.content.querySelector('dialog');
  const ofDialog = dialog?.querySelector<HTMLFormElement>('form[data-search]');
  let loading: Promise<typeof import('../search/search.ts') | undefined> | undefined;
  const load = () => {
    if (!loading && ofDialog) preload(ofDialog.dataset['index'] ?? '');
    return (loading ??= import('../search/search.ts').catch(() => (loading = undefined)));
  };
  /** Makes a form answer; where search cannot be loaded, the form says so, and still leads to the search page. */
  const start = async (form: HTMLFormElement) => {
    const search = await load();
    if (search) search.enhance(form, keyOf);
    else form.querySelector('[data-search-status]')?.replaceChildren(form.dataset['failed'] ?? '');
  };

  if (ofPage) void start(ofPage);

  /** Opens search over the page, before it has loaded: what is typed meanwhile is in the field, and answered then. */
  const open = () => {
    if (!dialog || !ofDialog) return;
    if (!dialog.isConnected) {
      document.body.append(dialog);
      dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
      void start(ofDialog);
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector<HTMLInputElement>('[name=q]')?.select();
  };
  const opener = document.querySelector<HTMLAnchorElement>('[data-open-search]');
  // With this script the link to the search page is a button, which the space bar presses.
  opener?.setAttribute('role', 'button');
  for (const event of ['pointerenter', 'focus'] as const) opener?.addEventListener(event, () => void load());
  opener?.addEventListener('click', (event) => {
    // With a modifier the visitor wants the search page in a tab of its own.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    if (!isCommand(event, 'k') && (event.key !== ' ' || event.target !== opener)) return;
    event.preventDefault();
    if (opener) open();
    else document.querySelector<HTMLInputElement>('#search-field')?.focus();
  });
}

/** Asks for the lines while the code of search is still on its way. Pages that have the field ask for them in their head. */
function preload(href: string): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }));
}
