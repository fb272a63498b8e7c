/** Limits the attempts of a course: shows how many are left, and removes "Start again" from quizzes after the last one. */
import type { Following } from 'closing-playbook-widgets/tracking';
import { countText } from '../../../content/language/numbers.ts';
import type { CourseSettings } from '../settings.ts';

const watched = new WeakSet<ShadowRoot>();

/** Shows how many of the counted attempts are left. Call it again after each attempt. */
export function limitAttempts({ rules, words }: CourseSettings, following: Following): void {
  const { attempts, language } = rules;
  if (attempts === undefined) return;
  for (const quiz of document.querySelectorAll('closing-quiz')) {
    const id = quiz.getAttribute('quiz') ?? '';
    const left = attempts - following.result({ kind: 'quiz', id }).attempts;
    const line = document.querySelector<HTMLElement>(`[data-attempts="${id}"]`);
    if (line) line.hidden = false;
    if (line) line.textContent = left > 0 ? countText(words.attemptsLeft, left, language) : words.attemptsUsed;
    if (left <= 0) void lock(quiz);
  }
}

/** Removes "Start again". The buttons that lead to the result stay until it is shown; after that, no other button is there. */
async function lock(quiz: Element): Promise<void> {
  await customElements.whenDefined('closing-quiz');
  const root = quiz.shadowRoot;
  if (!root || watched.has(root)) return;
  watched.add(root);
  const look = () => quiz.toggleAttribute('data-attempts-used', root.querySelector('[part~="result"]') !== null);
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  look();
}
