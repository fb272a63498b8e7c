import { ClosingErrorEvent } from '../events/events.ts';
import type { Problem } from './problem.ts';

/** The messages that were written to the console, so that fifty widgets with the same file write each once. */
const reported = new Set<string>();

/** Reports mistakes in the content of an element: in a `closing-error` event, and once in the console. */
export function report(element: Element, problems: readonly Problem[]): void {
  const text = problems.map(({ path, message }) => `  ${path || 'content'}: ${message}`).join('\n');
  if (!reported.has(text)) {
    reported.add(text);
    console.error(`closing-playbook: the content of <${element.localName}> has mistakes.\n${text}`);
  }
  element.dispatchEvent(new ClosingErrorEvent(problems));
}
