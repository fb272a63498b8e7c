import { labelInLine } from '../../content/line/label-in-line.ts';
import type { Placeholder } from '../../content/schema/index.ts';

/**
 * Returns the attributes of the field for a placeholder in a line, the same for built pages and search results. An input is not as wide as
 * its text, so the box around it repeats the text invisibly, and the grid of `styles/say.css` makes both as wide as the wider one.
 *
 * @param language the language of the line
 * @param optional the word for what may stay empty
 * @returns the attributes of the box, and of the field in it
 */
export function placeholderField(
  { id, label, ifEmpty, autocomplete }: Pick<Placeholder, 'id' | 'label' | 'ifEmpty' | 'autocomplete'>,
  language: string,
  optional: string,
) {
  const shown = labelInLine(label, language);
  return {
    box: { class: 'placeholder-box', 'data-text': shown },
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
