/** How entries look in the preview: the markup of the site's pages, which its style sheets know. */
import { cautionParts } from '../../../../content/line/caution.ts';
import { withMarks } from '../../../../content/line/marks.ts';

/** An entry as somebody is writing it: any key may be missing still. */
export type Draft = Readonly<Record<string, unknown>>;

/** What the preview says of other entries. */
export interface Around {
  /** The words of the site, by their keys. */
  words: Draft;
  /** Returns another entry; undefined where there is none, or as long as it is not read. */
  entry(type: string, id: string): Draft | undefined;
}

/** Makes an element with a class and what stands in it. */
export function element(name: string, className: string, ...content: (Node | string | undefined)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content.filter((each) => each !== undefined));
  return made;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []);
const drafts = (value: unknown): Draft[] =>
  Array.isArray(value) ? value.filter((each): each is Draft => typeof each === 'object' && each !== null) : [];

/** A line to say, with its placeholders by their labels. */
function line(words: string, { entry }: Around): HTMLElement {
  const pieces = withMarks(words).flatMap((piece): (Node | string)[] => {
    if ('text' in piece) return [piece.text];
    const label = text(entry('placeholders', piece.placeholder)?.['label']) || piece.placeholder;
    return [element('span', 'placeholder', `[${label}]`), piece.mark];
  });
  return element('p', 'line', ...pieces);
}

/** A phrase with its caution and its reason. */
function phrase(draft: Draft, around: Around): HTMLElement {
  const notWhen = text(draft['notWhen']);
  const { mark, rest } = cautionParts(text(around.words['notNow']), notWhen);
  return element(
    'div',
    'say',
    draft['verbatim'] === true ? element('p', 'verbatim', text(around.words['verbatim'])) : undefined,
    line(text(draft['text']), around),
    element(
      'div',
      'reason',
      notWhen === '' ? undefined : element('p', 'not-now', element('b', '', mark), ` ${rest}`),
      element('p', 'know', text(draft['why'])),
    ),
  );
}

const doDont = (draft: Draft, { words }: Around): HTMLElement =>
  element(
    'div',
    'do-dont',
    element('div', 'dont', element('p', 'margin', text(words['insteadOf'])), element('p', 'said', text(draft['dont']))),
    element('div', 'do', element('p', 'margin', text(words['say'])), element('p', 'said', text(draft['do']))),
  );

const list = (items: readonly string[]): HTMLElement => element('ul', '', ...items.map((item) => element('li', '', item)));

const headed = (draft: Draft, ...content: (Node | undefined)[]): HTMLElement =>
  element(
    'article',
    '',
    element('h1', '', text(draft['title']) || text(draft['label'])),
    element('p', 'lead', text(draft['summary']) || text(draft['when'])),
    ...content,
  );

const situation = (draft: Draft, { words }: Around): HTMLElement =>
  headed(
    draft,
    ...(['notice', 'do', 'dont'] as const).flatMap((key) => [
      element('h2', '', text(words[`${key}Heading`]) || { notice: 'Notice', do: 'Do', dont: "Don't" }[key]),
      list(texts(draft[key])),
    ]),
  );

const checklist = (draft: Draft, around: Around): HTMLElement =>
  headed(
    draft,
    ...drafts(draft['items']).map((item) =>
      element(
        'div',
        'say',
        element('p', '', element('b', '', text(item['text']))),
        element('p', 'know', text(item['why'])),
        ...texts(item['phrases']).map((id) => line(text(around.entry('phrases', id)?.['text']) || id, around)),
      ),
    ),
  );

const sequence = (draft: Draft, around: Around): HTMLElement =>
  headed(
    draft,
    ...texts(draft['phrases']).map((id) => element('div', 'say', line(text(around.entry('phrases', id)?.['text']) || id, around))),
  );

const conversation = (speakers: unknown, lines: readonly Draft[], caption: string): HTMLElement => {
  const names = (typeof speakers === 'object' && speakers !== null ? speakers : {}) as Draft;
  const said = lines.map((each) => {
    const who = text(each['who']);
    const note = text(each['note']);
    const words = element('dd', '', element('p', 'said', text(each['says'])), note === '' ? undefined : element('p', 'note', note));
    return element('div', `${who}${note === '' ? '' : ' telling'}`, element('dt', '', text(names[who]) || who), words);
  });
  return element('figure', 'transcript', element('figcaption', '', caption), element('dl', '', ...said));
};

const transcript = (draft: Draft): HTMLElement => conversation(draft['speakers'], drafts(draft['lines']), text(draft['title']));

function question(draft: Draft): HTMLElement {
  const answers = [...drafts(draft['options']), ...drafts(draft['items']), ...drafts([draft['allFine']])];
  const shown = answers.map((answer) =>
    element(
      'li',
      '',
      element('p', draft['spoken'] === true ? 'said' : '', `${answer['right'] === true ? '✓ ' : ''}${text(answer['text'])}`),
      element('p', 'know', text(answer['feedback'])),
    ),
  );
  return element(
    'article',
    '',
    element('p', 'prompt', text(draft['prompt'])),
    draft['kind'] === 'find-mistake' ? conversation(draft['speakers'], drafts(draft['transcript']), text(draft['scene'])) : undefined,
    element(draft['kind'] === 'order' ? 'ol' : 'ul', 'options', ...shown),
  );
}

/** What is shown of an entry, by the folder of its type. */
export const previews: Readonly<Record<string, (draft: Draft, around: Around) => HTMLElement>> = {
  phrases: phrase,
  sequences: sequence,
  situations: situation,
  checklists: checklist,
  mistakes: (draft, around) => headed(draft, doDont(draft, around)),
  questions: question,
  transcripts: transcript,
};

/** What a component of a guide shows. */
export function component(name: string, values: Readonly<Record<string, string>>, around: Around): HTMLElement {
  const ids = (values['ids'] ?? values['id'] ?? values['mistake'] ?? '').split(',').map((id) => id.trim());
  const found = (type: string) => ids.map((id) => around.entry(type, id) ?? { text: id, title: id, label: id, finding: id });
  const [first = ''] = ids;
  switch (name) {
    case 'Phrases':
      return element('div', '', ...found('phrases').map((each) => phrase(each, around)));
    case 'Sequence':
      return element('div', '', ...found('sequences').map((each) => sequence(each, around)));
    case 'Checklist':
      return element('div', '', ...found('checklists').map((each) => checklist(each, around)));
    case 'Transcript':
      return element('div', '', ...found('transcripts').map(transcript));
    case 'DoDont':
      return doDont(values['mistake'] === undefined ? values : (around.entry('mistakes', first) ?? {}), around);
    case 'Moves':
      return list(found('steps').map((each) => text(each['label'])));
    case 'Evidence':
      return list(found('evidence').map((each) => text(each['finding'])));
    default: {
      const parts = (values['parts'] ?? '').split('|');
      return element('figure', '', element('figcaption', '', values['caption'] ?? ''), list(parts.map((part) => part.trim())));
    }
  }
}
