/** A page that holds one widget, for a frame on somebody else's page. The query string says how it is set up. */
import { announceHeight, tell, tellLinks } from './host-page.ts';
import { frameStyles } from './frame.styles.ts';
import { detailOf, eventFields, type EventMessage } from './messages.ts';
import { readQuery, type Parameter, type Refusal } from './query.ts';

/** So much of a wrong value is shown. */
const shownLength = 60;

/** The page lists what it takes, for people to read; the same list is what counts. */
function parametersOf(section: HTMLElement): Parameter[] {
  return [...section.querySelectorAll<HTMLElement>('[data-parameter]')].map(({ dataset, children }) => ({
    name: dataset['parameter'] ?? '',
    pattern: dataset['pattern'] ?? '',
    values: [...children].flatMap((child) => (child.localName === 'dd' ? [...child.querySelectorAll('code')] : [])).map(textOf),
  }));
}

const textOf = (element: Element) => element.textContent ?? '';

/** Says in plain words what is wrong with the query and what it may say. */
function refuse(section: HTMLElement, refused: Refusal): void {
  const reason = section.querySelector<HTMLElement>('[data-reason]');
  if (reason) {
    const [name, value] = refused.reason === 'value' ? [refused.name, refused.value] : ['', ''];
    const shown = value.length > shownLength ? `${value.slice(0, shownLength)}…` : value;
    const text = reason.dataset[refused.reason] ?? '';
    // Both at once: a value may look like a gap.
    reason.textContent = text.replace(/\{(name|value)\}/g, (_, gap) => (gap === 'name' ? name : shown));
  }
  section.hidden = false;
}

/** Lets the page around know what the person does. */
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
  for (const [name, value] of answer.given) {
    if (name === 'look') root.dataset['look'] = value;
    else if (name === 'theme') root.dataset['theme'] = value;
    if (name !== 'look' && name !== 'widget') widget.setAttribute(name, value);
  }
  tellEvents();
  tellLinks();
  place.querySelector('h1')?.classList.add('unseen');
  place.querySelector('#instead')?.remove();
  place.append(widget);
  await widget.ready;
  announceHeight(body);
}
