import { ClosingErrorEvent } from '../events/events.ts';
import type { Problem } from './problem.ts';

/** Messages that the console has, so that fifty widgets with the same file say each once. */
const reported = new Set<string>();

/** Names mistakes in the content of an element: in a `closing-error` event, and in the console once. */
export function report(element: Element, problems: readonly Problem[]): void {
  const text = problems.map(({ path, message }) => `  ${path || 'content'}: ${message}`).join('\n');
  if (!reported.has(text)) {
    reported.add(text);
    console.error(`closing-playbook: the content of <${element.localName}> has mistakes.\n${text}`);
  }
  element.dispatchEvent(new ClosingErrorEvent(problems));
}
