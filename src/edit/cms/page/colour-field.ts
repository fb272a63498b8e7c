/** A field for a colour: the one of the browser to choose it, and beside it the colour as it is written. */
import CMS, { type CustomFieldControl, type CustomFieldControlProps } from '@sveltia/cms';
import { colourWritten } from './colour-written.ts';
import { element } from './preview-parts.ts';

const example = '#0b5c55';

/** Registers the field type `colour`. */
export function registerColourField(): void {
  const control = (given: CustomFieldControlProps) =>
    globalThis.h('div', {
      ref: (node) => {
        if (!node) return;
        const field = fields.get(node) ?? new ColourField(node);
        fields.set(node, field);
        field.update(given);
      },
    });
  CMS.registerFieldType('colour', control as unknown as CustomFieldControl);
}

const fields = new WeakMap<HTMLElement, ColourField>();

class ColourField {
  readonly #chosen = document.createElement('input');
  readonly #written = document.createElement('input');
  readonly #told = element('p', 'refused-here', `A colour is # and six digits or letters a–f, like ${example}.`);
  #given: CustomFieldControlProps | undefined;

  constructor(node: HTMLElement) {
    this.#chosen.type = 'color';
    Object.assign(this.#written, { type: 'text', autocomplete: 'off', spellcheck: false, placeholder: example });
    this.#chosen.addEventListener('input', () => this.#put(this.#chosen.value));
    this.#written.addEventListener('input', () => this.#put(this.#written.value));
    this.#written.addEventListener('change', () => this.#put(colourWritten(this.#written.value) ?? this.#written.value));
    node.className = 'colour-field';
    node.append(this.#chosen, this.#written, this.#told);
  }

  update(given: CustomFieldControlProps): void {
    this.#given = given;
    const { forID, classNameWrapper, value } = given;
    this.#written.id = forID;
    this.#written.className = classNameWrapper;
    this.#written.setAttribute('aria-labelledby', `${forID}-label`);
    this.#chosen.id = `${forID}-chosen`;
    this.#chosen.setAttribute('aria-label', 'Choose');
    this.#chosen.setAttribute('aria-labelledby', `${forID}-label ${forID}-chosen`);
    this.#told.id = `${forID}-told`;
    this.#show(typeof value === 'string' ? value : '');
  }

  #put(text: string): void {
    this.#show(text);
    this.#given?.onChange(text.trim());
  }

  #show(text: string): void {
    const colour = colourWritten(text);
    // What somebody is typing stays as it is, with the place in it where they are.
    if (this.#written.value.trim() !== text.trim()) this.#written.value = text;
    this.#chosen.value = colour ?? example;
    // The browser's own field always shows a colour, also where there is none.
    this.#chosen.classList.toggle('none', colour === undefined);
    const isWrong = text.trim() !== '' && colour === undefined;
    this.#told.hidden = !isWrong;
    this.#written.setAttribute('aria-invalid', String(isWrong));
    if (isWrong) this.#written.setAttribute('aria-describedby', this.#told.id);
    else this.#written.removeAttribute('aria-describedby');
  }
}
