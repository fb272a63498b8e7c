/**
 * A field that chooses among entries by their texts, however many there are: what is chosen stands above it, in its order, and below it what
 * fits the words that are typed.
 */
import CMS, { type CustomFieldControl, type CustomFieldControlProps } from '@sveltia/cms';
import type { EntryNames } from '../entry-names.ts';
import { found, type Choice } from './find-entries.ts';
import { element } from './preview-parts.ts';

/** Registers the field type `entries`. */
export function registerEntryPicker(): void {
  const control = (given: CustomFieldControlProps) =>
    globalThis.h('div', {
      ref: (node) => {
        if (!node) return;
        const picker = pickers.get(node) ?? new EntryPicker(node);
        pickers.set(node, picker);
        picker.update(given);
      },
    });
  CMS.registerFieldType('entries', control as unknown as CustomFieldControl);
  // They are there when the first form is opened.
  void choicesOf('');
  // Sveltia hears Escape before any field does, and leaves the form: this has to come before it.
  globalThis.addEventListener('keydown', closeByEscape, { capture: true });
}

/** The field whose list is open. */
let opened: EntryPicker | undefined;
const isOpened = (picker: EntryPicker): void => void (opened = picker);

function closeByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !opened) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  opened.close();
}

const pickers = new WeakMap<HTMLElement, EntryPicker>();

let names: { at: number; read: Promise<EntryNames> } | undefined;
/** What was read last. It is shown until what is newer has been read. */
let latest: EntryNames = {};

/** What has been saved meanwhile is there once somebody looks into the field again. */
const fresh = 5000;

async function choicesOf(collection: string): Promise<readonly Choice[]> {
  if (!names || Date.now() - names.at > fresh)
    names = { at: Date.now(), read: fetch('names.json').then((answer) => answer.json() as Promise<EntryNames>) };
  const asked = names;
  try {
    latest = await asked.read;
  } catch {
    // They are asked for again once somebody looks into a field the next time.
    if (names === asked) names = undefined;
  }
  return latest[collection] ?? [];
}

class EntryPicker {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #chosen: HTMLElement;
  #given: CustomFieldControlProps | undefined;
  #choices: readonly Choice[] = [];
  #shown: Choice[] = [];
  #at = -1;
  /** Whether the list is to be open once it has been read. */
  #isWanted = false;
  /** The chosen entry whose button was pressed, until what is chosen has been drawn anew. */
  #pressed: { id: string; moved: boolean } | undefined;

  constructor(node: HTMLElement) {
    this.#chosen = element('ol', 'chosen-entries');
    this.#field = document.createElement('input');
    this.#list = element('ul', 'entries-found');
    this.#list.setAttribute('role', 'listbox');
    this.#list.hidden = true;
    Object.assign(this.#field, { type: 'text', autocomplete: 'off', placeholder: 'Choose, or type words of it …' });
    this.#field.setAttribute('role', 'combobox');
    this.#field.setAttribute('aria-autocomplete', 'list');
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.addEventListener('focus', () => void this.#open());
    this.#field.addEventListener('input', () => this.#show());
    this.#field.addEventListener('blur', () => this.close());
    this.#field.addEventListener('keydown', (event) => this.#key(event));
    node.className = 'entry-picker';
    node.append(this.#chosen, this.#field, this.#list);
  }

  update(given: CustomFieldControlProps): void {
    const isFirst = this.#given === undefined;
    this.#given = given;
    const { forID, classNameWrapper } = given;
    this.#field.id = forID;
    this.#field.className = classNameWrapper;
    this.#list.id = `${forID}-found`;
    this.#field.setAttribute('aria-controls', this.#list.id);
    this.#field.setAttribute('aria-labelledby', `${forID}-label`);
    this.#list.setAttribute('aria-labelledby', `${forID}-label`);
    if (isFirst) this.#choices = latest[this.#collection] ?? [];
    this.#drawChosen();
    if (isFirst) void this.#read().then(() => this.#drawChosen());
  }

  get #collection(): string {
    return String(this.#given?.field.get('collection'));
  }

  get #several(): boolean {
    return this.#given?.field.get('multiple') === true;
  }

  get #ids(): string[] {
    const value: unknown = this.#given?.value;
    if (Array.isArray(value)) return value.filter((id) => typeof id === 'string');
    return typeof value === 'string' && value !== '' ? [value] : [];
  }

  #put(ids: readonly string[]): void {
    this.#given?.onChange(this.#several ? [...ids] : (ids.at(-1) ?? ''));
  }

  async #read(): Promise<void> {
    this.#choices = await choicesOf(this.#collection);
  }

  async #open(): Promise<void> {
    const before = this.#choices;
    this.#isWanted = true;
    if (before.length > 0) this.#show();
    await this.#read();
    if (this.#choices !== before && this.#isWanted) this.#show();
  }

  #show(): void {
    const chosen = new Set(this.#ids);
    this.#shown = found(this.#choices, this.#field.value).filter(([id]) => !chosen.has(id));
    this.#at = -1;
    this.#list.replaceChildren(
      ...this.#shown.map(([id, text], at) => {
        const option = element('li', '', text, element('small', '', id));
        option.setAttribute('role', 'option');
        option.id = `${this.#list.id}-${at}`;
        // Before the field loses the focus.
        option.addEventListener('mousedown', (event) => {
          event.preventDefault();
          this.#choose(id);
        });
        return option;
      }),
    );
    if (this.#shown.length === 0) this.#list.append(nothing());
    this.#list.hidden = false;
    isOpened(this);
    this.#field.setAttribute('aria-expanded', 'true');
    this.#mark();
  }

  close(): void {
    this.#list.hidden = true;
    this.#isWanted = false;
    if (opened === this) opened = undefined;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }

  #mark(): void {
    for (const [at, option] of [...this.#list.children].entries()) option.setAttribute('aria-selected', String(at === this.#at));
    const option = this.#list.children[this.#at];
    if (option) this.#field.setAttribute('aria-activedescendant', option.id);
    else this.#field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  #choose(id: string): void {
    this.#put(this.#several ? [...this.#ids, id] : [id]);
    this.#field.value = '';
    this.close();
  }

  #key(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (this.#list.hidden) this.#show();
      const { length } = this.#shown;
      if (length > 0) this.#at = (this.#at + step + length) % length;
      this.#mark();
    } else if (event.key === 'Enter' && !this.#list.hidden) {
      event.preventDefault();
      const [id] = this.#shown[this.#at] ?? this.#shown[0] ?? [];
      if (id !== undefined) this.#choose(id);
    }
  }

  #drawChosen(): void {
    const texts = new Map(this.#choices);
    const ids = this.#ids;
    this.#chosen.hidden = ids.length === 0;
    this.#chosen.classList.toggle('one', !this.#several);
    this.#chosen.replaceChildren(
      ...ids.map((id, at) => {
        const text = texts.get(id) ?? id;
        const others = ids.filter((_, other) => other !== at);
        const put = (now: readonly string[], moved: boolean) => () => {
          this.#pressed = { id, moved };
          this.#put(now);
        };
        const earlier =
          at > 0 ? [button('↑', `Earlier: ${text}`, put([...others.slice(0, at - 1), id, ...others.slice(at - 1)], true))] : [];
        return element('li', '', element('span', '', text), ...earlier, button('✕', `Remove: ${text}`, put(others, false)));
      }),
    );
    this.#refocus(ids);
  }

  /** Gives the focus back that goes with a button: to the entry where it now stands, or to the field where it is gone. */
  #refocus(ids: readonly string[]): void {
    const pressed = this.#pressed;
    if (!pressed || ids.includes(pressed.id) !== pressed.moved) return;
    this.#pressed = undefined;
    if (pressed.moved) this.#chosen.children[ids.indexOf(pressed.id)]?.querySelector('button')?.focus();
    else {
      this.#field.focus();
      this.close();
    }
  }
}

/** A list of options may hold nothing else. */
function nothing(): HTMLElement {
  const item = element('li', '', 'Nothing has these words.');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-disabled', 'true');
  return item;
}

function button(sign: string, name: string, act: () => void): HTMLElement {
  const made = element('button', '', sign);
  made.setAttribute('type', 'button');
  made.setAttribute('aria-label', name);
  made.addEventListener('click', act);
  return made;
}
