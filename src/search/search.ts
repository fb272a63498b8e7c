/**
 * Search as a reader meets it, on the home page, the search page and in the dialog: lines by situation at once,
 * guides by full text as soon as that has loaded.
 */
import { findGuides } from './guides.ts';
import { loadLines, type Lines } from './lines.ts';
import { showGuides, showLines, showFailure } from './results.ts';

/** More than anybody types in a call; what is longer is cut, and said to be. */
const longestQuery = 300;

let dialog: HTMLDialogElement | undefined;

/** Opens search over the page. */
export function openDialog(): void {
  if (!dialog) {
    const template = document.querySelector<HTMLTemplateElement>('template[data-search-dialog]');
    const found = template?.content.cloneNode(true).firstChild?.parentNode?.querySelector('dialog');
    const form = found?.querySelector<HTMLFormElement>('form[data-search]');
    if (!found || !form) return;
    document.body.append(found);
    found.querySelector('[data-close]')?.addEventListener('click', () => found.close());
    dialog = found;
    enhance(form);
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector<HTMLInputElement>('input[name=q]')?.select();
}

/** Makes a search form answer while somebody types. */
export function enhance(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  const region = form.parentElement?.querySelector<HTMLElement>('[data-search-results]');
  const status = form.querySelector<HTMLElement>('[data-search-status]');
  if (!field || !region || !status) return;

  const browse = form.parentElement?.querySelector<HTMLElement>('[data-search-browse]');
  const filters = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const slots = { lines: document.createElement('div'), guides: document.createElement('div') };
  region.append(slots.lines, slots.guides);
  const onSearchPage = form.action === location.href.replace(/[?#].*$/, '') && !form.closest('dialog');
  let lines: Lines | undefined;
  let latest = 0;

  const answer = () => {
    const typed = field.value.trim();
    const query = typed.slice(0, longestQuery);
    const turn = ++latest;
    if (onSearchPage) remember(query);
    if (!lines) return;
    region.hidden = query === '';
    if (browse) browse.hidden = query !== '';
    if (query === '') {
      status.textContent = '';
      return;
    }
    const { words } = lines;
    const summary = showLines(slots.lines, lines, query, chosen(filters));
    status.textContent = typed.length > longestQuery ? words.tooLong : summary;
    void findGuides(form.dataset['pagefind'] ?? '', query).then(
      (guides) => {
        if (turn === latest) showGuides(slots.guides, words, guides);
      },
      () => {
        if (turn === latest) showFailure(slots.guides, words.guidesFailed);
      },
    );
  };

  void loadLines(form.dataset['index'] ?? '').then(
    (loaded) => {
      lines = loaded;
      for (const filter of filters) filter.disabled = false;
      answer();
    },
    () => (status.textContent = form.dataset['failed'] ?? ''),
  );

  field.addEventListener('input', answer);
  for (const filter of filters) filter.addEventListener('change', answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
    results(region)[0]?.focus();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      results(region)[0]?.focus();
    } else if (event.key === 'Escape' && dialog?.contains(field)) {
      // Browsers empty the field at the first Escape and close at the second; over a call one is enough.
      event.preventDefault();
      dialog.close();
    }
  });
  region.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.target instanceof HTMLInputElement) return;
    const all = results(region);
    const next = all.findIndex((result) => result === document.activeElement) + step;
    event.preventDefault();
    (next < 0 ? field : all[next])?.focus();
  });

  const asked = onSearchPage ? (new URLSearchParams(location.search).get('q') ?? '') : '';
  if (asked !== '') field.value = asked;
}

/** What the filters are set to: `{tones: ['warm']}`. */
function chosen(filters: readonly HTMLSelectElement[]): Record<string, string[]> {
  return Object.fromEntries(filters.filter(({ value }) => value !== '').map(({ dataset, value }) => [dataset['filter'] ?? '', [value]]));
}

/** What the arrow keys go through: the copy button of each line, the link of each guide. */
function results(region: HTMLElement): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>('[data-result]')];
}

/** Keeps the address of the search page in step with the field, so that it can be sent to somebody. */
function remember(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  history.replaceState(null, '', address);
}
