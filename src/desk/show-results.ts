/** In lists of quizzes, calls, checklists and courses: shows what was reached on this device. The room for it is there from the start. */
import { countText, fillText, percentText } from '../../content/language/numbers.ts';
import { results } from './results.ts';
import type { ResultWords } from './result-words.ts';

function show(): void {
  const { lang } = document.documentElement;
  const all = results();
  for (const place of document.querySelectorAll<HTMLElement>('[data-reached]')) {
    const words = JSON.parse(place.closest<HTMLElement>('[data-result-words]')?.dataset['resultWords'] ?? '{}') as ResultWords;
    const { best, done = 0, total = 0 } = all[place.dataset['reached'] ?? ''] ?? {};
    place.textContent = [
      ...(done > 0 ? [countText(words.done, done, lang, { total })] : []),
      ...(best === undefined ? [] : [fillText(words.best, { score: percentText(best, lang) })]),
    ].join(' · ');
  }
}

show();
// Back from a quiz, the list may be as it was left.
addEventListener('pageshow', show);
