/**
 * What the picker can do with a line, wherever one stands on the site: keep it as a favourite, mark it as said, collect it for the close.
 * The lists are the picker's, kept where the picker of the site keeps them, so that it shows them, too.
 */
import {
  asClose,
  asSavedLists,
  noLists,
  saidOn,
  today,
  toggled,
  withFavourite,
  withoutSaid,
  withSaid,
  type SavedLists,
} from '../../content/browser/saved-lists.ts';
import type { KeyOf } from '../../content/browser/stores.ts';
import { element } from '../scripts/element.ts';

/** Where the picker on `/phrases/` keeps its own: `Remembered` and `keyFor` of the kit. */
const keptKey: KeyOf<'lines'> = 'closing-playbook/1/phrase-picker//kept';
const closeKey: KeyOf<'close'> = 'closing-playbook/1/phrase-picker//close';

/** The names of the buttons. */
export type PowerWords = Record<'said' | 'favourite' | 'collect', string>;

/** What is kept under a key; nothing where the browser keeps nothing. */
function read(area: 'localStorage' | 'sessionStorage', key: string): unknown {
  try {
    return JSON.parse(window[area].getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

function write(area: 'localStorage' | 'sessionStorage', key: string, value: object): void {
  if (__NOT_KEPT__?.test(key)) return;
  try {
    window[area].setItem(key, JSON.stringify(value));
  } catch {
    // The browser keeps nothing: the buttons say so by staying as they were.
  }
}

const savedLists = (): SavedLists => asSavedLists(read('localStorage', keptKey)) ?? noLists;

/** Marks a line as said today. */
export const markSaid = (id: string): void => write('localStorage', keptKey, withSaid(savedLists(), [id], today()));

/** For each button, whether it is on for a line, and what a press does. */
const powers: Record<keyof PowerWords, { isOn: (id: string) => boolean; toggle: (id: string) => void }> = {
  said: {
    isOn: (id) => saidOn(savedLists(), today()).includes(id),
    toggle: (id) => {
      const lists = savedLists();
      if (saidOn(lists, today()).includes(id)) write('localStorage', keptKey, withoutSaid(lists, id, today()));
      else markSaid(id);
    },
  },
  favourite: {
    isOn: (id) => savedLists().favourites.includes(id),
    toggle: (id) => write('localStorage', keptKey, withFavourite(savedLists(), id)),
  },
  collect: {
    isOn: (id) => asClose(read('sessionStorage', closeKey)).includes(id),
    toggle: (id) => write('sessionStorage', closeKey, toggled(asClose(read('sessionStorage', closeKey)), id)),
  },
};

/**
 * Makes the buttons for a line.
 *
 * @param id of the phrase
 * @param lineId of the element with the line, which tells its buttons from those of other lines
 */
export function powersOf(id: string, lineId: string, words: PowerWords): HTMLElement[] {
  return (Object.keys(powers) as (keyof PowerWords)[]).map((name) => {
    const { isOn, toggle } = powers[name];
    const attributes = { type: 'button', class: 'power', 'aria-describedby': lineId, 'aria-pressed': String(isOn(id)) };
    const button = element('button', attributes, [words[name]]);
    button.addEventListener('click', () => {
      // Another tab, or another button for the line, may have done meanwhile what is wanted.
      if (String(isOn(id)) === button.getAttribute('aria-pressed')) toggle(id);
      button.setAttribute('aria-pressed', String(isOn(id)));
    });
    return button;
  });
}

/** The same as a row of its own, for where a reason unfolds; the words are in the page. */
export function rowOfPowers(id: string, lineId: string): HTMLElement | undefined {
  const words = document.querySelector<HTMLElement>('[data-powers]')?.dataset['powers'];
  return words === undefined ? undefined : element('p', { class: 'powers' }, powersOf(id, lineId, JSON.parse(words) as PowerWords));
}
