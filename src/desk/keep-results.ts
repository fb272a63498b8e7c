/** On the page of a quiz, a call, a checklist or a course: keeps what is reached there, for the lists (`show-results.ts`). */
import type { ClosingCompleteEvent, ClosingProgressEvent } from 'closing-playbook-widgets';
import { keepResult } from './results.ts';

const kindOf = (target: EventTarget | null): 'quiz' | 'practice' | 'checklist' | undefined =>
  target instanceof Element
    ? ({ 'CLOSING-QUIZ': 'quiz', 'CLOSING-PRACTICE': 'practice', 'CLOSING-CHECKLIST': 'checklist' } as const)[target.tagName]
    : undefined;

document.addEventListener('closing-complete', (event) => {
  const kind = kindOf(event.target);
  const { contentId, score } = event as ClosingCompleteEvent;
  if (kind === 'quiz' || kind === 'practice') keepResult(kind, contentId, { best: score });
});
// On the page of a course; see courses/page/outcome.ts.
document.addEventListener('closing-course', (event) => {
  const { id, done, total, best } = (event as CustomEvent<{ id: string; done: number; total: number; best: number | undefined }>).detail;
  keepResult('course', id, { done, total, best });
});
// A checklist is for one call: how many are ticked in it says more than that some call had all.
for (const name of ['closing-progress', 'closing-reset'] as const) {
  document.addEventListener(name, (event) => {
    const { contentId, done = 0, total = 0 } = event as Partial<ClosingProgressEvent>;
    if (kindOf(event.target) === 'checklist' && contentId !== undefined) keepResult('checklist', contentId, { done, total });
  });
}
