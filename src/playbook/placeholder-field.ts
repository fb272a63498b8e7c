/** A placeholder as far as its field has to know it. */
interface PlaceholderOfField {
  id: string;
  label: string;
  ifEmpty?: string | undefined;
}

/**
 * The field that stands in a line for a placeholder, the same in pages as built and in results of search. An input is not as wide as
 * its text; the box around it repeats the text unseen, and the grid of `styles/say.css` makes the two as wide as the wider one.
 *
 * @param language the line's, for the small letters of the label
 * @returns the attributes of the box, and of the field in it
 */
export function placeholderField({ id, label, ifEmpty }: PlaceholderOfField, language: string) {
  const shown = label.toLocaleLowerCase(language);
  return {
    box: { class: 'placeholder-box', 'data-shown': shown },
    field: {
      class: 'placeholder',
      'data-placeholder': id,
      ...(ifEmpty === undefined ? {} : { 'data-if-empty': ifEmpty }),
      'aria-label': label,
      placeholder: shown,
      autocomplete: 'off' as const,
    },
  };
}
