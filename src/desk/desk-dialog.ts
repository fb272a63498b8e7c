/** My desk: asked in one sentence with gaps, kept in this browser, changed or forgotten with one click. */
import { deskOf, keepDesk, type Desk } from './desk.ts';
import type { DeskFile } from './desk-file.ts';
import { forgetResults } from './results.ts';
import { element } from '../scripts/element.ts';

let loading: Promise<HTMLDialogElement | undefined> | undefined;

/** Opens it over the page. Where its texts cannot be loaded, nothing opens; the next time they are asked for again. */
export async function openDesk(address: string): Promise<void> {
  // A second press while it loads makes no second dialog.
  loading ??= fetch(address)
    .then(async (response) => dialogOf((await response.json()) as DeskFile))
    .catch(() => (loading = undefined));
  const dialog = await loading;
  if (!dialog || dialog.open) return;
  const desk = deskOf();
  for (const field of fieldsOf(dialog)) field.value = desk[field.name as keyof Desk] ?? '';
  dialog.showModal();
}

/** Empties the gaps of the page that hold what the desk had. The script of the page fills them again (`scripts/placeholders.ts`). */
function emptyLines(had: Readonly<Record<string, string | undefined>>): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-placeholder]'))
    if (field.value === had[field.dataset['placeholder'] ?? '']) field.value = '';
}

const fieldsOf = (place: ParentNode) => place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');

async function dialogOf({ words, fields, contexts, tones, sheet }: DeskFile): Promise<HTMLDialogElement> {
  const made = element('dialog', { class: 'desk-dialog', 'aria-labelledby': 'my-desk' });
  const choice = (name: string, { label, choices }: DeskFile['tones']) => {
    const select = element('select', { name, 'aria-label': label });
    select.append(new Option(words.deskAny, ''), ...choices.map((each) => new Option(each.label, each.id)));
    return select;
  };
  const text = (name: string, label: string, autocomplete: string) =>
    element('input', { name, 'aria-label': label, placeholder: label, autocomplete, maxlength: '80', size: '14' });
  const gaps: Record<string, HTMLElement> = {
    'your-name': text('name', fields['your-name'], 'name'),
    company: text('company', fields.company, 'organization'),
    context: choice('context', contexts),
    tone: choice('tone', tones),
  };
  const sentence = words.deskSentence.split(/\{([a-z-]+)\}/).map((piece, at) => (at % 2 === 1 ? (gaps[piece] ?? piece) : piece));
  const [keep, forget, close] = [words.deskKeep, words.deskForget, words.close].map((label) => element('button', {}, [label]));
  const told = element('p', { class: 'desk-told', role: 'status' });
  const form = element('form', { method: 'dialog' }, [
    element('h2', { id: 'my-desk' }, [words.desk]),
    element('p', { class: 'desk-sentence' }, sentence),
    element('p', { class: 'know' }, [`${words.deskHow} ${words.callerKept}`]),
    told,
    element(
      'p',
      { class: 'desk-buttons' },
      [keep, forget, close].filter((button) => button !== undefined),
    ),
  ]);
  const leave = (event: Event, desk: Desk) => {
    const { name, company } = deskOf();
    const isKept = keepDesk(desk);
    // What stood in lines goes with what was kept; what was typed for this call comes back.
    if (isKept) emptyLines({ 'your-name': name, company });
    told.textContent = isKept ? '' : words.deskNotKept;
    // It stays open, so that this can be read.
    if (!isKept) event.preventDefault();
    document.dispatchEvent(new Event('closing-fill'));
  };
  keep?.addEventListener('click', (event) => {
    leave(event, Object.fromEntries([...fieldsOf(form)].flatMap(({ name, value }) => (value.trim() ? [[name, value.trim()]] : []))));
  });
  forget?.addEventListener('click', (event) => {
    forgetResults();
    leave(event, {});
  });
  made.append(form);
  const link = element('link', { rel: 'stylesheet', href: sheet });
  const styled = new Promise((resolve) => {
    for (const event of ['load', 'error']) link.addEventListener(event, resolve);
  });
  document.head.append(link);
  await styled;
  document.body.append(made);
  return made;
}
