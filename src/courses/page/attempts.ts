/** A limit on attempts: it says how many are left, and after the last one a quiz cannot be started again. */
import type { Following } from 'closing-playbook-widgets/tracking';
import { countText } from '../../../content/language/numbers.ts';
import type { CourseSettings } from '../settings.ts';

const watched = new WeakSet<ShadowRoot>();

/** Shows what is left of the attempts that count. Called again whenever one was made. */
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

/** Takes "Start again" away. The buttons that lead to the result stay until it is shown; then nothing else is among them. */
async function lock(quiz: Element): Promise<void> {
  await customElements.whenDefined('closing-quiz');
  const root = quiz.shadowRoot;
  if (!root || watched.has(root)) return;
  watched.add(root);
  const look = () => quiz.toggleAttribute('data-attempts-used', root.querySelector('[part~="result"]') !== null);
  new MutationObserver(look).observe(root, { childList: true, subtree: true });
  look();
}
