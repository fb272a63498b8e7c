/** Runs a page that holds one widget, for a frame on another site. The query string sets the widget up. */
import { announceHeight, tell, tellLinks } from './host-page.ts';
import { frameStyles } from './frame.styles.ts';
import { detailOf, eventFields, type EventMessage } from './messages.ts';
import { readQuery, type Parameter, type Refusal } from './query.ts';

/** The most characters of a wrong value that are shown. */
const shownLength = 60;

/** Reads the parameters that the page accepts from the list that it shows to people. */
function parametersOf(section: HTMLElement): Parameter[] {
  return [...section.querySelectorAll<HTMLElement>('[data-parameter]')].map(({ dataset, children }) => ({
    name: dataset['parameter'] ?? '',
    pattern: dataset['pattern'] ?? '',
    values: [...children].flatMap((child) => (child.localName === 'dd' ? [...child.querySelectorAll('code')] : [])).map(textOf),
  }));
}

const textOf = (element: Element) => element.textContent ?? '';

/** Shows what is wrong with the query and what it may say. */
function refuse(section: HTMLElement, refused: Refusal): void {
  const reason = section.querySelector<HTMLElement>('[data-reason]');
  if (reason) {
    const [name, value] = refused.reason === 'value' ? [refused.name, refused.value] : ['', ''];
    const shown = value.length > shownLength ? `${value.slice(0, shownLength)}…` : value;
    const text = reason.dataset[refused.reason] ?? '';
    // Both are filled in at once, because a value may look like a placeholder.
    reason.textContent = text.replace(/\{(name|value)\}/g, (_, placeholder) => (placeholder === 'name' ? name : shown));
  }
  section.hidden = false;
}

/** Sends what the person does to the page around. */
function tellEvents(): void {
  for (const name of Object.keys(eventFields) as EventMessage['event'][]) {
    document.addEventListener(name, (event) => tell({ type: 'event', event: name, detail: detailOf(event) }));
  }
}

/** Sets up the page for the element with this tag, which is defined already, unless the browser is too old for it. */
export async function startFrame(tag: string): Promise<void> {
  // Without the element, the page's heading and link stay.
  if (!customElements.get(tag)) return;
  const { documentElement: root, body } = document;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(String(frameStyles));
  document.adoptedStyleSheets = [sheet];
  const section = document.querySelector<HTMLElement>('#refused');
  const place = document.querySelector<HTMLElement>('main');
  if (!section || !place) return;
  const answer = readQuery(location.search + location.hash, parametersOf(section));
  if ('refused' in answer) {
    refuse(section, answer.refused);
    announceHeight(body);
    return;
  }
  const widget = document.createElement(tag) as HTMLElement & { ready: Promise<void> };
  widget.className = 'widget';
  widget.setAttribute('playbook', place.dataset['playbook'] ?? '');
  // Every page that shows the frame has the same storage: the notes on one customer are not for the page of another.
  if (tag === 'closing-checklist' && answer.given.get('mode') !== 'course') widget.setAttribute('remember', 'off');
  for (const [name, value] of answer.given) {
    if (name === 'look' || name === 'theme') root.dataset[name] = value;
    if (!/^(?:look|widget|accent.*|corner|face)$/.test(name)) widget.setAttribute(name, value);
  }
  if (/accent|corner|face/.test([...answer.given.keys()].join())) {
    // Where it cannot be loaded, the frame looks as it does by itself.
    const appearance = await import('./appearance.ts').catch(() => undefined);
    appearance?.dress(root.style, answer.given);
  }
  tellEvents();
  tellLinks();
  place.querySelector('h1')?.classList.add('unseen');
  place.querySelector('#instead')?.remove();
  place.append(widget);
  await widget.ready;
  announceHeight(body);
}
