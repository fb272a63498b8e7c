/** Shows how far the learner is: marks beside the parts, a stroke for each, a count, and the last screen. */
import type { Following } from 'closing-playbook-widgets/tracking';
import { countText, fillText, percentText } from '../../../content/language/numbers.ts';
import type { CourseSettings } from '../settings.ts';

/** Shows the state of the course. Call it again whenever that changes. */
export function showOutcome({ key, parts, words, rules }: CourseSettings, following: Following, passMark: number | undefined): void {
  const { language, attempts } = rules;
  const isDone = ({ kind, id }: CourseSettings['parts'][number]) => following.result({ kind: kind === 'guide' ? 'text' : kind, id }).done;
  const open = parts.filter((part) => !isDone(part));
  const percent = (value: number) => percentText(value, language);

  for (const part of parts) {
    const mark = document.querySelector(`[data-mark="${part.anchor}"]`);
    mark?.toggleAttribute('data-done', !open.includes(part));
    document.querySelector(`[data-stroke="${part.anchor}"]`)?.toggleAttribute('data-done', !open.includes(part));
    if (mark) mark.textContent = open.includes(part) ? '' : words.done;
  }
  const progress = document.querySelector('[data-progress]');
  if (progress) {
    progress.textContent = countText(words.parts, parts.length - open.length, language, { total: parts.length });
  }

  const { completed, passed, score = 0 } = following.outcome;
  // The site keeps it for the list of courses; a package has nobody who listens.
  const reached = { id: key.split('/').at(-1), done: parts.length - open.length, total: parts.length, best: following.outcome.score };
  document.dispatchEvent(new CustomEvent('closing-course', { detail: reached }));
  const judged = passed === undefined ? (completed ? words.resultComplete : '') : passed ? words.resultPassed : words.resultNotPassed;
  const outcome = document.querySelector('[data-outcome]');
  // What is printed says of which day it is.
  const today = new Date().toLocaleDateString(language, { dateStyle: 'long' });
  if (outcome) outcome.textContent = judged && `${fillText(judged, { score: percent(score), passMark: percent(passMark ?? 0) })} ${today}`;
  listParts('[data-open]', open);
  const mayPass = ({ kind, id, questions }: CourseSettings['parts'][number]) => {
    if (kind === 'guide' || questions === undefined) return false;
    const part = following.result({ kind, id });
    return part.done && (part.score ?? 0) < (passMark ?? 0) && part.attempts < (attempts ?? Infinity);
  };
  listParts('[data-again]', passed === false ? parts.filter(mayPass) : []);
}

/** Shows a list of the result with links to these parts; hides it where there are none. */
function listParts(place: string, parts: CourseSettings['parts']): void {
  const list = document.querySelector<HTMLElement>(place);
  if (!list) return;
  list.hidden = parts.length === 0;
  list.querySelector('ul')?.replaceChildren(...parts.map(linkTo));
}

function linkTo({ anchor, title }: CourseSettings['parts'][number]): HTMLLIElement {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${anchor}`;
  link.textContent = title;
  row.append(link);
  return row;
}
