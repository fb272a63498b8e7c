/** The lazy module of a call. It loads while the player reads the scene. */
import { digitOf } from '../../content/browser/digit-keys.ts';

export { Recorder, Voice } from './aloud.ts';
export { renderNow, renderTranscript } from './call-view.ts';
export { OwnLines } from './own-lines.ts';
export * from './played-call.ts';
export { renderReview } from './review.ts';

/**
 * Handles a call's keys: digits and arrows move the focus to a line, and Enter says it, as on any button. Text fields keep their keys.
 *
 * @param root the widget's shadow root
 */
export function goToLine(root: HTMLElement | DocumentFragment, event: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey } = event;
  const target = event.composedPath()[0];
  if (event.isComposing || altKey || ctrlKey || metaKey || target instanceof HTMLTextAreaElement) return;
  const lines = [...root.querySelectorAll<HTMLElement>('.choice')];
  const at = lines.indexOf(target as HTMLElement);
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  const isHere = at >= 0 || (target as HTMLElement).matches('.now');
  const line = lines[step !== 0 && isHere ? Math.max(0, at + step) : digitOf(event) - 1];
  if (!line) return;
  event.preventDefault();
  line.focus();
}
