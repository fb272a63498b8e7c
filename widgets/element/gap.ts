/** A gap in a line to say: a field, typed in place. */
import { html, nothing, type TemplateResult } from 'lit';
import { labelInLine } from '../../content/line/label-in-line.ts';
import { withMarks } from '../../content/line/marks.ts';
import { labelOrIdentifier } from '../../content/line/placeholder.ts';

/** What the content may say of a gap. */
interface GapPlaceholder {
  id: string;
  label: string;
  kind?: string;
  optional?: boolean;
  ifEmpty?: string | undefined;
  autocomplete?: string | undefined;
}

/** The gaps of one call: what the content calls them, what was typed, and what to do with more. */
export interface Gaps {
  placeholders: readonly GapPlaceholder[];
  values: Readonly<Record<string, string>>;
  /** The language of the lines. */
  language: string;
  /** The word for what may stay empty. */
  optional: string;
  fill: (placeholder: string, value: string) => void;
}

/** What is filled in is at most this long. */
export const valueLimit = 120;

/**
 * A line with a field at each gap. An input is not as wide as its text: the box around it repeats the text unseen, and holds the mark
 * that follows, so that the line breaks at neither. The element around has `data-line`: what is copied by hand is filled in.
 */
export function renderGaps(line: string, { placeholders, values, language, optional, fill }: Gaps): (string | TemplateResult)[] {
  return withMarks(line).map((segment) => {
    if ('text' in segment) return segment.text;
    const { placeholder: id, mark } = segment;
    const declared = placeholders.find((entry) => entry.id === id);
    const { kind, autocomplete, optional: mayBeEmpty, ifEmpty = mayBeEmpty ? '' : undefined }: Partial<GapPlaceholder> = declared ?? {};
    const label = labelOrIdentifier(id, declared);
    const value = (Object.hasOwn(values, id) && values[id]) || '';
    const shown = labelInLine(label, language);
    return html`<span class=${value ? 'gap filled' : 'gap'} part="fields" data-text=${value || shown}
      ><input
        type="text"
        data-placeholder=${id}
        data-label=${label}
        data-if-empty=${ifEmpty ?? nothing}
        aria-label=${ifEmpty === undefined ? label : `${label}, ${optional}`}
        placeholder=${shown}
        autocomplete=${autocomplete ?? 'off'}
        inputmode=${kind === 'number' ? 'decimal' : nothing}
        maxlength=${valueLimit}
        .value=${value}
        @input=${(event: Event) => fill(id, (event.target as HTMLInputElement).value)}
      /><span>${mark}</span></span
    >`;
  });
}
