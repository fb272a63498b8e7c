/** A line with its gaps, and the fields to fill them in. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Placeholder } from '../content/types.ts';
import { fillLine, openPlaceholders, placeholdersIn, textOf } from '../fill-ins/fill-ins.ts';
import { valueLimit } from './call.ts';
import type { View } from './view.ts';

/** Every gap is shown, also one that may stay empty: the person sees what could stand there. */
const asGaps = (placeholders: readonly Placeholder[]): Placeholder[] => placeholders.map((entry) => ({ ...entry, optional: false }));

/** The line to read: what is filled in stands out a little, what is not is a dotted gap. */
export function renderLine({ file, call }: View, text: string): unknown[] {
  return fillLine(text, asGaps(file.placeholders), call.values, file.language).map((part) =>
    part.kind === 'text'
      ? part.text
      : html`<span class=${part.kind === 'open' ? 'gap' : 'filled'} data-gap=${part.placeholder}
          >${part.kind === 'open' ? part.text.toLocaleLowerCase(file.language) : part.text}</span
        >`,
  );
}

/** The text to copy, and the labels and identifiers of what is still open in it. */
export function filledText(
  { file, call }: Pick<View, 'file' | 'call'>,
  lines: readonly string[],
): { text: string; open: string[]; labels: string[] } {
  const parts = lines.map((line) => fillLine(line, file.placeholders, call.values, file.language));
  const all = parts.flat();
  const labels = [...new Set(all.flatMap((part) => (part.kind === 'open' ? [part.text] : [])))];
  return { text: parts.map(textOf).join('\n'), open: openPlaceholders(all), labels };
}

const modes: Partial<Record<Placeholder['kind'], string>> = { number: 'decimal' };

/** A labelled field for each gap of these lines. `where` names the place, for identifiers. */
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
              ${placeholder?.label ?? id.replaceAll('-', ' ')}${placeholder?.optional ? html`, <span lang=${language}>${words.optional}</span>` : nothing}
            </span>
            <input
              type="text"
              id="${where}-${id}"
              autocomplete="off"
              maxlength=${valueLimit}
              inputmode=${modes[placeholder?.kind ?? 'text'] ?? nothing}
              placeholder=${placeholder?.example ?? nothing}
              data-fills=${id}
              .value=${call.values[id] ?? ''}
              @input=${(event: Event) => act.fill(id, (event.target as HTMLInputElement).value)}
            />
          </label>
        `;
      })}
    </div>
  `;
}
