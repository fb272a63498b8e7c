/** What can be done in the picker. */
import { ClosingResetEvent } from '../events/events.ts';
import { queryLimit } from './call.ts';
import { copyAndSay, copyPhrases, say } from './copy-lines.ts';
import type { Desk } from './desk.ts';
import { shownText } from './fill-in-fields.ts';
import { knownFilters, noFilters } from './filters.ts';
import { focusLater, focusSearch, holdFocus } from './focus.ts';
import { saidOn, today, toggled, withFavourite, withoutSaid, withSaid, withUnfitted } from './kept.ts';
import { otherWordings } from './results.ts';
import type { Actions } from './view.ts';

/** So many more lines at a press. */
const moreAtAPress = 20;

export function actionsOn(desk: Desk): Actions {
  const { session } = desk;
  return {
    ask: (query) => {
      session.sequence = undefined;
      session.before = undefined;
      session.call = { ...session.call, query: query.slice(0, queryLimit) };
      desk.refresh();
      desk.speakSoon();
      desk.loadSearch();
    },
    choose: (facet, id) => desk.filterBy({ ...session.filters, [facet]: id }),
    clearFilters: () => {
      desk.filterBy(noFilters);
      focusSearch(desk);
    },
    pick: (facet, id) => {
      session.before = undefined;
      session.call = { ...session.call, query: '' };
      desk.filterBy({ ...session.filters, situation: '', step: '', [facet]: id });
      void focusLater(desk, '.say');
    },
    goTo: (slot, open) => {
      session.current = slot;
      if (open === true) session.open.add(slot.key);
      else if (open === false) session.open.delete(slot.key);
      void desk.update();
    },
    fill: (placeholder, value) => {
      session.before = undefined;
      session.call = { ...session.call, values: { ...session.call.values, [placeholder]: value } };
      void desk.update();
    },
    copy: (slot = session.current) => {
      if (!slot) return;
      const phrase = session.phraseIn(slot);
      session.open.add(slot.key);
      desk.keep(withSaid(session.kept, [phrase.id], today()));
      void copyPhrases(desk, slot.key, [phrase]);
    },
    another: (slot) => {
      const file = desk.file();
      const shown = session.phraseIn(slot);
      const wordings = otherWordings(file?.phrases ?? [], shown, file ? knownFilters(file, session.filters) : noFilters);
      const next = wordings[(wordings.findIndex(({ id }) => id === shown.id) + 1) % wordings.length];
      if (!next) return;
      session.wordings.set(slot.key, next);
      session.note = undefined;
      session.current = slot;
      if (file) desk.announce(shownText({ file, call: session.call }, next.text));
    },
    said: ({ id }) => {
      const said = saidOn(session.kept, today()).includes(id);
      desk.keep(said ? withoutSaid(session.kept, id, today()) : withSaid(session.kept, [id], today()));
    },
    favourite: ({ id }) => {
      desk.keep(withFavourite(session.kept, id));
      void holdFocus(desk);
    },
    collect: ({ id }) => {
      session.before = undefined;
      session.call = { ...session.call, close: toggled(session.call.close, id) };
      void holdFocus(desk);
    },
    showMore: (list, event) => {
      const before = (event.currentTarget as Element).previousElementSibling;
      const count = before?.childElementCount ?? 0;
      session.shown.set(list, (session.shown.get(list) ?? 0) + moreAtAPress);
      void desk.update().then(() => before?.children[count]?.querySelector<HTMLElement>('[data-stop]')?.focus());
    },
    browse: (list) => {
      session.list = list;
      desk.refresh();
    },
    keepUnfitted: () => {
      desk.keep(withUnfitted(session.kept, session.call.query));
      say(desk, { at: 'kept', text: desk.words().nothingFittedKept, caution: false });
    },
    copyUnfitted: () => void copyAndSay(desk, 'unfitted', session.kept.unfitted.join('\n')),
    clearUnfitted: () => {
      desk.keep({ ...session.kept, unfitted: [] });
      desk.announce(desk.words().unfittedCleared);
      void holdFocus(desk);
    },
    openClose: (sequence = '') => void openClose(desk, sequence),
    closeClose: () => {
      session.sequence = undefined;
      session.note = undefined;
      void focusLater(desk, '.to-close');
    },
    copyClose: (phrases) => {
      if (phrases.length > 0) void copyPhrases(desk, 'close', phrases);
    },
    nextCall: () => {
      desk.reset();
      desk.announce(desk.words().nextCallReady);
      desk.tell(new ClosingResetEvent(''));
      focusSearch(desk);
    },
    undo: () => {
      const { before } = session;
      if (!before) return;
      session.call = before.call;
      desk.filterBy(before.filters);
      session.before = undefined;
      desk.announce(desk.words().undone);
      focusSearch(desk);
    },
  };
}

/** Where what draws it cannot be loaded, the lines stay; the next press asks again. */
async function openClose(desk: Desk, sequence: string): Promise<void> {
  const { session } = desk;
  const { query } = session.call;
  // Meanwhile the person may have gone on typing.
  if (!(await desk.loadClose()) || query !== session.call.query) return;
  session.sequence = sequence;
  session.note = undefined;
  void focusLater(desk, '.title');
}
