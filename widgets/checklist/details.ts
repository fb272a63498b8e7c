/** The lazily loaded part of a checklist: the signs of moves, the lines and the note below an item. Ticking does not need it. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { signOf } from '../../content/brand/anatomy.ts';
import type { ChecklistItem, ChecklistsFile } from '../content/types.ts';
import { gapStyles } from '../element/gap.styles.ts';
import { renderGaps, type Gaps } from '../element/gap.ts';
import type { Words } from './groups.ts';
import { noteLimit, type Progress } from './progress.ts';

/** The styles of lines. */
export const styles = [
  gapStyles,
  css`
    /* A browser's own box looks filled in the dark. */
    .tick input:not(:checked) {
      appearance: none;
      border: 2px solid var(--_quiet);
    }
    /* It takes no height, so that nothing moves when it comes after the items. */
    .move svg {
      display: block;
      max-inline-size: 100%;
      margin-block: -0.5em calc(0.5em - 4px);
      stroke: var(--_line);
      stroke-width: 2;
    }
    .move path + path {
      stroke: var(--_accent);
    }
    .say {
      font-size: 1.0625em;
      line-height: 1.35;
    }
    .more .say {
      padding-block: 0.25em;
    }
    /* The line to say stands below the item, or beside it on wide screens. */
    .tick + .say {
      grid-row: 2;
      grid-column: 1 / -1;
      padding-inline-start: 1.835em;
    }
    @container (width >= 48em) {
      .tick + .say {
        grid-row: 1;
        grid-column: 2;
        padding-inline-start: 0;
      }
    }
    textarea {
      display: block;
      inline-size: 100%;
      resize: vertical;
    }
  `,
];

/** Renders the sign of a move: all moves of the checklist as strokes of speech, this one apart. Its name stands below. */
export function renderSign(moves: readonly string[], move: string): TemplateResult {
  const { width, here, others } = signOf(moves, [move]);
  return html`<svg viewBox="0 0 ${width} 4" width=${width} height="4" aria-hidden="true">
    <path d=${others}></path>
    <path d=${here}></path>
  </svg>`;
}

/** Renders a line that shows how an item may be said, with fields for its placeholders. */
export const renderLine = (view: NoteView, { text, verbatim, lang }: ChecklistItem['say'][number]): TemplateResult => html`
  <blockquote class="say" part="say" data-line lang=${lang ?? view.file.language}>
    ${verbatim ? html`<small class="quiet" lang=${view.language}>${view.words.verbatim}</small> ` : nothing}${renderGaps(text, view.gaps)}
  </blockquote>
`;

/** Renders what unfolds below an item: the other lines, and a field for a note. */
export const renderMore = (view: NoteView, item: ChecklistItem): TemplateResult => html`
  ${item.say.slice(1).map((line) => renderLine(view, line))} ${renderNote(view, item)}
`;

/** What lines and notes need from the checklist: data to render, and handlers for changes. */
export interface NoteView {
  file: ChecklistsFile;
  words: Words;
  /** The language of `words`. */
  language: string;
  progress: Progress;
  /** How long notes are kept. */
  lasts: 'page' | 'tab' | 'day' | 'course';
  /** The placeholders in the lines, with the values for this call. */
  gaps: Gaps;
  /** Called when the person changes the note of an item. */
  note: (item: ChecklistItem, note: string) => void;
}

/** What is said beside the field of a note. */
const keptFor = { page: 'keptOnPage', tab: 'keptForTab', day: 'keptForDay', course: 'keptInCourse' } as const;

/** Renders the field for the note on an item. */
function renderNote({ words, language, progress, lasts, note }: NoteView, item: ChecklistItem): TemplateResult {
  return html`
    <textarea
      rows="2"
      maxlength=${noteLimit}
      lang=${language}
      placeholder=${words.note}
      aria-label="${words.note}: ${item.text}"
      aria-describedby="kept-${item.id}"
      .value=${progress.notes.get(item.id) ?? ''}
      @input=${(event: Event) => note(item, (event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <small class="quiet" id="kept-${item.id}" lang=${language}>${words[keptFor[lasts]]}</small>
  `;
}
