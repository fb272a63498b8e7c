/**
 * Shows beside the fields what a refused save says of them: Sveltia shows it in a dialog alone. After a save with which other entries went,
 * as with a kind of call that was taken out, the page is loaded again: Sveltia would list them still.
 */
import { element } from './preview-parts.ts';

/** What the server answers to a save that it refuses. */
interface Refused {
  complaints?: readonly { path?: string; keys: readonly (string | number)[]; text: string }[];
}

/** The milliseconds in which Sveltia has taken up what a save answers. */
const settled = 1000;

const notes = new Map<HTMLElement, string | null>();

/** Listens to the answers to saves. Sveltia offers no other way to hear of them. */
export function showRefusals(): void {
  const ask = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (asked, request) => {
    const response = await ask(asked, request);
    const address = asked instanceof Request ? asked.url : String(asked);
    if (request?.method !== 'POST' || !address.endsWith('/contents')) return response;
    forget();
    // What is no JSON is no refusal of ours: it is left to Sveltia.
    const said = (await response
      .clone()
      .json()
      .catch(() => ({}))) as Refused & { othersWent?: boolean };
    if (!response.ok) show(said, savedIn(request.body));
    else if (said.othersWent === true) setTimeout(loadAgain, settled);
    return response;
  };
}

/** Loads the page again once no form is open: something may have been typed into it. */
function loadAgain(): void {
  const isFormOpen = document.querySelector('section[data-key-path]') !== null;
  if (isFormOpen) setTimeout(loadAgain, settled);
  else location.reload();
}

/** The paths of the entries that a request saves. */
function savedIn(body: unknown): string[] {
  const { files = [] } = JSON.parse(typeof body === 'string' ? body : '{}') as { files?: { path: string }[] };
  return files.map(({ path }) => path);
}

function show({ complaints = [] }: Refused, saved: readonly string[]): void {
  for (const { path, keys, text } of complaints) {
    const field = path !== undefined && saved.includes(path) ? fieldAt(keys) : undefined;
    if (!field) continue;
    const note = element('p', 'refused-here', text);
    note.setAttribute('role', 'note');
    note.id = `refused-${notes.size}`;
    field.append(note);
    const control = field.querySelector<HTMLElement>('input, textarea, [contenteditable], [role="combobox"]');
    notes.set(note, control?.getAttribute('aria-describedby') ?? null);
    control?.setAttribute('aria-describedby', [control.getAttribute('aria-describedby') ?? '', note.id].join(' ').trim());
    // What is being mended is not wrong any more, as far as anybody knows.
    field.addEventListener('input', () => take(note), { once: true });
  }
}

/** The field of a value; that of the value around it, where its own is folded away. */
function fieldAt(keys: readonly (string | number)[]): HTMLElement | undefined {
  for (let length = keys.length; length > 0; length -= 1) {
    const path = CSS.escape(keys.slice(0, length).join('.'));
    const field = document.querySelector<HTMLElement>(`section[data-key-path="${path}"]`);
    if (field) return field;
  }
  return undefined;
}

function take(note: HTMLElement): void {
  const before = notes.get(note);
  const control = document.querySelector(`[aria-describedby~="${note.id}"]`);
  if (before === null || before === undefined) control?.removeAttribute('aria-describedby');
  else control?.setAttribute('aria-describedby', before);
  note.remove();
  notes.delete(note);
}

const forget = (): void => [...notes.keys()].forEach(take);
