import { isCommand, keyOf } from '../../content/browser/keys.ts';

interface SearchForm extends HTMLFormElement {
  /** The field, by its name. */
  readonly q: HTMLInputElement;
}

/**
 * Search is loaded beside the last of what a page needs, and is put to work when somebody uses it: who presses Ctrl-K on a call has no time
 * to wait.
 *
 * @param mayBring whether to load it before somebody is about to use it
 */
export function openSearch(mayBring: boolean): void {
  const ofPage = document.querySelector<SearchForm>('form[data-search]');
  const template = document.querySelector<HTMLTemplateElement>('[data-search-dialog]')?.content;
  const dialog = template?.querySelector('dialog');
  const ofDialog = dialog?.querySelector<SearchForm>('form');
  /** Asks for the lines and the script with all its parts, at the same time. Pages with a field have these links in their head. */
  const preload = () => document.head.append(...(template?.querySelectorAll('link[rel=preload]') ?? []));
  const load = () => {
    preload();
    return import('../search/search.ts').catch(() => undefined);
  };
  if (mayBring && ofDialog) {
    // Some browsers never try a failed import again (https://github.com/whatwg/html/issues/6768): the lines, which are the first link, say
    // that there is a network.
    template?.querySelector('link')?.addEventListener('load', () => void load().then((search) => search?.bring(ofDialog)));
    preload();
  }
  /**
   * Makes the form of the page, or of its dialog, answer. Enter waits for it; words that are typed on take that back. Where search cannot
   * be loaded, the form says so, and still leads to the search page; the next opening of the dialog tries again.
   */
  const start = async (form: SearchForm) => {
    const { q: field } = form;
    let asked: string | undefined;
    // It has started.
    if (form.onsubmit) return;
    form.onsubmit = () => {
      asked = field.value;
      return false;
    };
    const search = await load();
    if (search) {
      search.enhance(form, keyOf);
      if (asked && asked === field.value) form.requestSubmit();
    } else {
      form.onsubmit = null;
      form.querySelector('[data-search-status]')?.replaceChildren(form.dataset['failed'] ?? '');
    }
  };

  if (ofPage) void start(ofPage);

  /** Opens search over the page, before it has loaded: what is typed meanwhile is in the field, and answered then. */
  const open = () => {
    if (!dialog || !ofDialog) return;
    if (!dialog.isConnected) {
      document.body.append(dialog);
      dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
    }
    // In a task of its own: on a slow device all of it together keeps the field waiting.
    setTimeout(() => void start(ofDialog));
    if (!dialog.open) dialog.showModal();
    ofDialog.q.select();
  };
  const opener = document.querySelector<HTMLAnchorElement>('[data-open-search]');
  // With this script the link to the search page is a button, which the space bar presses.
  opener?.setAttribute('role', 'button');
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
    else ofPage?.q.focus();
  });
}
