/** A line with its placeholders, and the fields to fill them in. */
import { html, nothing, type TemplateResult } from 'lit';
import { fillLine, openPlaceholders, textOf, type FilledSegment } from '../../content/line/fill.ts';
import { labelOfPlaceholder, type LinePlaceholder } from '../../content/line/placeholder.ts';
import { placeholdersIn, splitLine } from '../../content/line/split.ts';
import type { Placeholder } from '../content/types.ts';
import { valueLimit } from './call.ts';
import type { View } from './view.ts';

/** Every placeholder is shown, also one that may stay empty: the person sees what could stand there. */
const allOpen = (placeholders: readonly Placeholder[]): LinePlaceholder[] => placeholders.map(({ id, label }) => ({ id, label }));

/** The pieces of a line as they are shown: an open placeholder is its label in brackets. */
function shownSegments({ file, call }: Pick<View, 'file' | 'call'>, text: string): FilledSegment[] {
  return fillLine(splitLine(text), allOpen(file.placeholders), call.values, file.language).map((segment) =>
    segment.kind === 'open' ? { ...segment, text: `[${segment.text.toLocaleLowerCase(file.language)}]` } : segment,
  );
}

/** The line to read: what is filled in stands out a little, what is not is dotted. */
export function renderLine(view: View, text: string): unknown[] {
  return shownSegments(view, text).map((segment) =>
    segment.kind === 'text'
      ? segment.text
      : html`<span class=${segment.kind === 'open' ? 'placeholder' : 'filled'} data-placeholder=${segment.placeholder}
          >${segment.text}</span
        >`,
  );
}

/** The line as it is shown, to be spoken. */
export const shownText = (view: Pick<View, 'file' | 'call'>, text: string): string =>
  shownSegments(view, text)
    .map((segment) => segment.text)
    .join('');

/** The text to copy, and the labels and identifiers of what is still open in it. */
export function filledText(
  { file, call }: Pick<View, 'file' | 'call'>,
  lines: readonly string[],
): { text: string; open: string[]; labels: string[] } {
  const filled = lines.map((line) => fillLine(splitLine(line), file.placeholders, call.values, file.language));
  const open = openPlaceholders(filled.flat());
  return { text: filled.map(textOf).join('\n'), open, labels: open.map((id) => labelOfPlaceholder(id, file.placeholders)) };
}

const modes: Partial<Record<Placeholder['kind'], string>> = { number: 'decimal' };

/** A labelled field for each placeholder of these lines. `where` names the place, for identifiers. */
export function renderFields(
  { file, call, words, language, do: act }: View,
  lines: readonly string[],
  where: string,
): TemplateResult | typeof nothing {
  const ids = [...new Set(lines.flatMap(placeholdersIn))];
  if (ids.length === 0) return nothing;
  return html`
    <div class="fields" part="fields">
      ${ids.map((id) => {
        const placeholder = file.placeholders.find((entry) => entry.id === id);
        return html`
          <label class="field" lang=${file.language}>
            <span class="quiet">
              ${labelOfPlaceholder(id, file.placeholders)}${placeholder?.optional ? html`, <span lang=${language}>${words.optional}</span>` : nothing}
            </span>
            <input
              type="text"
              id="${where}-${id}"
              autocomplete=${placeholder?.autocomplete ?? 'off'}
              maxlength=${valueLimit}
              inputmode=${modes[placeholder?.kind ?? 'text'] ?? nothing}
              placeholder=${placeholder?.example ?? nothing}
              data-placeholder=${id}
              .value=${call.values[id] ?? ''}
              @input=${(event: Event) => act.fill(id, (event.target as HTMLInputElement).value)}
            />
          </label>
        `;
      })}
    </div>
  `;
}
