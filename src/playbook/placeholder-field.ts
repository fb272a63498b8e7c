import type { Placeholder } from '../../content/schema/index.ts';

/**
 * The field that stands in a line for a placeholder, the same in pages as built and in results of search. An input is not as wide as
 * its text; the box around it repeats the text unseen, and the grid of `styles/say.css` makes the two as wide as the wider one.
 *
 * @param language the line's, for the small letters of the label
 * @param optional the word for what may stay empty
 * @returns the attributes of the box, and of the field in it
 */
export function placeholderField(
  { id, label, ifEmpty, autocomplete }: Pick<Placeholder, 'id' | 'label' | 'ifEmpty' | 'autocomplete'>,
  language: string,
  optional: string,
) {
  const shown = label.toLocaleLowerCase(language);
  return {
    box: { class: 'placeholder-box', 'data-shown': shown },
    field: {
      class: 'placeholder',
      'data-placeholder': id,
      ...(ifEmpty === undefined ? {} : { 'data-if-empty': ifEmpty }),
      'aria-label': ifEmpty === undefined ? label : `${label}, ${optional}`,
      placeholder: shown,
      autocomplete: autocomplete ?? 'off',
    } as const,
  };
}
