/** What is folded away below an item: the lines that show how it may be said, and a note. */
import { html, type TemplateResult } from 'lit';
import { labelOfPlaceholder, splitLine } from '../../content/line/split.ts';
import type { ChecklistItem } from '../content/types.ts';
import { noteLimit, type Progress } from './progress.ts';
import type { ChecklistView } from './view.ts';

export function renderLines({ say }: ChecklistItem): TemplateResult[] {
  // A placeholder stays visibly open; its identifier says in words what belongs there.
  const segments = (text: string) =>
    splitLine(text).map((segment) =>
      'text' in segment ? segment.text : html`<span class="placeholder">[${labelOfPlaceholder(segment.placeholder, [])}]</span>`,
    );
  return say.map(({ text }) => html`<blockquote class="say" part="say">${segments(text)}</blockquote>`);
}

/** The progress with another note on an item; an empty one takes the note away. */
function withNote(progress: Progress, item: ChecklistItem, note: string): Progress {
  const notes = new Map(progress.notes);
  if (note) notes.set(item.id, note);
  else notes.delete(item.id);
  return { ...progress, notes };
}

export function renderNote({ words, language, progress, change }: ChecklistView, item: ChecklistItem): TemplateResult {
  const noted = (event: Event) => change((now) => withNote(now, item, (event.target as HTMLTextAreaElement).value));
  return html`
    <textarea
      rows="2"
      maxlength=${noteLimit}
      lang=${language}
      aria-label="${words.note}: ${item.text}"
      .value=${progress.notes.get(item.id) ?? ''}
      @input=${noted}
    ></textarea>
  `;
}
